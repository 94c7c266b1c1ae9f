import type { Database } from 'better-sqlite3';
import { insertsInBulk } from '../../../../platform/ledger/inserts-in-bulk.ts';

/** Fewer new rows than this are not worth building an index anew. */
const worthwhile = 2000;

export type BulkTable = {
  /** Records what was inserted so far, so that a later change of it comes later in the ledger too. */
  record(): void;
  /** Makes the indexes again, sorted, which is much faster than keeping them up row by row. */
  restore(): void;
};

/** Takes the indexes of a table away while very many rows go into it; they are back before the transaction ends. */
export function bulkTable(db: Database, table: string, options: { rows: number; command: number }): BulkTable {
  const existing = db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${table}"`).get()?.n ?? 0;
  if (options.rows < worthwhile || options.rows < existing / 2) return { record: () => {}, restore: () => {} };
  const indexes = db
    .prepare<[string], { name: string; sql: string }>(
      // A unique index decides whether a row may go in, so it stays.
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL AND sql NOT LIKE 'CREATE UNIQUE%'`,
    )
    .all(table);
  for (const { name } of indexes) db.exec(`DROP INDEX "${name}"`);
  const inserts = insertsInBulk(db, table, options.command);
  let restored = false;
  return {
    record: () => {
      if (!restored) inserts.record();
    },
    restore() {
      if (restored) return;
      restored = true;
      inserts.end();
      for (const { sql } of indexes) db.exec(sql);
    },
  };
}
