import type { Random } from './random.ts';

/** A time as a person sets it: on the half hour, or the end of a whole day, both where this laptop is. */
export type SetTime = { at: number; allDay: 0 | 1 };

/** The time zone of this laptop. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Made from the parts of the day, so that a day on which the clocks change is still a day. */
const onDay = (now: number, daysOn: number, minutes = 0): number => {
  const here = new Date(now);
  return new Date(here.getFullYear(), here.getMonth(), here.getDate() + daysOn, 0, minutes).getTime();
};

const wholeDay = (now: number, daysOn: number): SetTime => ({ at: onDay(now, daysOn + 1) - 1, allDay: 1 });

/** A time on one of the days from `low` to `high` days on: a weekday, if there is one among them. */
export function timeWithin(now: number, [low, high]: readonly [number, number], random: Random): SetTime {
  const days = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const weekdays = days.filter((day) => !isWeekend(onDay(now, day)));
  const day = random.pick(weekdays.length > 0 ? weekdays : days);
  if (random.chance(0.3)) return wholeDay(now, day);
  return { at: onDay(now, day, halfHour(17, 34, random)), allDay: 0 };
}

/** What is left of today, or the whole of it. */
export function timeToday(now: number, random: Random): SetTime {
  const here = new Date(now);
  const first = Math.max(17, Math.ceil((here.getHours() * 60 + here.getMinutes() + 15) / 30));
  if (first > 36 || random.chance(0.3)) return wholeDay(now, 0);
  return { at: onDay(now, 0, halfHour(first, 36, random)), allDay: 0 };
}

/** How many days are left of this week, which ends on Sunday. */
export const daysToSunday = (now: number): number => (7 - new Date(now).getDay()) % 7;

/** The calendar day of a moment, here. */
export function dayHere(at: number): string {
  const here = new Date(at);
  return [here.getFullYear(), here.getMonth() + 1, here.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Noon of each weekday before today, the oldest first: the days on which somebody had the app open. */
export function weekdaysBefore(now: number, days: number): number[] {
  return Array.from({ length: days }, (_, i) => onDay(now, i - days, 12 * 60)).filter((noon) => !isWeekend(noon));
}

const isWeekend = (at: number): boolean => [0, 6].includes(new Date(at).getDay());
const halfHour = (first: number, last: number, random: Random): number => random.whole(first, last) * 30;
