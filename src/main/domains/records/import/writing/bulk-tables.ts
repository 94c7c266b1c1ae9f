import type { Database } from 'better-sqlite3';

/** Fewer new rows than this are not worth building an index anew. */
const worthwhile = 2000;

type Kept = { name: string; sql: string };

export type BulkTable = {
  /** Records what was inserted so far, so that a later change of it comes later in the ledger too. */
  record(): void;
  /** Makes the indexes again, sorted, which is much faster than keeping them up row by row. */
  restore(): void;
};

/**
 * Takes the indexes and the insert trigger of a table away while very many rows go into it. Both are back before
 * the transaction ends, and what the trigger would have recorded is recorded in one statement; all of it is rolled
 * back together when the import fails, is cancelled or killed.
 */
export function bulkTable(db: Database, table: string, options: { rows: number; command: number }): BulkTable {
  const existing = db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${table}"`).get()?.n ?? 0;
  if (options.rows < worthwhile || options.rows < existing / 2) return { record: () => {}, restore: () => {} };
  const lastRow = db.prepare<[], { last: number | null }>(`SELECT max(rowid) AS last FROM "${table}"`);
  let recorded = lastRow.get()?.last ?? 0;
  const indexes = db
    .prepare<[string], Kept>(
      // A unique index decides whether a row may go in, so it stays.
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL AND sql NOT LIKE 'CREATE UNIQUE%'`,
    )
    .all(table);
  const trigger = db
    .prepare<[string], Kept>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?`)
    .get(`ledger_${table}_insert`);
  for (const { name } of indexes) db.exec(`DROP INDEX "${name}"`);
  if (trigger) db.exec(`DROP TRIGGER "${trigger.name}"`);
  const recordInserts = db.prepare<[number, number]>(
    `INSERT INTO changes (command, tbl, row, op) SELECT ?, '${table}', id, 1 FROM "${table}" WHERE rowid > ? ORDER BY rowid`,
  );
  let restored = false;
  const record = () => {
    if (restored || !trigger) return;
    recordInserts.run(options.command, recorded);
    recorded = lastRow.get()?.last ?? recorded;
  };
  return {
    record,
    restore() {
      if (restored) return;
      record();
      restored = true;
      if (trigger) db.exec(trigger.sql);
      for (const { sql } of indexes) db.exec(sql);
    },
  };
}
