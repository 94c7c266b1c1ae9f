import type { When } from '../../../../contract/actions/shapes.ts';
import { shortWhen } from './when-value.ts';

/** Null for what is not a number of days that something can be put off by. */
export function readDays(text: string): number | null {
  const days = /^\s*\+?(\d{1,3})\s*$/.exec(text)?.[1];
  const number = Number(days);
  return days !== undefined && number >= 1 && number <= 365 ? number : null;
}

/** The button says what it will do: "Move 12 to Tue 24 Nov, 10:00", "Move 12 by 3 days". */
export function moveWords(
  count: number,
  to: Pick<When, 'at' | 'zone' | 'allDay'> | number | null | undefined,
  now = new Date(),
): string {
  const move = `Move ${count.toLocaleString('en-US')}`;
  if (to === null || to === undefined) return move;
  if (typeof to === 'number') return `${move} by ${to.toString()} ${to === 1 ? 'day' : 'days'}`;
  return `${move} to ${shortWhen(to, now)}`;
}

const many = (count: number) => `${count.toLocaleString('en-US')} ${count === 1 ? 'deal' : 'deals'}`;

export const movedWords = (changed: number): string =>
  changed === 0 ? 'Nothing was rescheduled' : `Rescheduled ${many(changed)}`;
export const unmovedWords = (unchanged: number): string =>
  `${many(unchanged)} stayed: nothing is planned there, or it is at that time already.`;
