import { expect, test } from 'vitest';
import { aStep } from '../../records/fixtures/a-deal.ts';
import { type Column, timeIn, whyNot } from './columns.ts';
import { instantOf, notPast, timeOf } from './step-time.ts';

const stepAt = (at: Date, allDay = false) => aStep({ at: at.toISOString(), allDay });
const atNine = stepAt(new Date(2026, 10, 16, 9, 30));
const tuesday = new Date(2026, 10, 17, 12, 0);
const friday = new Date(2026, 10, 20, 12, 0);
const saturday = new Date(2026, 10, 21, 12, 0);
const sunday = new Date(2026, 10, 22, 12, 0);

test.each<[string, Column, Date, string | undefined]>([
  ['today, as the hour is over', 'today', tuesday, '2026-11-17 all day'],
  ['Friday of a week that goes on', 'thisWeek', tuesday, '2026-11-20 570'],
  ['tomorrow on a Friday', 'thisWeek', friday, '2026-11-21 570'],
  ['tomorrow on a Saturday', 'thisWeek', saturday, '2026-11-22 570'],
  ['nowhere on a Sunday', 'thisWeek', sunday, undefined],
  ['Monday', 'nextWeek', tuesday, '2026-11-23 570'],
  ['the Monday that follows a Sunday', 'nextWeek', sunday, '2026-11-23 570'],
  ['three weeks on', 'later', tuesday, '2026-12-08 570'],
  ['a Monday, where three weeks on is a weekend', 'later', saturday, '2026-12-14 570'],
  ['nowhere', 'overdue', tuesday, undefined],
  ['nowhere', 'none', tuesday, undefined],
  ['nowhere without a reason', 'parked', tuesday, undefined],
])('a step goes to %s: %s', (_, column, now, expected) => {
  const time = timeIn(column, atNine, now);
  expect(time && `${time.day} ${time.minutes ?? 'all day'}`).toBe(expected);
});

test('an hour of today that is to come is kept, and a whole day stays one', () => {
  expect(timeIn('today', stepAt(new Date(2026, 10, 10, 16, 0)), tuesday)).toEqual({ day: '2026-11-17', minutes: 960 });
  const whole = stepAt(new Date(new Date(2026, 10, 11).getTime() - 1), true);
  expect(timeIn('nextWeek', whole, tuesday)).toEqual({ day: '2026-11-23', minutes: null });
});

test('a time goes out as it came in, and a whole day ends with the day', () => {
  expect(instantOf(timeOf(atNine)).toISOString()).toBe(atNine.at);
  expect(instantOf({ day: '2026-11-17', minutes: null })).toEqual(new Date(2026, 10, 17, 23, 59, 59, 999));
  expect(notPast({ day: '2026-11-18', minutes: 0 }, tuesday)).toEqual({ day: '2026-11-18', minutes: 0 });
});

test('columns that cannot be had say so', () => {
  expect(whyNot('overdue', '2026-11-17')).toContain('past');
  expect(whyNot('none', '2026-11-17')).toContain('press D');
  expect(whyNot('thisWeek', '2026-11-22')).toContain('ends today');
  expect(whyNot('thisWeek', '2026-11-21')).toBeUndefined();
});
