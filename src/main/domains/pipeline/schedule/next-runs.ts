import { Cron } from 'croner';
import { patternOf, placesOf } from './words/read-cron.ts';

/** When it is due: in words it was read as cron, and it goes by the clock of a place. */
export type Timing = { cron: string; zone: string };

const kept = new Map<string, Cron>();
const keptAtMost = 500;

/**
 * A time that the clocks skip comes at the next moment there is, and one that they show twice comes once. For that each
 * hour and minute has to be named: "every 2 hours" would be left out where its hour is skipped.
 */
function cronOf({ cron, zone }: Timing): Cron {
  const key = `${zone} ${cron}`;
  const known = kept.get(key);
  if (known) return known;
  const { minute, hour } = patternOf(cron);
  const named = [placesOf(minute).join(','), placesOf(hour).join(','), ...cron.split(' ').slice(2)].join(' ');
  const made = new Cron(named, { mode: '5-part', timezone: zone, fixedTimeRule: 'no-wildcard' });
  if (kept.size >= keptAtMost) kept.clear();
  kept.set(key, made);
  return made;
}

/** The next times after a moment. */
export const nextRuns = (timing: Timing, after: number, count: number): number[] =>
  cronOf(timing)
    .nextRuns(count, new Date(after))
    .map((at) => at.getTime());

export const nextRun = (timing: Timing, after: number): number | undefined => nextRuns(timing, after, 1)[0];

/** The latest time that was due, now counting as well. */
export const latestRun = (timing: Timing, now: number): number | undefined =>
  cronOf(timing)
    .previousRuns(1, new Date(now + 1))[0]
    ?.getTime();

/** How many times were due after one moment and up to another; counted in stretches of `atMost`. */
export function countRuns(
  timing: Timing,
  span: { after: number; until: number },
  atMost: number,
): { count: number; last: number } {
  const runs = cronOf(timing).enumerate(new Date(span.after));
  let count = 0;
  let last = span.after;
  for (const run of runs) {
    if (run.getTime() > span.until) return { count, last: span.until };
    count++;
    last = run.getTime();
    if (count >= atMost) return { count, last };
  }
  return { count, last: span.until };
}
