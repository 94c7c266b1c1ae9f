import Database from 'better-sqlite3';
import { migrate } from '../../platform/database/migrate.ts';
import { createChangeFeed } from '../../platform/ledger/change-events.ts';
import { createLedger } from '../../platform/ledger/ledger.ts';
import { describeTable, syncTriggers } from '../../platform/ledger/triggers.ts';
import { seedDefaults } from './default-stages.ts';
import { createRecords } from './records-service.ts';
import { ledgeredTables } from './schema.ts';

export const person = { kind: 'person', name: 'Ana' } as const;

/** A workspace in memory with the real tables and triggers, for tests. */
export async function openTestRecords(now?: () => number) {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  migrate(db);
  const tables = ledgeredTables.map(describeTable);
  syncTriggers(db, tables);
  const feed = createChangeFeed();
  const ledger = createLedger({ db, tables, feed, file: 'test' });
  await seedDefaults(db, ledger);
  return { db, ledger, feed, records: createRecords({ db, ledger, now }) };
}

/** Everything in the ledgered tables, byte for byte. */
export const dump = (db: Database.Database): string =>
  JSON.stringify(
    ledgeredTables
      .map(describeTable)
      .map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}" ORDER BY id`).all()]),
  );
