import type { Database } from 'better-sqlite3';
import { createActions } from '../../../src/main/domains/actions/create-actions.ts';
import { seedDefaults } from '../../../src/main/domains/records/default-stages.ts';
import { createRecords } from '../../../src/main/domains/records/records-service.ts';
import { dealDesk } from '../../../src/main/domains/records/services/next-step.ts';
import { ledgeredTables as tables } from '../../../src/main/ledgered-tables.ts';
import { dumpOf, openMemoryLedger } from '../../../src/main/platform/ledger/fixtures/memory-ledger.ts';
import { createManualClock } from '../../../src/main/platform/schedule/manual-clock.ts';

export const person = { kind: 'person', name: 'Ana' } as const;

/** A workspace in memory with records and next actions, for tests. The time is that of `Date`. */
export async function openTestActions() {
  const { db, feed, ledger } = openMemoryLedger(tables);
  await seedDefaults(db, ledger);
  const now = () => Date.now();
  const records = createRecords({ db, ledger, now });
  const actions = createActions({
    db,
    ledger,
    now,
    records: {
      desk: dealDesk,
      lists: records.deals,
      people: () => records.people.list().items,
      stages: records.stages.list,
    },
    attention: {
      ...{ db, feed, file: 'test', clock: createManualClock(now()) },
      hours: () => ({ on: false, morningAt: null, quiet: null, weekends: false }),
      standings: async () => ({ overdue: 0, today: 0, none: 0 }),
      publish: () => undefined,
      onError(error) {
        throw error;
      },
    },
    leaks: {
      ...{ db, file: 'test', deals: records.deals, clock: createManualClock(now()), stages: records.stages.list },
      people: () => records.people.list().items,
      onError(error) {
        throw error;
      },
    },
  });
  return { db, ledger, feed, records, actions };
}
export type TestActions = Awaited<ReturnType<typeof openTestActions>>;

/** Everything in the ledgered tables, byte for byte. */
export const dump = (db: Database): string => dumpOf(db, tables);
