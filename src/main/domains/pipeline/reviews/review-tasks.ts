import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { commandInWorker } from '../../../platform/workers/command-in-worker.ts';
import type { TaskContext } from '../../../platform/workers/task.ts';
import { withDatabase } from '../../../platform/workers/with-database.ts';
import { createDealEvaluator } from '../findings/evaluate-now.ts';
import type { FixDesk } from '../findings/fix-desk.ts';
import type { Fixing } from '../findings/fix-findings.ts';
import { type FixOutcome, runFix } from '../findings/run-fix.ts';
import { createSnapshots } from '../snapshot/snapshots.ts';
import { type ReviewTask, runReview } from './run-review.ts';

export type FixTask = { file: string; actor: Actor; fixing: Fixing; rules: readonly RuleSpec[] };

/** What a worker does for reviews. */
export const reviewTasks = (desk: FixDesk) => ({
  'pipeline.review': (task: ReviewTask, context: TaskContext): Promise<{ reviewId: string }> =>
    withDatabase(task.file, (db) => runReview(db, task, context)),
  'pipeline.fix': ({ file, actor, fixing, rules }: FixTask, context: TaskContext): Promise<FixOutcome> =>
    withDatabase(file, (db) => {
      const inForce = () => ({ specs: [...rules], left: [] });
      const evaluator = createDealEvaluator({
        db,
        snapshots: createSnapshots(db),
        rules: inForce,
        now: () => fixing.now,
      });
      return runFix({ db, command: commandInWorker(db, context), desk, evaluator }, actor, fixing);
    }),
});
export type ReviewTasks = ReturnType<typeof reviewTasks>;
