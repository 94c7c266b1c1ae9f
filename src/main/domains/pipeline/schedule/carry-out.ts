import type { Database } from 'better-sqlite3';
import type { Condition, Job } from '../../../../contract/base.ts';
import { whenFree } from '../../../platform/database/when-free.ts';
import { explainFailure } from '../../../platform/jobs/explain-failure.ts';
import type { Clock } from '../../../platform/schedule/clock.ts';
import type { Deliveries } from '../delivery/create-deliveries.ts';
import type { RunRow, RunRows } from './run-rows.ts';
import type { ScheduleRows } from './schedule-rows.ts';

/** What the reviews of this domain do for schedules. */
export type ReviewsForSchedules = {
  /** `runId` names the run: a start that is asked for twice is to be one review, while that is under way. */
  startReview(asked: {
    filter: Condition[] | null;
    name: string;
    scheduleId: string;
    runId: string;
  }): Promise<{ jobId: string }>;
  reviewEnded(jobId: string): Promise<Job>;
};

export type CarryOutOptions = ReviewsForSchedules & {
  db: Database;
  file: string;
  clock: Clock;
  runs: RunRows;
  schedules: ScheduleRows;
  deliveries: Deliveries;
  changed: () => void;
  onError: (error: unknown) => void;
};

const cancelled = { code: 'CANCELLED', detail: 'The review was cancelled.', remedy: 'Run the schedule again.' };

/** Takes a run from wherever it stands to its end: the review, then the reports. A kill at any point is taken up here. */
export function createCarryOut(options: CarryOutOptions) {
  const { db, file, clock, runs, schedules, deliveries, startReview, reviewEnded, changed, onError } = options;
  const under = new Set<string>();
  let stopped = false;

  const write = async (change: () => unknown) => {
    await whenFree(file, change);
    changed();
  };

  async function reviewOf(run: RunRow): Promise<string> {
    if (run.review_id !== null) return run.review_id;
    const { filter } = schedules.get(run.schedule_id);
    const { jobId } = await startReview({
      filter,
      name: run.schedule_name,
      scheduleId: run.schedule_id,
      runId: run.id,
    });
    await write(() => runs.setReview(run.id, jobId));
    return jobId;
  }

  /** The end of the run and what is to be sent are on disk together or not at all. */
  const finish = db.transaction((run: RunRow) => {
    const now = clock.now();
    if (!runs.done(run.id, now)) return;
    deliveries.rows.add(run.id, 'app', '', now);
    // Of a schedule that was deleted meanwhile nothing is sent any more.
    const deliver = schedules.find(run.schedule_id)?.deliver;
    for (const address of deliver?.mail ?? []) deliveries.rows.add(run.id, 'mail', address, now);
    if (deliver?.slack) deliveries.rows.add(run.id, 'slack', 'Slack', now);
  }).immediate;

  async function toItsEnd(run: RunRow): Promise<void> {
    try {
      const { state, error } = await reviewEnded(await reviewOf(run));
      if (stopped) return;
      if (state === 'done') await write(() => finish(run));
      else await write(() => runs.failed(run.id, (state === 'failed' && error) || cancelled, clock.now()));
    } catch (error) {
      if (stopped) return;
      await write(() => runs.failed(run.id, explainFailure(error), clock.now()));
    }
    await deliveries.takeUp();
  }

  return {
    /** Returns at once; the run goes on by itself. */
    begin(run: RunRow): void {
      if (stopped || under.has(run.id)) return;
      under.add(run.id);
      // What could not even be written is taken up at a later look, as the run still says that it is running.
      void toItsEnd(run)
        .catch((error: unknown) => stopped || onError(error))
        .finally(() => under.delete(run.id));
    },
    stop(): void {
      stopped = true;
    },
  };
}
