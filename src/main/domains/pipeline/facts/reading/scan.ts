import type { Database } from 'better-sqlite3';
import type { Cell } from './cells.ts';
import { idsAtOnce, slicesOf } from './slices.ts';

export type Scan = {
  table: string;
  /** SQL expressions over the row `t`. */
  columns: string[];
  where?: string;
  /** Only rows in whose column one of these ids is; the column needs an index. */
  among?: { column: string; ids: readonly string[] } | null;
};

/** Goes through the rows of a table a slice at a time, as rows in one piece would fill the memory. */
export function scan(db: Database, what: Scan, visit: (row: Cell[]) => void): void {
  const { table, columns, where = '1', among } = what;
  const select = `SELECT ${columns.join(', ')} FROM "${table}" t WHERE ${where}`;
  if (among) {
    const rows = db
      .prepare<[string], Cell[]>(`${select} AND ${among.column} IN (SELECT value FROM json_each(?)) ORDER BY t.rowid`)
      .raw();
    for (let from = 0; from < among.ids.length; from += idsAtOnce) {
      for (const row of rows.all(JSON.stringify(among.ids.slice(from, from + idsAtOnce)))) visit(row);
    }
    return;
  }
  const rows = db
    .prepare<[number, number], Cell[]>(`${select} AND t.rowid > ? AND t.rowid <= ? ORDER BY t.rowid`)
    .raw();
  for (const [after, until] of slicesOf(db, table)) for (const row of rows.all(after, until)) visit(row);
}
