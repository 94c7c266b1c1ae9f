import { scaleLinear } from 'd3-scale';
import type { Tick, ValueScale } from './ticks.ts';

export interface Level {
  low: number;
  high: number;
  /** Where the next one goes on from. */
  end: number;
}

/** From one whole to the next: each step stands on what those before it came to. */
export function levelsOf(steps: { value: number; whole?: boolean }[]): Level[] {
  let at = 0;
  return steps.map(({ value, whole }) => {
    const from = whole ? 0 : at;
    at = from + value;
    return { low: Math.min(from, at), high: Math.max(from, at), end: at };
  });
}

/** Below this share of the highest, nothing would be gained by cutting the foot off. */
const worthCutting = 0.55;
const wantedTicks = 4;

/**
 * The values up the side. Where all that moves is far above nothing, the side begins higher up, as the steps could not
 * be told apart otherwise; `cut` says so, for the chart to say it too.
 */
export function waterfallScale(
  steps: { value: number; whole?: boolean }[],
  range: [from: number, to: number],
  format: (value: number) => string,
): { scale: ValueScale; ticks: Tick[]; begins: number; cut: boolean } {
  const levels = levelsOf(steps);
  const highest = Math.max(0, ...levels.map(({ high }) => high));
  const lowest = Math.min(0, ...levels.map(({ low }) => low));
  // A step down may end lower than either whole.
  const moving = levels.map(({ low, end }, i) => (steps[i]?.whole ? end : low));
  const least = Math.min(...moving, highest);
  const cuts = lowest === 0 && highest > 0 && least > highest * worthCutting && least < highest;
  const first = cuts ? Math.max(0, least - (highest - least) / 2) : lowest;
  const scale = scaleLinear([first, Math.max(highest, first + 1)], range).nice(wantedTicks);
  const begins = scale.domain()[0] ?? 0;
  const ticks = scale.ticks(wantedTicks).map((value) => ({ at: scale(value), label: format(value) }));
  return { scale, ticks: withoutTwins(ticks), begins, cut: begins > 0 };
}

/** Rounded to the same words, two marks would say two things of one value. */
const withoutTwins = (ticks: Tick[]): Tick[] =>
  ticks.filter(({ label }, i) => ticks.findIndex((other) => other.label === label) === i);
