import { whenFree } from '../../../platform/database/when-free.ts';
import type { ChangeFeed } from '../../../platform/ledger/change-events.ts';
import type { Clock } from '../../../platform/schedule/clock.ts';
import { countMissed, dueNow } from './due-now.ts';
import { nextRun } from './next-runs.ts';
import type { RunRow, RunRows } from './run-rows.ts';
import type { KeptSchedule, ScheduleRows } from './schedule-rows.ts';

export type WatchOptions = {
  file: string;
  clock: Clock;
  feed: Pick<ChangeFeed, 'subscribe'>;
  schedules: ScheduleRows;
  runs: RunRows;
  /** Has a run carried out; one that is under way already is left alone. */
  carryOut: (run: RunRow) => void;
  changed: () => void;
  onError: (error: unknown) => void;
};

/** First the views, then what was missed. */
const startAfterMs = 5_000;
/** Timers stand still while a laptop sleeps, and nobody tells of a clock that was put right: it is looked at anyway. */
const heartbeatMs = 60_000;

/** Begins what is due. All of it follows from the schedules, the runs that were, and the clock: nothing waits in memory. */
export function createScheduleWatch(options: WatchOptions) {
  const { file, clock, feed, schedules, runs, carryOut, changed, onError } = options;
  let looking: Promise<void> = Promise.resolve();
  let lookedAt: number | undefined;
  let disarm = () => {};
  let stopListening = () => {};
  let begun = false;
  let stopped = false;

  async function beginDue(schedule: KeptSchedule, now: number): Promise<void> {
    const { id, name, timing, updatedAt } = schedule;
    if (!timing) return;
    const hadAt = runs.latestDue(id, now);
    const due = dueNow({ timing, changedAt: updatedAt, hadAt, lookedAt, now });
    if (!due) return;
    const caughtUp = await countMissed(timing, due);
    // It may have been switched off, changed or deleted while that was counted.
    if (stopped || schedules.find(id)?.updatedAt !== updatedAt) return;
    const run = await whenFree(file, () => runs.add({ scheduleId: id, name, dueAt: due.dueAt, caughtUp }, now));
    if (!run) return;
    changed();
    carryOut(run);
  }

  async function lookNow(): Promise<void> {
    const now = clock.now();
    const busy = runs.running();
    for (const run of busy) carryOut(run);
    const enabled = schedules.all().filter((schedule) => schedule.enabled);
    for (const schedule of enabled) {
      // One after another: what comes due meanwhile is made up for by the next run.
      if (!stopped && !busy.some((run) => run.schedule_id === schedule.id)) await beginDue(schedule, now);
    }
    lookedAt = now;
  }

  const untilNext = (): number => {
    const now = clock.now();
    const soonest = schedules
      .all()
      .flatMap(({ enabled, timing }) => (enabled && timing ? (nextRun(timing, now) ?? []) : []));
    return Math.min(heartbeatMs, ...soonest.map((at) => Math.max(at - now, 1)));
  };

  const look = (): Promise<void> => {
    if (!begun || stopped) return looking;
    looking = looking.then(async () => {
      if (stopped) return;
      disarm();
      let wait = heartbeatMs;
      try {
        await lookNow();
        wait = untilNext();
      } catch (error) {
        if (!stopped) onError(error);
      }
      disarm();
      if (!stopped) disarm = clock.after(wait, look);
    });
    return looking;
  };

  return {
    look,
    begin(): void {
      disarm = clock.after(startAfterMs, () => {
        begun = true;
        stopListening = feed.subscribe(({ touched }) => void (touched.review_schedules && look()));
        void look();
      });
    },
    async stop(): Promise<void> {
      stopped = true;
      disarm();
      stopListening();
      await looking;
    },
  };
}
