import type { Database } from 'better-sqlite3';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';

/** What the ledger needs to know of a table; everything else follows from the schema. */
export type LedgeredTable = {
  name: string;
  columns: string[];
  stamped: boolean;
  /** Columns that are one thing together, which one of them names: half of it is none. */
  thing?: { key: string; columns: string[] };
};

export function describeTable(table: SQLiteTable): LedgeredTable {
  const { name, columns } = getTableConfig(table);
  const names = columns.map((column) => column.name);
  if (!names.includes('id')) throw new Error(`The ledger needs an "id" column in ${name}.`);
  return { name, columns: names, stamped: names.includes('updated_at') };
}

const command = '(SELECT seq FROM open_command)';

/**
 * The triggers of one table. An insert stores only its key: what was inserted is in the row, or in the
 * change that later deleted it, so a 100,000-row import is not written twice. `updated_at` is not a field
 * of its own: its old value rides along as the stamp of the fields that changed with it.
 */
function triggersOf(table: LedgeredTable): { name: string; sql: string }[] {
  const { name, columns } = table;
  const fields = columns.filter((column) => column !== 'id' && column !== 'updated_at');
  const stamp = table.stamped ? 'OLD.updated_at' : 'NULL';
  const image = columns.map((column) => `'${column}', OLD."${column}"`).join(', ');
  const trigger = (suffix: string, head: string, body: string) => ({
    name: `ledger_${name}_${suffix}`,
    sql: `CREATE TRIGGER "ledger_${name}_${suffix}" ${head} BEGIN ${body}; END`,
  });
  const same = fields.map((field) => `OLD."${field}" IS NEW."${field}"`).join(' AND ');
  return [
    trigger(
      'insert',
      `AFTER INSERT ON "${name}"`,
      `INSERT INTO changes (command, tbl, row, op) VALUES (${command}, '${name}', NEW.id, 1)`,
    ),
    trigger(
      'delete',
      `AFTER DELETE ON "${name}"`,
      `INSERT INTO changes (command, tbl, row, op, before) VALUES (${command}, '${name}', OLD.id, 3, json_object(${image}))`,
    ),
    ...fields.map((field) =>
      trigger(
        `set_${field}`,
        `AFTER UPDATE OF "${field}" ON "${name}" WHEN OLD."${field}" IS NOT NEW."${field}"`,
        `INSERT INTO changes (command, tbl, row, op, field, before, after, stamp) VALUES (${command}, '${name}', NEW.id, 2, '${field}', OLD."${field}", NEW."${field}", ${stamp})`,
      ),
    ),
    trigger(
      'keep_id',
      `BEFORE UPDATE OF "id" ON "${name}" WHEN OLD.id IS NOT NEW.id`,
      `SELECT RAISE(ABORT, 'the id of a record never changes')`,
    ),
    ...(table.stamped
      ? [
          trigger(
            'stamp_alone',
            `BEFORE UPDATE OF "updated_at" ON "${name}" WHEN OLD.updated_at IS NOT NEW.updated_at AND ${same}`,
            `SELECT RAISE(ABORT, 'updated_at cannot change alone: nothing else did')`,
          ),
        ]
      : []),
  ];
}

/** Makes the triggers in the file those of the schema; a no-op when they already are. */
export function syncTriggers(db: Database, tables: LedgeredTable[]): void {
  const wanted = new Map(tables.flatMap(triggersOf).map(({ name, sql }) => [name, sql]));
  const present = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'ledger_*'`,
    )
    .all();
  const current = new Map(present.map(({ name, sql }) => [name, sql]));
  if (current.size === wanted.size && [...wanted].every(([name, sql]) => current.get(name) === sql)) return;
  db.transaction(() => {
    for (const name of current.keys()) db.exec(`DROP TRIGGER "${name}"`);
    for (const sql of wanted.values()) db.exec(sql);
  }).immediate();
}
