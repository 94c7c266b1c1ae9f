import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { buildSlice } from './build-slice.ts';
import { followSlice, isBehind } from './follow-slice.ts';
import { advance, readState } from './index-state.ts';
import { lastChange } from './index-tables.ts';
import { joinSlice } from './join-pieces.ts';
import { withSoundIndex } from './mend-index.ts';

/** So many records hold the write lock for about 10 ms. */
const recordsPerSlice = 500;
/** Joining the pieces of the index anew pays once this many records were written since. */
const churnWorthJoining = 20_000;

/**
 * One slice of keeping the index up to date: building it, or following the ledger. `more` says whether
 * there is anything left to do. What takes long (reading and cutting words) is done before the write lock is taken.
 */
export function drainSearchQueue(
  db: Database,
  { limit = recordsPerSlice }: { limit?: number } = {},
): { records: number; more: boolean } {
  const state = readState(db);
  if (state.step === 'join') {
    joinSlice(db, state);
    return { records: 0, more: true };
  }
  if (state.step !== 'follow') return { records: buildSlice(db, state, limit), more: true };
  const records = followSlice(db, state, limit);
  const after = readState(db);
  if (isBehind(db, after, lastChange(db))) return { records, more: true };
  if (after.churn < churnWorthJoining) return { records, more: false };
  advance(db, after, () => ({ step: 'join', after: '' }));
  return { records, more: true };
}

/**
 * Drains until nothing is left, for a worker. It rests after each slice for as long as the slice took, so that
 * a person's edit finds the write lock free at least half of the time.
 */
export async function catchUpSearchIndex(
  db: Database,
  { signal, progress }: { signal: { readonly aborted: boolean }; progress?: (records: number) => void },
): Promise<number> {
  let total = 0;
  while (!signal.aborted) {
    const start = performance.now();
    const { records, more } = withSoundIndex(db, () => drainSearchQueue(db));
    total += records;
    progress?.(total);
    if (!more) break;
    await wait(Math.max(1, performance.now() - start));
  }
  return total;
}
