import { setTimeout as wait } from 'node:timers/promises';
import { explainDatabaseError, isBusy } from './database-error.ts';

/**
 * Runs a short write as soon as no other connection is writing. The main connection never blocks on
 * the lock, as that would hold up the event loop; it tries again until `patienceMs` have passed.
 */
export async function whenFree<T>(file: string, write: () => T, patienceMs = 30_000): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return write();
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw explainDatabaseError(error, file);
      await wait(15);
    }
  }
}
