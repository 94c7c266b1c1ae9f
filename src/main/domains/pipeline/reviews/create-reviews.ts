import type { Database } from 'better-sqlite3';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import type { ChangeFeed } from '../../../platform/ledger/change-events.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { type Clock, systemClock } from '../../../platform/schedule/clock.ts';
import { dayHere } from '../../../platform/schedule/local-time.ts';
import type { Workers } from '../../../platform/workers/workers.ts';
import { compareReviews } from '../compare/compare-reviews.ts';
import { findingsBoard } from '../findings/board.ts';
import { createHealthSums } from '../findings/deal-health.ts';
import { createDealEvaluator } from '../findings/evaluate-now.ts';
import type { FindingsAsked } from '../findings/filter-findings.ts';
import { readFindingId } from '../findings/finding-id.ts';
import { findingsCsv } from '../findings/findings-csv.ts';
import type { FixDesk } from '../findings/fix-desk.ts';
import type { Fixing } from '../findings/fix-findings.ts';
import { createFoundLists } from '../findings/found-lists.ts';
import { listDeals } from '../findings/list-deals.ts';
import { createFindingLists } from '../findings/list-findings.ts';
import { listMutes, muteFindings, unmuteFindings } from '../findings/mute-findings.ts';
import { findingsOfOneDeal } from '../findings/of-deal.ts';
import type { Given } from '../findings/offered-value.ts';
import { createRecheck } from '../findings/recheck.ts';
import { createReviewViews } from '../findings/review-view.ts';
import { runFix } from '../findings/run-fix.ts';
import { createSnapshots } from '../snapshot/snapshots.ts';
import type { RecordsForReviews, RulesInForce } from './asked-of-others.ts';
import { deleteReview } from './delete-review.ts';
import { createReviewReader } from './read-reviews.ts';
import { createReviewJobs } from './review-job.ts';
import type { ReviewTasks } from './review-tasks.ts';

/** More findings than this are fixed by a worker. */
const fixedHere = 60;

export type ReviewsOptions = {
  db: Database;
  file: string;
  ledger: Pick<Ledger, 'command'>;
  feed: ChangeFeed;
  jobs: Jobs;
  workers: Workers<ReviewTasks>;
  clock?: Clock;
  records: RecordsForReviews & { desk: FixDesk };
  rules: RulesInForce;
  /** Where a file is written until it has been fetched. */
  newFile: () => string;
  /** Told when deals were looked at again, which no command and no job says. */
  onRechecked?: () => void;
  onError?: (error: unknown) => void;
};

/** Everything that can be done with the reviews of one open workspace. To be made before its jobs are started. */
export function createReviews(options: ReviewsOptions) {
  const { db, file, ledger, feed, jobs, workers, clock = systemClock, records, rules, newFile } = options;
  const { onRechecked = () => {}, onError = () => {} } = options;
  const { command } = ledger;
  const now = clock.now;
  const snapshots = createSnapshots(db);
  const views = createReviewViews({ db, snapshots, now });
  const listed = createFoundLists();
  const lists = createFindingLists(views, listed);
  const sums = createHealthSums(snapshots);
  const reader = createReviewReader({ db, jobs });
  const evaluator = createDealEvaluator({ db, snapshots, rules, now });
  const reviewJobs = createReviewJobs({ db, file, jobs, workers, records, rules, now });
  const recheck = createRecheck({ db, file, feed, clock, evaluator, onRechecked, onError });

  return {
    start: reviewJobs.start,
    get: reader.get,
    list: reader.list,
    before: reader.before,
    trend: ({ days }: { days: number }) => reader.trend({ days, now: now() }),
    async delete(id: string): Promise<{ ok: true }> {
      await deleteReview({ db, file, jobs }, id);
      snapshots.forget(id);
      return { ok: true };
    },

    findings: lists.findings,
    findingGroups: lists.groups,
    findingsCsv: (asked: FindingsAsked & { id: string }): Promise<File> => findingsCsv(newFile(), lists.all(asked)),
    deals: (asked: Parameters<typeof listDeals>[1]) => listDeals(snapshots, asked),
    dealHealth: ({ id, dealId }: { id: string; dealId: string }) => sums.ofDeal(id, dealId),
    health: ({ id, ownerId }: { id: string; ownerId?: string | null }) => sums.ofPipeline(id, ownerId),
    compare: (asked: Parameters<typeof compareReviews>[1]) => compareReviews({ db, snapshots }, asked),

    board: (asked: { perOwner: number; ownerId?: string | null }) => findingsBoard({ db, views, listed, now }, asked),
    ofDeal: (id: string) => findingsOfOneDeal({ db, evaluator, now }, id),
    mute: (actor: Actor, asked: { findingIds: string[]; reason: string; until: string | null }) =>
      muteFindings({ db, command, now }, actor, asked),
    unmute: (actor: Actor, muteIds: string[]) => unmuteFindings({ db, command, now }, actor, muteIds),
    mutes() {
      const names = new Map(rules().specs.map(({ id, name }) => [id, name]));
      return listMutes(db, dayHere(now()), (ruleId) => names.get(ruleId) ?? ruleId);
    },
    fix(actor: Actor, { findingIds, values }: { findingIds: string[]; values: Given }) {
      const ids = [...new Map(findingIds.map((id) => [id, readFindingId(id)])).values()];
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const fixing: Fixing = { ids, values, now: now(), zone };
      if (ids.length > fixedHere) {
        return workers.run('pipeline.fix', { file, actor, fixing, rules: rules().specs });
      }
      return runFix({ db, command, desk: records.desk, evaluator }, actor, fixing);
    },

    recheck,
  };
}
