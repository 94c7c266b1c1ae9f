import type { Database } from 'better-sqlite3';
import type { Workers } from '../../../platform/workers/workers.ts';
import { isRenaming } from './follow-slice.ts';
import { readState } from './index-state.ts';
import { lastChange } from './index-tables.ts';
import type { SearchTasks } from './search-tasks.ts';
import { takenInAtOnce } from './take-in-latest.ts';

export type KeepUp = { wake(): void; stop(): void };

/**
 * Lets a worker build the index, and bring it up to date after large commands and new names, one run at a time.
 * Anything smaller is taken in by the next query itself, which costs less than waking a worker.
 */
export function keepSearchUp(options: {
  db: Database;
  file: string;
  workers: Workers<SearchTasks>;
  onError: (error: unknown) => void;
}): KeepUp {
  const { db, file, workers, onError } = options;
  const stopping = new AbortController();
  let running = false;

  const behind = (): boolean => {
    const state = readState(db);
    return state.step !== 'follow' || lastChange(db) - state.seen > takenInAtOnce || isRenaming(db, state);
  };
  const wake = (): void => {
    if (running || stopping.signal.aborted || !behind()) return;
    running = true;
    workers.run('search.catchUp', { file }, { signal: stopping.signal }).then(
      () => {
        running = false;
        wake();
      },
      (error: unknown) => {
        running = false;
        if (!stopping.signal.aborted) onError(error);
      },
    );
  };
  return { wake, stop: () => stopping.abort() };
}
