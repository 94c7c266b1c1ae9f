import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { Notice } from '../../../../contract/actions/shapes.ts';
import { whenFree } from '../../../platform/database/when-free.ts';
import type { ChangeFeed } from '../../../platform/ledger/change-events.ts';
import type { Clock } from '../../../platform/schedule/clock.ts';
import { dueSteps } from './due-steps.ts';
import { missedOrDue, toldAtMost } from './missed-or-due.ts';
import { type DayCounts, morningNotice, trialNotice } from './notice-words.ts';
import { type Overdue, overdueNow } from './overdue.ts';
import { isMorningTime, maySpeak, nextTurn, type SpeakingHours } from './speaking-hours.ts';
import { toldMornings } from './told-mornings.ts';
import { trimAnnouncements } from './trim-announcements.ts';
import { createUnannounced } from './unannounced.ts';
import { watchTime } from './watch-time.ts';

export type AttentionOptions = {
  db: Database;
  file: string;
  clock: Clock;
  feed: ChangeFeed;
  /** When this laptop speaks up, as the person set it. */
  hours: () => SpeakingHours;
  /** How the deals stand now. */
  standings: () => Promise<DayCounts>;
  /** `time`: standings changed by themselves. `notices`: there is something to take. */
  publish: (type: 'time' | 'notices') => void;
  /** What was announced long ago could not be forgotten. */
  onError: (error: unknown) => void;
};

/** First the views, then what was missed. */
const startAfterMs = 1_000;
/** A trial that nobody could show is over soon. */
const trialLastsMs = 30_000;

/**
 * What this laptop speaks up about. Every answer comes from what is planned and what has been announced, both in the
 * workspace, so that a restart, a sleep, another time zone or several pages neither repeat nor lose anything.
 */
export function createAttention({ db, file, clock, feed, hours, standings, publish, onError }: AttentionOptions) {
  const due = dueSteps(db);
  const unannounced = createUnannounced(db, due);
  const mornings = toldMornings(db);
  const trimming = trimAnnouncements({ db, file, clock, onError });
  let trialAt: number | undefined;
  let taking: Promise<unknown> = Promise.resolve();
  let stopped = false;

  const isMorning = (now: number) => isMorningTime(now, hours()) && !mornings.has(now);
  const watch = watchTime({
    clock,
    next: (now) => Math.min((due.soonest(now) ?? Number.POSITIVE_INFINITY) + 1, nextTurn(now, hours())),
    changed: due.passed,
    onChange: () => publish('time'),
    onLook(now) {
      if (!maySpeak(now, hours())) return false;
      const found = unannounced.look(now);
      if (found === 'some' || isMorning(now)) publish('notices');
      return found === 'more';
    },
  });
  const stopFollowing = feed.subscribe(({ touched }) => {
    if (!touched.deals && !touched.stages) return;
    unannounced.follow(touched);
    watch.look();
  });

  const takeDue = async (): Promise<Notice[]> => {
    const first = [];
    let count = 0;
    while (!stopped) {
      const part = await whenFree(file, () => unannounced.takeStretch(clock.now(), toldAtMost + 1));
      if (!part) break;
      first.push(...part.first);
      count += part.count;
      await breathe();
    }
    return missedOrDue(first, count, clock.now());
  };

  const takeMorning = async (): Promise<Notice | undefined> => {
    const now = clock.now();
    if (!isMorning(now) || !(await whenFree(file, () => mornings.note(now)))) return undefined;
    return morningNotice(await standings(), due.first(now, toldAtMost), now);
  };

  const takeNow = async (): Promise<Notice[]> => {
    const now = clock.now();
    const trial = trialAt !== undefined && Math.abs(now - trialAt) < trialLastsMs ? [trialNotice(trialAt)] : [];
    trialAt = undefined;
    if (stopped || !maySpeak(now, hours())) return trial;
    const told = await takeDue();
    const morning = stopped ? undefined : await takeMorning();
    // The morning's digest counts what was missed: one digest is enough.
    return [...trial, ...(morning ? [morning, ...told.filter(({ kind }) => kind === 'due')] : told)];
  };

  return {
    begin() {
      watch.begin(startAfterMs);
      trimming.begin();
    },
    /** Looks at the clock now: the laptop woke up, or what the person set has changed. */
    look: watch.look,
    overdue: (): Overdue => overdueNow(due, clock.now()),
    /** Whether a step is still what its deal stands on, and due. */
    isDue: (step: { dealId: string; stepId: string }): boolean => due.isDue(step, clock.now()),
    /** What is to be said now. It counts as said from here on, whoever takes it. */
    take(): Promise<Notice[]> {
      const taken = taking.then(takeNow);
      taking = taken.catch(() => undefined);
      return taken;
    },
    /** Shows what a notice looks like, at whatever hour. */
    tryOut() {
      trialAt = clock.now();
      publish('notices');
    },
    async stop() {
      stopped = true;
      stopFollowing();
      watch.stop();
      await trimming.stop();
      await taking;
    },
  };
}
