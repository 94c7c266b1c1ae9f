import type { Database } from 'better-sqlite3';
import { AppError } from '../app-error.ts';

/** Names one attempt at a job; an attempt that was cancelled or given up cannot finish with it. */
export type JobTicket = { id: string; attempt: number };

/**
 * Marks a job as done inside the transaction that holds its effect, so that both are on disk or neither:
 * a kill right after the commit does not make the job run again. Throws, and so takes the effect back,
 * when the job was cancelled meanwhile.
 */
export function finishJob(db: Database, ticket: JobTicket, result: unknown, now: number = Date.now()): void {
  const { changes } = db
    .prepare(
      `UPDATE jobs SET state = 'done', result = ?, error = NULL, finished_at = ?
       WHERE id = ? AND attempts = ? AND state = 'running'`,
    )
    .run(JSON.stringify(result ?? null), now, ticket.id, ticket.attempt);
  if (changes !== 1) {
    throw new AppError('CANCELLED', 'The work was cancelled before it was saved. Nothing was changed.', {
      remedy: 'Start it again if you still want it.',
    });
  }
}
