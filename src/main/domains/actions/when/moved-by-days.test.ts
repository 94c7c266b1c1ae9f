import { expect, it } from 'vitest';
import { movedByDays } from './moved-by-days.ts';

const now = Date.parse('2026-10-23T08:00:00Z');
const moved = (at: string, days: number, zone = 'Europe/Berlin') =>
  new Date(movedByDays({ at: Date.parse(at), zone }, days, now)).toISOString();

it.each([
  ['the time of day stays when summer time ends', '2026-10-24T08:00:00.000Z', 1, '2026-10-25T09:00:00.000Z'],
  ['the end of a day stays the end of a day', '2026-10-24T21:59:59.999Z', 1, '2026-10-25T22:59:59.999Z'],
  ['an hour that is skipped is moved on', '2027-03-27T01:30:00.000Z', 1, '2027-03-28T01:30:00.000Z'],
  ['what is overdue is counted from today', '2026-09-01T07:00:00.000Z', 2, '2026-10-25T08:00:00.000Z'],
  ['what is ahead can come nearer', '2026-10-30T09:00:00.000Z', -2, '2026-10-28T09:00:00.000Z'],
])('%s', (_, at, days, expected) => {
  expect(moved(at, days)).toBe(expected);
});
