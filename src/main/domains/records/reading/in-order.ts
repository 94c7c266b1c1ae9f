import type { Database } from 'better-sqlite3';

/** Which rows to read: by id, or by the row numbers that a list works with. */
export type Wanted = { ids: readonly string[] } | { rows: readonly number[] };

/**
 * Runs a query that ends in a condition on `t`, and gives its rows in the order in which they were asked for.
 * What is no longer there is left out. `params` are those of the query itself.
 */
export function readInOrder<R extends { id: string; rowNumber: number }>(
  db: Database,
  query: string,
  wanted: Wanted,
  params: readonly number[] = [],
): R[] {
  const byId = 'ids' in wanted;
  const list = JSON.stringify(byId ? wanted.ids : wanted.rows);
  const rows = db
    .prepare<(string | number)[], R>(`${query} WHERE t.${byId ? 'id' : 'rowid'} IN (SELECT value FROM json_each(?))`)
    .all(...params, list);
  if (byId) {
    const found = new Map(rows.map((row) => [row.id, row]));
    return wanted.ids.flatMap((id) => found.get(id) ?? []);
  }
  const found = new Map(rows.map((row) => [row.rowNumber, row]));
  return wanted.rows.flatMap((row) => found.get(row) ?? []);
}

export const instantOf = (ms: number): string => new Date(ms).toISOString();

export const moneyOf = (amountMinor: number | null, currency: string | null) =>
  amountMinor === null || currency === null ? null : { amountMinor, currency };
