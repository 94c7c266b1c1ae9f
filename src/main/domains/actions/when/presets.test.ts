import { expect, it } from 'vitest';
import { createWhenReader } from './when-reader.ts';

const at = (iso: string, zone = 'Europe/Berlin') => createWhenReader({ now: () => Date.parse(iso), zone: () => zone });
const labels = (iso: string) =>
  at(iso)
    .presets()
    .map(({ label, when }) => [label, when.words]);

it('offers the usual times to put something off to', () => {
  expect(labels('2026-03-11T09:40:00Z')).toEqual([
    ['Later today', 'Wednesday, 11 March 2026, 14:00'],
    ['Tomorrow 9:00', 'Thursday, 12 March 2026, 09:00'],
    ['Monday 9:00', 'Monday, 16 March 2026, 09:00'],
    ['In a week', 'Wednesday, 18 March 2026'],
    ['In two weeks', 'Wednesday, 25 March 2026'],
    ['In a month', 'Saturday, 11 April 2026'],
  ]);
});

it('offers nothing for today from 17:00 on, and Monday once on a Sunday', () => {
  expect(labels('2026-03-11T16:00:00Z')[0]?.[0]).toBe('Tomorrow 9:00');
  expect(labels('2026-03-11T15:59:00Z')[0]?.[0]).toBe('Later today');
  expect(labels('2026-03-15T16:30:00Z').map(([label]) => label)).toEqual([
    'Tomorrow 9:00',
    'In a week',
    'In two weeks',
    'In a month',
  ]);
});

it('reads each of its labels when it is typed', () => {
  const reader = at('2026-03-11T09:00:00Z');
  for (const { label, when } of reader.presets()) expect([label, reader.read(label).at]).toEqual([label, when.at]);
});

it.each<[string, number, number | null, string]>([
  ['2026-03-11T09:00Z', 3, null, 'Monday, 16 March 2026'],
  ['2026-03-11T09:00Z', 0, null, 'Wednesday, 11 March 2026'],
  ['2026-03-11T09:00Z', 0, 15 * 60, 'Wednesday, 11 March 2026, 15:00'],
  ['2026-03-11T09:00Z', 0, 9 * 60, 'Thursday, 12 March 2026, 09:00'],
  ['2026-03-13T09:00Z', 1, 9 * 60, 'Monday, 16 March 2026, 09:00'],
  ['2026-03-14T09:00Z', 0, null, 'Monday, 16 March 2026'],
  ['2026-03-14T09:00Z', 1, null, 'Monday, 16 March 2026'],
  ['2026-03-14T09:00Z', 5, null, 'Friday, 20 March 2026'],
  ['2026-03-15T09:00Z', 6, null, 'Monday, 23 March 2026'],
  ['2026-03-11T09:00Z', 250, null, 'Wednesday, 24 February 2027'],
  // On Friday before the clocks go forward, one working day is Monday at the same hour.
  ['2026-03-27T09:00Z', 1, 630, 'Monday, 30 March 2026, 10:30'],
])('from %s, %i working days at %s is %s', (from, days, atMinutes, words) => {
  expect(at(from).addWorkingDays(Date.parse(from), days, atMinutes).words).toBe(words);
});
