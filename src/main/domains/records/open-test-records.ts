import type { Database } from 'better-sqlite3';
import { dumpOf, openMemoryLedger } from '../../platform/ledger/fixtures/memory-ledger.ts';
import { describeTable } from '../../platform/ledger/triggers.ts';
import { seedDefaults } from './default-stages.ts';
import { createRecords } from './records-service.ts';
import { ledgeredTables } from './schema.ts';

const tables = ledgeredTables.map(describeTable);
export const person = { kind: 'person', name: 'Ana' } as const;

/** A workspace in memory with the real tables and triggers, for tests. */
export async function openTestRecords(now?: () => number) {
  const { db, feed, ledger } = openMemoryLedger(tables);
  await seedDefaults(db, ledger);
  return { db, ledger, feed, records: createRecords({ db, ledger, now }) };
}

/** Everything in the ledgered tables, byte for byte. */
export const dump = (db: Database): string => dumpOf(db, tables);
