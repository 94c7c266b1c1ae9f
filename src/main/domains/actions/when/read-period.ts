import { Temporal } from 'temporal-polyfill';
import type { Period } from './languages/language.ts';
import type { Patterns } from './languages/patterns.ts';
import { dayOf, type Said } from './said.ts';
import { afterWorkingDays } from './working-days.ts';

/** "end of quarter", "next month", "eow", "q3": a day at an edge of a week, month, quarter or year. */
export function readPeriod(text: string, words: Patterns, today: Temporal.PlainDate): Said | null {
  if (words.today.test(text)) return dayOf(today);
  if (words.dayAfterTomorrow.test(text)) return dayOf(today.add({ days: 2 }));
  const period = (patterns: [Period, RegExp][]) => patterns.find(([, pattern]) => pattern.test(text))?.[0];
  const ending = period(words.endOfThis);
  if (ending) return dayOf(endOf(ending, today));
  const endingNext = period(words.endOfNext);
  if (endingNext) return dayOf(endOf(endingNext, startOfNext(endingNext, today)));
  const next = period(words.next);
  // The first day of a month may be a Sunday, on which nobody is at work.
  if (next) return dayOf(afterWorkingDays(startOfNext(next, today), 0));
  return endOfNamedQuarter(text, today);
}

const firstOf = (period: Exclude<Period, 'week'>, date: Temporal.PlainDate) =>
  period === 'month'
    ? date.with({ day: 1 })
    : date.with({ day: 1, month: period === 'year' ? 1 : date.month - ((date.month - 1) % 3) });
const months = { month: 1, quarter: 3, year: 12 };

function startOfNext(period: Period, date: Temporal.PlainDate): Temporal.PlainDate {
  if (period === 'week') return date.add({ days: 8 - date.dayOfWeek });
  return firstOf(period, date).add({ months: months[period] });
}

/** The end of a week is its Friday, or on a weekend the coming one. */
function endOf(period: Period, date: Temporal.PlainDate): Temporal.PlainDate {
  if (period === 'week') return date.add({ days: (12 - date.dayOfWeek) % 7 });
  return startOfNext(period, date).subtract({ days: 1 });
}

function endOfNamedQuarter(text: string, today: Temporal.PlainDate): Said | null {
  const [match, quarter, year] = /^(?:(?:the )?end (?:of )?)?q([1-4])(?: ?\/?(\d{4}))?$/.exec(text) ?? [];
  if (match === undefined) return null;
  const endIn = (of: number) =>
    endOf('quarter', Temporal.PlainDate.from({ year: of, month: Number(quarter) * 3, day: 1 }));
  if (year !== undefined) return dayOf(endIn(Number(year)));
  const end = endIn(today.year);
  return dayOf(Temporal.PlainDate.compare(end, today) < 0 ? endIn(today.year + 1) : end);
}
