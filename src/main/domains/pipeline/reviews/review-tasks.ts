import type { TaskContext } from '../../../platform/workers/task.ts';
import { withDatabase } from '../../../platform/workers/with-database.ts';
import { type ReviewTask, runReview } from './run-review.ts';

/** What a worker does for reviews. */
export const reviewTasks = {
  'pipeline.review': (task: ReviewTask, context: TaskContext): Promise<{ reviewId: string }> =>
    withDatabase(task.file, (db) => {
      db.pragma('cache_size = -128000');
      return runReview(db, task, context);
    }),
};
export type ReviewTasks = typeof reviewTasks;
