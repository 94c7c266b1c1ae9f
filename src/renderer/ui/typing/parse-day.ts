import type { Typed } from './amount.ts';
import { addDays, addMonths, type Day, dayOf, endOfMonth, monthOf, weekday, yearOf } from './day.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Which number comes first in 3/4/2026. */
export type DayOrder = 'month-first' | 'day-first';

/** By three letters or more, as people shorten them. */
const named = (names: string[], word: string) =>
  word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word) || (name === 'september' && word === 'sept'));

/** Reads a date as people type it: "tomorrow", "fri", "+2w", "in 3 days", "18 dec", "12/18", "2026-12-18", "eom". */
export function parseDay(text: string, today: Day, order: DayOrder = 'month-first'): Typed<Day> {
  const typed = text.trim().toLowerCase().replace(/[,]/g, ' ').replace(/\s+/g, ' ');
  if (typed === '') return { value: null };
  const value =
    wordDay(typed, today) ??
    relativeDay(typed, today) ??
    isoDay(typed) ??
    monthNameDay(typed, today) ??
    numericDay(typed, today, order);
  return value ? { value } : { problem: `“${text.trim()}” is not a date. Type it like 18 Dec, fri or +2w.` };
}

function wordDay(typed: string, today: Day): Day | undefined {
  const words: Record<string, () => Day> = {
    today: () => today,
    tod: () => today,
    tomorrow: () => addDays(today, 1),
    tom: () => addDays(today, 1),
    yesterday: () => addDays(today, -1),
    eow: () => addDays(today, (11 - weekday(today)) % 7),
    eom: () => endOfMonth(today),
    eoq: () => endOfMonth(addMonths(`${today.slice(0, 7)}-01`, (3 - (monthOf(today) % 3)) % 3)),
    eoy: () => `${today.slice(0, 4)}-12-31`,
    'next week': () => addDays(today, 7 - weekday(today)),
    'next month': () => addMonths(`${today.slice(0, 7)}-01`, 1),
  };
  if (Object.hasOwn(words, typed)) return words[typed]?.();
  const [, next, name = ''] = /^(next |this )?([a-z]+)$/.exec(typed) ?? [];
  const target = named(WEEKDAYS, name);
  if (target < 0) return undefined;
  const ahead = (target - weekday(today) + 7) % 7 || 7;
  // "next friday" on a Tuesday is the one of the following week.
  return addDays(today, next === 'next ' && target > weekday(today) ? ahead + 7 : ahead);
}

function relativeDay(typed: string, today: Day): Day | undefined {
  const match = /^(in |\+|-)?\s?(\d{1,4})\s?(d|days?|w|weeks?|m|mo|months?|y|years?)( ago)?$/.exec(typed);
  if (!match || (!match[1] && !match[4])) return undefined;
  const count = Number(match[2]) * (match[1] === '-' || match[4] ? -1 : 1);
  const unit = match[3]?.[0];
  if (unit === 'd') return addDays(today, count);
  if (unit === 'w') return addDays(today, 7 * count);
  return addMonths(today, unit === 'm' ? count : 12 * count);
}

function isoDay(typed: string): Day | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

const fullYear = (digits: string) => (digits.length <= 2 ? 2000 + Number(digits) : Number(digits));

/** Without a year, the next such day; a deal's dates lie ahead. A day up to a month back is taken as just gone by. */
function nearest(month: number, day: number, today: Day): Day | undefined {
  const thisYear = dayOf(yearOf(today), month, day);
  if (thisYear && thisYear >= addDays(today, -31)) return thisYear;
  return dayOf(yearOf(today) + 1, month, day) ?? thisYear;
}

function monthNameDay(typed: string, today: Day): Day | undefined {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.? ?([a-z]+)\.?(?: ?(\d{4}|\d{2}))?$/.exec(typed);
  const monthFirst = /^([a-z]+)\.? ?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}|\d{2}))?$/.exec(typed);
  const [day, name = '', year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = named(MONTHS, name) + 1;
  if (month === 0) return undefined;
  return year ? dayOf(fullYear(year), month, Number(day)) : nearest(month, Number(day), today);
}

function numericDay(typed: string, today: Day, order: DayOrder): Day | undefined {
  const match = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/.exec(typed);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  // Points are the European way whatever the setting; a number above 12 can only be the day.
  const dayFirst = match[2] === '.' || first > 12 || (order === 'day-first' && second <= 12);
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return match[4] ? dayOf(fullYear(match[4]), month, day) : nearest(month, day, today);
}
