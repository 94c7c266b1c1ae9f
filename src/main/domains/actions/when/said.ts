import { Temporal } from 'temporal-polyfill';
import { unreadable } from './refuse.ts';

/** What words said, before it is placed in a time zone. */
export type Said =
  | { kind: 'moment'; ms: number }
  | {
      kind: 'day';
      date: Temporal.PlainDate;
      /** Null: the whole day. */
      time: Temporal.PlainTime | null;
      /** False where only a time of day was said; the day is then today, or tomorrow. */
      dated: boolean;
      notes: string[];
    };

export const dayOf = (date: Temporal.PlainDate, ...notes: string[]): Said => ({
  kind: 'day',
  date,
  time: null,
  dated: true,
  notes,
});

const monthName = (month: number) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 1));

/** A date that exists; one that does not is refused by name, never rolled over into the next month. */
export function realDate(year: number, month: number, day: number): Temporal.PlainDate {
  if (month < 1 || month > 12) throw unreadable(`There is no month ${month}.`);
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
  if (day < 1 || day > daysInMonth) {
    throw unreadable(
      `There is no ${day} ${monthName(month)}: in ${year}, ${monthName(month)} has ${daysInMonth} days.`,
    );
  }
  return Temporal.PlainDate.from({ year, month, day });
}

export function realTime(hour: number, minute: number, second = 0): Temporal.PlainTime {
  if (hour > 23 || minute > 59 || second > 59) {
    const asSaid = `${hour}:${String(minute).padStart(2, '0')}`;
    throw unreadable(`${asSaid} is not a time of day.`, 'A day goes from 0:00 to 23:59.');
  }
  return Temporal.PlainTime.from({ hour, minute, second });
}
