import type { Database } from 'better-sqlite3';

export type InsertsInBulk = {
  /** Records what was inserted so far, so that a later change of it comes later in the ledger too. */
  record(): void;
  /** Records the rest and puts the trigger back. */
  end(): void;
};

/**
 * Lets very many rows go into a table without its insert trigger and records them in one statement, inside the
 * command that is open. The trigger is back before the transaction ends; a failure or a kill rolls both back.
 */
export function insertsInBulk(db: Database, table: string, command: number): InsertsInBulk {
  const lastRow = db.prepare<[], { last: number | null }>(`SELECT max(rowid) AS last FROM "${table}"`);
  let recorded = lastRow.get()?.last ?? 0;
  const trigger = db
    .prepare<[string], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?`,
    )
    .get(`ledger_${table}_insert`);
  if (!trigger) return { record: () => {}, end: () => {} };
  db.exec(`DROP TRIGGER "${trigger.name}"`);
  const insert = db.prepare<[number, number]>(
    `INSERT INTO changes (command, tbl, row, op) SELECT ?, '${table}', id, 1 FROM "${table}" WHERE rowid > ? ORDER BY rowid`,
  );
  const record = () => {
    insert.run(command, recorded);
    recorded = lastRow.get()?.last ?? recorded;
  };
  return {
    record,
    end() {
      record();
      db.exec(trigger.sql);
    },
  };
}
