import { aliasIndex } from './alias-index.ts';
import type { ImportKind } from './import-kinds.ts';

export interface ColumnMapping {
  column: number;
  header: string;
  /** Null where the column is left out or kept as a custom field. */
  target: string | null;
  /** 1 for a header from the alias table, less for one that only looks like it, 0 without a target. */
  confidence: number;
  /** Whether it makes sense to offer the column as a custom field: it is not just bookkeeping of the other system. */
  customField: boolean;
}

/** Proposes what each column means. No target is given twice; the surest match gets it. */
export function suggestMapping(kind: ImportKind, headers: readonly string[]): ColumnMapping[] {
  const index = aliasIndex(kind);
  const candidates = headers.flatMap((header, column) => index.matches(header).map((match) => ({ ...match, column })));
  candidates.sort((a, b) => b.confidence - a.confidence || a.rank - b.rank || a.column - b.column);

  const byColumn = new Map<number, { target: string; confidence: number }>();
  const taken = new Set<string>();
  for (const { column, target, confidence } of candidates) {
    if (byColumn.has(column) || taken.has(target)) continue;
    taken.add(target);
    byColumn.set(column, { target, confidence });
  }
  return headers.map((header, column) => {
    const found = byColumn.get(column);
    const customField = found === undefined && !index.isLeftOut(header);
    return { column, header, target: found?.target ?? null, confidence: found?.confidence ?? 0, customField };
  });
}
