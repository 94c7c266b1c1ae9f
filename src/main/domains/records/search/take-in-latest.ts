import type { Database } from 'better-sqlite3';
import { isBusy } from '../../../platform/database/database-error.ts';
import { followSlice, isBehind } from './follow-slice.ts';
import { readState } from './index-state.ts';
import { lastChange } from './index-tables.ts';

/** So many changes, and the records that they are about, are no burden to a query; more are a worker's. */
export const takenInAtOnce = 150;

/** What was saved a moment ago is found, also when no worker has come round to it yet or one is still building. */
export function takeInLatest(db: Database): void {
  if (db.readonly || db.inTransaction) return;
  const state = readState(db);
  const last = lastChange(db);
  if (last - state.seen > takenInAtOnce || !isBehind(db, state, last)) return;
  try {
    followSlice(db, state, takenInAtOnce);
  } catch (error) {
    // Someone else is writing. The query is answered from the index as it is, and the next one tries again.
    if (!isBusy(error)) throw error;
  }
}
