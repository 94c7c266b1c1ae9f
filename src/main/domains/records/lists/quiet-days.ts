import { startOfDay, todayNumber } from './days.ts';
import { columnOf, type Reading } from './row-columns.ts';
import { standingOfRows, standingOrder } from './standing-of-rows.ts';

const dayMs = 86_400_000;
const noStep = standingOrder.indexOf('none');

/** For how many days, by the calendar, each deal has had no next step; NaN for one that has. */
export function daysWithoutStep(reading: Reading): (row: number) => number {
  const placeOf = standingOfRows(reading);
  const forms = columnOf(reading, 'nextForm');
  const times = columnOf(reading, 'nextAt');
  const since = columnOf(reading, 'nextSince');
  if (forms?.kind !== 'choice' || times?.kind !== 'number' || since?.kind !== 'number') return () => Number.NaN;
  const daysAgo = daysBefore(reading.now);
  const park = forms.texts.indexOf('park');
  return (row) => {
    if (placeOf(row) !== noStep) return Number.NaN;
    // A deal that was parked has been without a step since the park was over.
    const from = park > 0 && forms.values[row] === park ? times.values[row] : since.values[row];
    return daysAgo(from ?? Number.NaN);
  };
}

/** For how many days nothing was done on each deal; from the day it was created, if nothing ever was. */
export function daysWithoutActivity(reading: Reading, lastActivity: (row: number) => number): (row: number) => number {
  const created = columnOf(reading, 'createdAt');
  if (created?.kind !== 'number') return () => Number.NaN;
  const daysAgo = daysBefore(reading.now);
  return (row) => {
    const last = lastActivity(row);
    return daysAgo(Number.isNaN(last) ? (created.values[row] ?? Number.NaN) : last);
  };
}

/** Midnights passed since a moment. They are worked out once each, as there are far fewer days than deals. */
function daysBefore(now: number): (moment: number) => number {
  const today = todayNumber(now);
  const starts = new Map<number, number>();
  const startOf = (daysAgo: number): number => {
    const known = starts.get(daysAgo);
    if (known !== undefined) return known;
    const start = startOfDay(today - daysAgo);
    starts.set(daysAgo, start);
    return start;
  };
  return (moment) => {
    if (Number.isNaN(moment)) return Number.NaN;
    if (moment >= startOf(0)) return 0;
    // A day on which the clocks changed is an hour off.
    const guess = Math.ceil((startOf(0) - moment) / dayMs);
    if (startOf(guess) > moment) return guess + 1;
    return startOf(guess - 1) <= moment ? guess - 1 : guess;
  };
}
