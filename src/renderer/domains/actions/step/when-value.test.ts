import { expect, test } from 'vitest';
import type { When } from '../../../../contract/actions/shapes.ts';
import { onDay, pickedWhen, sentWhen, shortWhen, typedWhen } from './when-value.ts';

const now = new Date('2026-11-20T12:00:00Z');
const at = (instant: string, change: Partial<When> = {}): When => ({
  at: instant,
  allDay: false,
  zone: 'Europe/Berlin',
  words: '',
  note: null,
  ...change,
});
const wholeDay = at('2026-11-24T22:59:59.999Z', { allDay: true });

test.each<[When, string]>([
  [at('2026-11-20T13:30:00Z'), 'today, 14:30'],
  [at('2026-11-24T09:00:00Z'), 'Tue 24 Nov, 10:00'],
  [wholeDay, 'Tue 24 Nov'],
  [at('2027-01-04T08:00:00Z'), 'Mon 4 Jan 2027, 09:00'],
])('a time is said shortly, in its own zone', (when, said) => {
  expect(shortWhen(when, now)).toBe(said);
});

test('what was picked is sent exactly, what was typed as it was typed', () => {
  expect(sentWhen(pickedWhen(at('2026-11-24T09:00:00Z'), now))).toBe('2026-11-24T09:00:00Z');
  expect(sentWhen(pickedWhen(wholeDay, now))).toBe('2026-11-24');
  expect(sentWhen(typedWhen(' tue 10am '))).toBe('tue 10am');
});

test('a day from the calendar keeps the time of day', () => {
  expect(onDay('2026-12-01', at('2026-11-24T09:00:00Z'))).toEqual({
    text: '1 Dec 2026, 10:00',
    exact: '2026-12-01 10:00',
  });
  expect(onDay('2026-12-01', wholeDay)).toEqual({ text: '1 Dec 2026', exact: '2026-12-01' });
  expect(onDay('2026-12-01', undefined).exact).toBe('2026-12-01');
});
