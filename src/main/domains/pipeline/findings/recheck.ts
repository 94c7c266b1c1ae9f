import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { prepared } from '../../../platform/database/prepared.ts';
import { whenFree } from '../../../platform/database/when-free.ts';
import { newId } from '../../../platform/ids.ts';
import type { ChangeFeed, Committed } from '../../../platform/ledger/change-events.ts';
import type { Clock } from '../../../platform/schedule/clock.ts';
import { dayHere } from '../../../platform/schedule/local-time.ts';
import { healthOf } from '../health/health.ts';
import { followHistory } from '../history/follow-history.ts';
import { activeMutes } from './active-mutes.ts';
import { currentReviewId } from './current-review.ts';
import { aboutAll, aboutDeals, dealsTouched } from './deals-touched.ts';
import type { DealEvaluator, DealNow } from './evaluate-now.ts';
import { byFinding, withMutes } from './mutes-of-deals.ts';

/** Edits come in bursts; what they touched is looked at once they pause. */
const pauseMs = 300;
/** Deals touched by one command; more are left to the next review. */
export const recheckedAtOnce = 200;
/** Deals looked at in one go, so that the window stays smooth. */
const slice = 10;
/** Slices of the ledger that the history may still have to follow; after an import it is far more. */
const historySlices = 5;

/** Commands after a review, and after what was looked at again last. */
const notLookedAt = `SELECT seq FROM commands
  WHERE seq > coalesce((SELECT seq FROM commands WHERE last_change <= (SELECT seq FROM reviews WHERE id = ?)
    ORDER BY seq DESC LIMIT 1), 0)
  AND at > coalesce((SELECT max(at) FROM review_rechecks WHERE review_id = ?), 0) ORDER BY seq DESC LIMIT 100`;

type Parts = {
  db: Database;
  file: string;
  feed: ChangeFeed;
  clock: Clock;
  evaluator: DealEvaluator;
  onRechecked: () => void;
  onError: (error: unknown) => void;
};

/** Looks again at deals that were edited after the current review, so that what was mended is seen to be. */
export function createRecheck({ db, file, feed, clock, evaluator, onRechecked, onError }: Parts) {
  let waiting = new Set<number>();
  let forgetTimer = () => {};
  let working: Promise<void> = Promise.resolve();
  let unsubscribe = () => {};
  let stopped = false;

  const laterOn = (): void => {
    forgetTimer();
    forgetTimer = clock.after(pauseMs, () => {
      working = working.then(lookAgain).catch(onError);
    });
  };

  const hear = ({ seq, touched }: Committed): void => {
    const tables = Object.keys(touched);
    if (tables.some((table) => aboutAll.includes(table))) evaluator.forgetRules();
    if (!tables.some((table) => aboutDeals.includes(table))) return;
    waiting.add(seq);
    laterOn();
  };

  async function lookAgain(): Promise<void> {
    const commands = waiting;
    waiting = new Set();
    const reviewId = currentReviewId(db);
    if (reviewId === null || stopped) return;
    const ids = new Set<string>();
    for (const command of commands) {
      for (const id of dealsTouched(db, command, recheckedAtOnce) ?? []) ids.add(id);
    }
    if (ids.size === 0) return;
    for (let more = true, n = 0; more; n++) {
      if (n === historySlices) return;
      more = await whenFree(file, () => followHistory(db));
    }
    const all = [...ids];
    for (let start = 0; start < all.length && !stopped; start += slice) {
      const some = all.slice(start, start + slice);
      if (start > 0) await breathe();
      const found = evaluator.evaluate(some);
      await whenFree(file, () => writeRechecks(db, { reviewId, ids: some, found, now: clock.now() }));
    }
    onRechecked();
  }

  /** What was edited shortly before the app was closed the last time. */
  const missed = (): number[] => {
    const reviewId = currentReviewId(db);
    return reviewId === null ? [] : prepared<[string, string], number>(db, notLookedAt).pluck().all(reviewId, reviewId);
  };

  return {
    begin() {
      waiting = new Set(missed());
      if (waiting.size > 0) laterOn();
      unsubscribe = feed.subscribe(hear);
    },
    async stop() {
      stopped = true;
      unsubscribe();
      forgetTimer();
      await working;
    },
    /** Resolves when what was heard of so far has been looked at. */
    settled: () => working,
  };
}

type Rechecked = { reviewId: string; ids: readonly string[]; found: readonly DealNow[]; now: number };

function writeRechecks(db: Database, { reviewId, ids, found, now }: Rechecked): void {
  // A newer review may have let go of this one meanwhile.
  const there = db.prepare<[string], number>('SELECT count(*) FROM reviews WHERE id = ?').pluck().get(reviewId);
  if (!there) return;
  const write = db.prepare(
    `INSERT INTO review_rechecks (id, review_id, deal_id, at, open, health, findings) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (review_id, deal_id) DO UPDATE SET at = excluded.at, open = excluded.open, health = excluded.health,
       findings = excluded.findings`,
  );
  const byId = new Map(found.map((deal) => [deal.dealId, deal]));
  db.transaction(() => {
    for (const id of ids) {
      const { open = false, findings = [] } = byId.get(id) ?? {};
      const counting = withMutes(findings, byFinding(activeMutes(db, dayHere(now), id))).filter(
        ({ mute }) => mute === null,
      );
      const { health } = healthOf(counting);
      write.run(newId(now), reviewId, id, now, open ? 1 : 0, health, JSON.stringify(findings));
    }
  }).immediate();
}
