import type { RecordKind } from '../../../../contract/base.ts';

/** The numbers stand for the kinds inside the index. In the order in which the index is built: short and wanted first. */
export const kindNumber = { accounts: 1, contacts: 2, deals: 3, activities: 4, notes: 5 } as const satisfies Record<
  RecordKind,
  number
>;
export const kinds: readonly RecordKind[] = ['accounts', 'contacts', 'deals', 'activities', 'notes'];

const known: ReadonlySet<string> = new Set(kinds);
export const isKind = (table: string): table is RecordKind => known.has(table);
