import { expect, test } from 'vitest';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { aDeal, aStep } from '../../records/fixtures/a-deal.ts';
import { instantOf } from '../board/step-time.ts';
import { type CalendarDay, filledDays, hourOf, isPast, moveInDays } from './calendar-days.ts';

const deal = (id: string, day: string, minutes: number | null, form: 'action' | 'park' = 'action') =>
  aDeal({
    id,
    amount: { amountMinor: 100, currency: 'USD' },
    standing: form === 'park' ? 'parked' : 'later',
    nextStep: aStep({ form, at: instantOf({ day, minutes }).toISOString(), allDay: minutes === null }),
  });
const dayWith = (day: string, ...items: Deal[]): CalendarDay => ({
  day,
  count: items.length,
  sums: [{ currency: 'USD', amountMinor: 100 * items.length, count: items.length }],
  items,
});
const friday = dayWith('2026-11-20', deal('nine', '2026-11-20', 540), deal('whole', '2026-11-20', null));
const saturday = dayWith('2026-11-21', deal('ten', '2026-11-21', 600), deal('asleep', '2026-11-21', null, 'park'));
const idsOf = (days: CalendarDay[]) => days.map(({ day, items }) => [day, ...items.map(({ id }) => id)].join(' '));

test('every day of the page is there, also those with nothing', () => {
  expect(idsOf(filledDays(['2026-11-19', '2026-11-20'], [friday]))).toEqual(['2026-11-19', '2026-11-20 nine whole']);
});

test('a step takes its money to the other day and stands there by its time', () => {
  const moved = moveInDays([friday, saturday], 'nine', { day: '2026-11-21', minutes: 540 }, '2026-11-20');
  expect(idsOf(moved)).toEqual(['2026-11-20 whole', '2026-11-21 nine ten asleep']);
  expect(moved.map(({ count, sums }) => [count, sums[0]?.amountMinor])).toEqual([
    [1, 100],
    [3, 300],
  ]);
});

test('another hour of the same day is another place in it; what is due today says so', () => {
  const [day] = moveInDays([friday], 'whole', { day: '2026-11-20', minutes: 480 }, '2026-11-20');
  expect(day?.items.map(({ id, standing }) => `${id} ${standing}`)).toEqual(['whole today', 'nine later']);
  expect(day?.count).toBe(2);
});

test('a day that the answer left out can be moved to, and a parked deal stays parked', () => {
  const moved = moveInDays([saturday], 'asleep', { day: '2026-11-24', minutes: null }, '2026-11-20');
  expect(moved.at(-1)).toMatchObject({ day: '2026-11-24', count: 1, items: [{ id: 'asleep', standing: 'parked' }] });
});

test('a whole day has no hour, and is over only when the day is', () => {
  expect(friday.items.map(hourOf)).toEqual([9, null]);
  const noon = new Date(2026, 10, 20, 12);
  expect(isPast({ day: '2026-11-20', minutes: 540 }, noon)).toBe(true);
  expect(isPast({ day: '2026-11-20', minutes: null }, noon)).toBe(false);
});
