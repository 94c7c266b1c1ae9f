import type { Database } from 'better-sqlite3';
import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import { finishJob, type JobTicket } from '../../../platform/jobs/finish-job.ts';
import type { TaskContext } from '../../../platform/workers/task.ts';
import type { Rates } from '../facts/fact-shapes.ts';
import { catchUpHistory } from '../history/follow-history.ts';
import { ratesNow } from '../rates/rates-now.ts';
import type { KeptRules } from '../snapshot/kept-rules.ts';
import type { ReviewSnapshot } from '../snapshot/review-snapshot.ts';
import { writeSnapshot } from '../snapshot/write-snapshot.ts';
import { foundBy, openScope, readFactsFor, readyRules } from './evaluate.ts';
import { type Found, makeSnapshot } from './make-snapshot.ts';
import type { ReviewScope } from './review-scope.ts';
import { writeReview } from './write-review.ts';

export type ReviewTask = {
  /** The workspace. */
  file: string;
  ticket: JobTicket;
  name: string;
  startedBy: 'person' | 'schedule' | 'app';
  scheduleId: string | null;
  scope: ReviewScope;
  /** The deals of a filter or an import; null: all open ones. */
  dealIds: readonly string[] | null;
  /** The rules in force, and those that cannot be, known before. */
  rules: readonly RuleSpec[];
  left: KeptRules['left'];
  now: number;
};

/** How far a review is after each of its phases, in percent. */
const after = { history: 5, facts: 60, rules: 85, snapshot: 95, written: 100 };

/** Reviews the pipeline. All that it writes is one transaction with the end of its job, so that it is whole or not there. */
export function runReview(db: Database, task: ReviewTask, { signal, progress }: TaskContext): { reviewId: string } {
  const began = performance.now();
  const reviewId = task.ticket.id;
  progress(0, after.written);
  catchUpHistory(db);
  signal.throwIfAborted();
  progress(after.history, after.written);
  const { snapshot, left, seq } = look(db, task, { signal, progress });
  signal.throwIfAborted();
  const data = writeSnapshot(snapshot);
  progress(after.snapshot, after.written);
  signal.throwIfAborted();
  const { name, startedBy, scheduleId, scope } = task;
  const result = { reviewId };
  db.transaction(() => {
    const tookMs = performance.now() - began;
    writeReview(db, { id: reviewId, name, startedBy, scheduleId, scope, left, seq, tookMs, snapshot, data });
    finishJob(db, task.ticket, result);
  }).immediate();
  progress(after.written, after.written);
  return result;
}

type Looked = { snapshot: ReviewSnapshot; left: KeptRules['left']; seq: number };
type Watched = Pick<TaskContext, 'signal' | 'progress'>;

/** One moment of the workspace, whatever is written meanwhile. */
const look = (db: Database, task: ReviewTask, watched: Watched): Looked =>
  db.transaction(() => lookNow(db, task, watched))();

function lookNow(db: Database, { rules, left, dealIds, now }: ReviewTask, { signal, progress }: Watched): Looked {
  const ready = readyRules(db, rules);
  const rates: Rates = ratesNow(db);
  const scope = openScope(ready.rules, now);
  const facts = readFactsFor(db, ready.rules, { scope, filterIds: dealIds ?? undefined, now, rates });
  progress(after.facts, after.written);
  const found: Found[] = [];
  for (const [i, rule] of ready.rules.entries()) {
    signal.throwIfAborted();
    found.push({ rule, deals: foundBy(rule, facts) });
    progress(after.facts + Math.floor(((after.rules - after.facts) * (i + 1)) / ready.rules.length), after.written);
  }
  const snapshot = makeSnapshot(db, { facts, found, ready, rates, now });
  const seq = db.prepare<[], number | null>('SELECT max(seq) FROM changes').pluck().get() ?? 0;
  return { snapshot, left: [...left, ...ready.left], seq };
}
