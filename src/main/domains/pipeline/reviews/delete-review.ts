import type { Database } from 'better-sqlite3';
import { AppError, notFound } from '../../../platform/app-error.ts';
import { whenFree } from '../../../platform/database/when-free.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import { reviewKind } from './review-job.ts';

/** Deletes a review, or what is left of one that did not come to its end. Records are not touched. */
export async function deleteReview(
  { db, file, jobs }: { db: Database; file: string; jobs: Pick<Jobs, 'get'> },
  id: string,
): Promise<void> {
  const whole = await whenFree(file, () => db.prepare('DELETE FROM reviews WHERE id = ?').run(id).changes === 1);
  const isReview = db.prepare('SELECT 1 FROM jobs WHERE id = ? AND kind = ?').get(id, reviewKind) !== undefined;
  if (!isReview) {
    if (whole) return;
    throw notFound('review', id);
  }
  const { state } = jobs.get(id);
  if (state === 'queued' || state === 'running') {
    throw new AppError('CONFLICT', 'This review is on its way.', { remedy: 'Cancel it first.' });
  }
  await whenFree(file, () => db.prepare('DELETE FROM jobs WHERE id = ? AND kind = ?').run(id, reviewKind));
}
