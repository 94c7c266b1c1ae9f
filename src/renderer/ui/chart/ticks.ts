import { scaleLinear, scaleUtc } from 'd3-scale';

export interface Tick {
  /** Where it stands, in pixels. */
  at: number;
  label: string;
}

export type ValueScale = (value: number) => number;
const fewTicks = 4;
const mostTicks = 6;

/** From nothing to a round number that no value is above, and where its few marks stand. */
export function valueScale(
  most: number,
  range: [from: number, to: number],
  format: (value: number) => string,
): { scale: ValueScale; ticks: Tick[] } {
  const wanted = [fewTicks, fewTicks - 1, 1].find((count) => marksOf(most, range, count).marks.length <= mostTicks);
  const { scale, marks } = marksOf(most, range, wanted ?? 1);
  return { scale, ticks: marks.map((value) => ({ at: scale(value), label: format(value) })) };
}

function marksOf(most: number, range: [from: number, to: number], count: number) {
  const scale = scaleLinear([0, Math.max(1, most)], range).nice(count);
  // Half a deal is none.
  return { scale, marks: scale.ticks(count).filter((value) => most > fewTicks || Number.isInteger(value)) };
}

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const dayMs = 86_400_000;

/** Days along an axis, by the moment at which each begins in UTC, and as many of them named as have room. */
export function dayScale(
  days: number[],
  range: [from: number, to: number],
  roomForOne: number,
): { scale: ValueScale; ticks: Tick[] } {
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  // A single day stands in the middle.
  const [from, to] = first === last ? [first - dayMs, last + dayMs] : [first, last];
  const scale = scaleUtc([new Date(from), new Date(to)], range);
  const named = Math.max(1, Math.floor((range[1] - range[0]) / roomForOne));
  const isLong = to - from > 300 * dayMs;
  const marks = first === last ? [new Date(first)] : scale.ticks(Math.min(8, named));
  const begin = marks.filter((day) => day.getTime() % dayMs === 0);
  // What is proposed can be more than was asked for: then every second of them is named, or every third.
  const each = Math.ceil(begin.length / Math.min(8, named));
  return {
    scale: (day) => scale(new Date(day)),
    ticks: begin
      .filter((_, i) => i % each === 0)
      .map((day) => ({ at: scale(day), label: (isLong ? monthAndYear : dayAndMonth).format(day) })),
  };
}
