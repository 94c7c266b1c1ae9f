import type { Database } from 'better-sqlite3';
import type { Stage } from '../../../contract/records/shapes.ts';
import { createIdleWork } from '../../platform/idle-work.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import type { ChangeFeed } from '../../platform/ledger/change-events.ts';
import type { Ledger } from '../../platform/ledger/ledger.ts';
import type { Clock } from '../../platform/schedule/clock.ts';
import type { Workers } from '../../platform/workers/workers.ts';
import { createBacktests } from './backtest/create-backtests.ts';
import { fieldCatalogue } from './facts/field-catalogue.ts';
import { followHistory } from './history/follow-history.ts';
import { createLooks } from './looks/looks-service.ts';
import type { PipelineTasks } from './pipeline-tasks.ts';
import { createPreviews } from './preview/create-previews.ts';
import { createRates } from './rates/rates-service.ts';
import { createReports } from './report/create-reports.ts';
import { createReviews, type ReviewsOptions } from './reviews/create-reviews.ts';
import { rulesForReview } from './reviews/rules-for-review.ts';
import { createRules } from './rules/rules-service.ts';
import type { ShippedRules } from './rules/shipped-rules.ts';
import { createSchedules, type SchedulesOptions } from './schedule/create-schedules.ts';

export type PipelineOptions = {
  db: Database;
  file: string;
  ledger: Pick<Ledger, 'command'>;
  feed: ChangeFeed;
  jobs: Jobs;
  workers: Workers<PipelineTasks>;
  clock: Clock;
  shippedRules: ShippedRules;
  /** Whoever uses this laptop, for what holds only for them. */
  whose: () => string;
  records: ReviewsOptions['records'] & { stages: () => Stage[] };
  newFile: () => string;
  /** How reports leave this laptop. */
  delivery: Pick<SchedulesOptions, 'mailServer' | 'secrets' | 'departed' | 'consents' | 'slackOnLoopback'>;
  printPdf?: (html: string) => Promise<Uint8Array>;
  /** Something changed that no command and no job tells of. */
  onChanged: () => void;
  onError: (error: unknown, what: string) => void;
};
export type PipelineService = ReturnType<typeof createPipeline>;

/** Reviews of the pipeline, the rules they go by, and the reports made of them. To be made before jobs are started. */
export function createPipeline(options: PipelineOptions) {
  const { db, file, ledger, feed, jobs, workers, clock, records, newFile, printPdf, onChanged, onError } = options;
  const { now } = clock;
  const rules = createRules({
    db,
    ledger,
    shipped: options.shippedRules,
    whose: options.whose,
    catalogue: () => fieldCatalogue(db),
    stages: records.stages,
    matchesAll: (spec) => previews.matchesAll(spec),
  });
  const previews = createPreviews({
    db,
    now,
    held: rules.inForce,
    inWorker: (asked, { signal }) => workers.run('pipeline.preview', { file, ...asked }, { signal }),
  });
  const backtests = createBacktests({
    db,
    now,
    held: rules.inForce,
    inWorker: (asked) => workers.run('pipeline.backtest', { file, ...asked }),
  });
  const reviews = createReviews({
    ...{ db, file, ledger, feed, jobs, workers, clock, records, newFile },
    rules: () => rulesForReview(rules.inForce()),
    onRechecked: onChanged,
    onError: (error) => onError(error, 'deals that were edited could not be looked at again'),
  });
  const looks = createLooks({
    ...{ db, file, now, jobs },
    findingsOf: reviews.ofDeal,
    async riskiest(id, deals) {
      const { items } = await reviews.deals({ id, limit: deals, offset: 0, sort: 'health,-amount' });
      return items.map(({ dealId, name, health }) => ({ dealId, name, health }));
    },
  });
  const reports = createReports({ source: reviews, newFile, printPdf });
  const schedules = createSchedules({
    ...{ db, file, ledger, feed, jobs, clock },
    ...options.delivery,
    checkFilter: records.dealIds,
    async startReview({ filter, name, scheduleId }) {
      const { id } = await reviews.start({ filter, name, scheduleId, startedBy: 'schedule' });
      return { jobId: id };
    },
    reviewEnded: jobs.ended,
    message: reports.message,
    onChange: onChanged,
    onError: (error) => onError(error, 'a scheduled review or its delivery failed'),
  });
  const history = createIdleWork(
    () => followHistory(db),
    (error) => onError(error, 'the history of deals fell behind'),
  );

  return {
    rules,
    previews,
    backtests,
    reviews,
    looks,
    reports,
    schedules,
    rates: createRates({ db, ledger }),
    history,
    begin(): void {
      history.wake();
      reviews.recheck.begin();
      schedules.begin();
    },
    async stop(): Promise<void> {
      history.stop();
      await schedules.stop();
      await reviews.recheck.stop();
    },
  };
}
