import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Condition, Job } from '../../../../contract/base.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';
import type { Workers } from '../../../platform/workers/workers.ts';
import type { RecordsForReviews, RulesInForce } from './asked-of-others.ts';
import { dealsOfImport } from './import-deals.ts';
import { type ReviewScope, reviewScope } from './review-scope.ts';
import type { ReviewTasks } from './review-tasks.ts';
import { scopeWords } from './scope-words.ts';

export const reviewKind = 'review';

const dayWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

export const reviewPayload = z.object({
  name: z.string(),
  startedBy: z.enum(['person', 'schedule', 'app']),
  scheduleId: z.string().nullable(),
  scope: reviewScope,
});
export type ReviewPayload = z.infer<typeof reviewPayload>;

export type ReviewJobParts = {
  db: Database;
  file: string;
  jobs: Jobs;
  workers: Workers<ReviewTasks>;
  records: RecordsForReviews;
  rules: RulesInForce;
  now: () => number;
};

export type StartReview = {
  filter?: Condition[] | string | null;
  importId?: string;
  name?: string;
  startedBy?: ReviewPayload['startedBy'];
  scheduleId?: string | null;
};

/** Reviews as jobs that a worker does. To be made before the jobs are started. */
export function createReviewJobs({ db, file, jobs, workers, records, rules, now }: ReviewJobParts) {
  jobs.register<ReviewPayload>(reviewKind, {
    payload: reviewPayload,
    maxAttempts: 3,
    async run({ payload, ticket, signal, progress }) {
      const dealIds = await dealsOf(payload.scope);
      const { specs, left } = rules();
      const task = { ...payload, file, ticket, dealIds, rules: specs, left, now: now() };
      return workers.run('pipeline.review', task, { signal, onProgress: progress, thenEnd: true });
    },
  });

  async function dealsOf({ filter, importId }: ReviewScope): Promise<readonly string[] | null> {
    const filtered = filter && (await records.dealIds(filter));
    if (importId === null) return filtered;
    const { dealIds } = dealsOfImport(db, importId);
    const among = filtered && new Set(filtered);
    return among ? dealIds.filter((id) => among.has(id)) : dealIds;
  }

  return {
    async start({ filter, importId, name, startedBy = 'person', scheduleId = null }: StartReview): Promise<Job> {
      const conditions = filter === undefined || filter === null ? [] : records.conditions(filter);
      // What is wrong with a filter is said at once, and not by a job that fails.
      if (conditions.length > 0) await records.dealIds(conditions);
      const words = importId ? `Deals of ${dealsOfImport(db, importId).fileName}` : scopeWords(db, conditions);
      const scope: ReviewScope = {
        filter: conditions.length > 0 ? conditions : null,
        importId: importId ?? null,
        words,
      };
      const payload: ReviewPayload = {
        name: cleanLine(name ?? '') || `Review of ${dayWords.format(now())}`,
        startedBy,
        scheduleId,
        scope,
      };
      const dedupeKey = JSON.stringify([scope.filter, scope.importId, scheduleId]);
      return jobs.enqueue({ kind: reviewKind, payload, dedupeKey });
    },
  };
}
