import { Temporal } from 'temporal-polyfill';
import type { DateOrder } from './languages/tongues.ts';
import { quoted, unreadable } from './refuse.ts';
import { dayOf, realDate, type Said } from './said.ts';

/** 4/5, 4.5.2026, 04-05-26: in the order of the person's country. */
export function readNumeric(text: string, order: DateOrder, today: Temporal.PlainDate): Said | null {
  const [match, first, mark, second, written] = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?$/.exec(text) ?? [];
  if (match === undefined) return null;
  // A dot always has the day before it.
  const dayFirst = order === 'dmy' || mark === '.';
  const [a, b] = [Number(first), Number(second)];
  const [day, month] = dayFirst ? [a, b] : [b, a];
  const swapped = month > 12 && day <= 12 && mark !== '.';
  if (month > 12 && !swapped) {
    throw unreadable(
      `${quoted(text)} is not a date: there is no month ${month}.`,
      mark === '.' ? `For a time of day, write ${first}:${second}.` : undefined,
    );
  }
  const year = written === undefined ? null : Number(written) + (written.length === 2 ? 2000 : 0);
  const notes = swapped ? [`Read as day ${month} of month ${day}, as there is no month ${month}.`] : [];
  return dayOf(swapped ? inYear(year, day, month, today) : inYear(year, month, day, today), ...notes);
}

/** A day without a year is the next such day. */
export function inYear(year: number | null, month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate {
  if (year !== null) return realDate(year, month, day);
  const thisYear = Temporal.PlainMonthDay.from({ month: Math.max(month, 1), day: 1 }).toPlainDate({ year: today.year });
  const over = thisYear.month < today.month || (thisYear.month === today.month && day < today.day);
  return realDate(today.year + (over ? 1 : 0), month, day);
}

/** "the 15th", "15.": the next day of that number. */
export function readDayOfMonth(text: string, today: Temporal.PlainDate): Said | null {
  const [match, written] = /^(\d{1,2})(?:st|nd|rd|th|er|\.|º|e)$/.exec(text) ?? [];
  if (match === undefined) return null;
  const day = Number(written);
  if (day < 1 || day > 31) throw unreadable(`No month has a day ${day}.`);
  let month = today.toPlainYearMonth();
  if (day < today.day) month = month.add({ months: 1 });
  // No two months that follow one another are both too short.
  const taken = day > month.daysInMonth ? month.add({ months: 1 }) : month;
  const date = taken.toPlainDate({ day });
  return taken.equals(month) ? dayOf(date) : dayOf(date, `The month before has no day ${day}.`);
}
