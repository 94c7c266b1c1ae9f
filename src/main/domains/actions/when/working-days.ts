import type { Temporal } from 'temporal-polyfill';

const isWeekend = (date: Temporal.PlainDate) => date.dayOfWeek > 5;

/** So many working days on; 0 is the day itself, or Monday when it is a weekend. */
export function afterWorkingDays(from: Temporal.PlainDate, days: number): Temporal.PlainDate {
  // Whole weeks at once: a script may ask for ten thousand days.
  let date = from.add({ weeks: Math.floor(days / 5) });
  for (let left = days % 5; left > 0; ) {
    date = date.add({ days: 1 });
    if (!isWeekend(date)) left--;
  }
  if (!isWeekend(date)) return date;
  // From a weekend, full weeks end on a weekend: that is the Friday before, unless no day was counted.
  return days === 0 ? date.add({ days: 8 - date.dayOfWeek }) : date.subtract({ days: date.dayOfWeek - 5 });
}
