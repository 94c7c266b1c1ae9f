import data from '../../../../../../resources/import/aliases.json' with { type: 'json' };

export type ImportKind = 'deals' | 'accounts' | 'contacts';
export const importKinds: readonly ImportKind[] = ['deals', 'accounts', 'contacts'];

export interface AliasTable {
  /** What records of the kind are called; left out when headers are compared loosely. */
  nouns: readonly string[];
  /** Targets whose presence tells that a file holds this kind. */
  telling: readonly string[];
  /** For each target the headers that mean it, the better one first. */
  targets: Readonly<Record<string, readonly string[]>>;
  /** Known headers that mean none of the targets, however much they look like one, but are worth keeping. */
  customFields: readonly string[];
  /** Known headers that only the other system has a use for: its ids of other records, dates of change, sums. */
  leaveOut: readonly string[];
}

export const aliasTables: Readonly<Record<ImportKind, AliasTable>> = data;
