import { addDays, addMonths, type Day } from '../../../ui/index.ts';
import { dayOfMonth, endOfMonth, formatMonth, startOfMonth, weekday } from '../../../ui/typing/day.ts';

export type CalendarShape = 'month' | 'week';

/** The day that weeks begin with where a language is spoken; 0 is Monday, which is also what it is elsewhere. */
export function firstWeekday(language: string): number {
  const { firstDay } = new Intl.Locale(language).getWeekInfo?.() ?? { firstDay: 1 };
  return (firstDay + 6) % 7;
}

const startOfWeek = (day: Day, first: number): Day => addDays(day, -((weekday(day) - first + 7) % 7));

/** The days of a page: one week, or the whole weeks that a month lies in. */
export function daysOf(shape: CalendarShape, around: Day, first: number): Day[] {
  const from = startOfWeek(shape === 'week' ? around : startOfMonth(around), first);
  const to = addDays(startOfWeek(shape === 'week' ? around : endOfMonth(around), first), 6);
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

export const weeksOf = <D>(days: D[]): D[][] =>
  Array.from({ length: days.length / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7));

export const turned = (shape: CalendarShape, around: Day, by: 1 | -1): Day =>
  shape === 'week' ? addDays(around, 7 * by) : addMonths(around, by);

const part = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return (day: Day) => format.format(new Date(`${day}T00:00:00Z`));
};
const monthAndYear = part({ month: 'short', year: 'numeric' });
const month = part({ month: 'short' });
export const weekdayName = part({ weekday: 'short' });
/** "1 Dec" on the first of a month, the number alone on others. */
export const dateInCell = (day: Day): string =>
  dayOfMonth(day) === 1 ? `1 ${month(day)}` : dayOfMonth(day).toString();

/** "November 2026", or "16 – 22 Nov 2026" and "28 Dec 2026 – 3 Jan 2027" for a week. */
export function pageTitle(shape: CalendarShape, around: Day, days: Day[]): string {
  const [from = around, to = around] = [days[0], days.at(-1)];
  if (shape === 'month') return formatMonth(around);
  const end = `${dayOfMonth(to)} ${monthAndYear(to)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dayOfMonth(from)} – ${end}`;
  const start = from.slice(0, 4) === to.slice(0, 4) ? month(from) : monthAndYear(from);
  return `${dayOfMonth(from)} ${start} – ${end}`;
}
