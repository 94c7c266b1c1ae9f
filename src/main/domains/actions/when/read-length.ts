import type { Temporal } from 'temporal-polyfill';
import type { Unit } from './languages/language.ts';
import type { Patterns } from './languages/patterns.ts';
import { quoted, unreadable } from './refuse.ts';
import { dayOf, type Said } from './said.ts';
import { afterWorkingDays } from './working-days.ts';

const short = /^(\+|in |dans |en |over |em |tra |fra |om )?\s*(\d{1,4}) ?(min|h|d|wd|w|mo|m|q|y)$/;
const shortUnits: Record<string, Unit> = {
  min: 'minute',
  h: 'hour',
  d: 'day',
  wd: 'workingDay',
  w: 'week',
  mo: 'month',
  q: 'quarter',
  y: 'year',
};

/** "in 2 weeks", "3 working days from now", "+3d": so long from now. */
export function readLength(text: string, words: Patterns, now: number, today: Temporal.PlainDate): Said | null {
  const [match, sign, count, letter = ''] = short.exec(text) ?? [];
  if (match !== undefined) {
    if (letter === 'm') throw unreadable(`${quoted(text)} can be minutes or months.`, 'Write "min" or "mo".');
    const unit = shortUnits[letter];
    // "14h" alone is a time of day.
    if (unit && (sign || (unit !== 'hour' && unit !== 'minute'))) return fromNow(Number(count), unit, now, today);
  }
  for (const [unit, pattern] of words.lengths) {
    const long = pattern.exec(text);
    if (long) return fromNow(words.numberOf(long.groups?.count ?? ''), unit, now, today);
  }
  return null;
}

function fromNow(count: number, unit: Unit, now: number, today: Temporal.PlainDate): Said {
  switch (unit) {
    case 'minute':
      return { kind: 'moment', ms: now + count * 60_000 };
    case 'hour':
      return { kind: 'moment', ms: now + count * 3_600_000 };
    case 'day':
      return dayOf(today.add({ days: count }));
    case 'workingDay':
      return dayOf(afterWorkingDays(today, count));
    case 'week':
      return dayOf(today.add({ weeks: count }));
    case 'month':
      return inMonths(today, count);
    case 'quarter':
      return inMonths(today, count * 3);
    case 'year':
      return inMonths(today, count * 12);
  }
}

/** A month from the 31st is the last day of a month that has no 31st, and says so. */
export function inMonths(today: Temporal.PlainDate, months: number): Said {
  const date = today.add({ months });
  return date.day === today.day
    ? dayOf(date)
    : dayOf(date, `That month has no day ${today.day}: its last day was taken.`);
}
