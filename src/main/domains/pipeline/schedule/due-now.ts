import { setImmediate as breathe } from 'node:timers/promises';
import { countRuns, latestRun, type Timing } from './next-runs.ts';

/** A run that begins this late after its time has been missed. */
const onTimeMs = 5 * 60_000;
const stretch = 200;

type Known = {
  timing: Timing;
  /** When the schedule was made or last changed. */
  changedAt: number;
  /** The latest time, up to now, that has had its run. */
  hadAt: number | undefined;
  /** When the clock was last looked at. */
  lookedAt: number | undefined;
  now: number;
};
export type Due = { dueAt: number; since: number; late: boolean };

/**
 * The time whose run is to begin, if any: only the latest one that passed, however many there were. What was run or
 * changed "later than now" was so by a clock that has been put back since; waiting for it could take years.
 */
export function dueNow({ timing, changedAt, hadAt, lookedAt, now }: Known): Due | undefined {
  const known = changedAt <= now ? changedAt : Math.min(lookedAt ?? now, now);
  const since = Math.max(known, hadAt ?? known);
  const dueAt = latestRun(timing, now);
  return dueAt === undefined || dueAt <= since ? undefined : { dueAt, since, late: now - dueAt > onTimeMs };
}

/** How many missed times that run stands for. A year of every 15 minutes takes a moment, so it is counted in stretches. */
export async function countMissed(timing: Timing, { dueAt, since, late }: Due): Promise<number> {
  let missed = late ? 0 : -1;
  for (let after = since; after < dueAt; ) {
    const { count, last } = countRuns(timing, { after, until: dueAt }, stretch);
    missed += count;
    after = last;
    await breathe();
  }
  return missed;
}
