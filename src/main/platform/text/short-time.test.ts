import { expect, it } from 'vitest';
import { shortTime } from './short-time.ts';

const now = Date.parse('2026-11-20T09:00:00Z');

it.each([
  ['2026-11-24T10:00:00Z', 'UTC', 'Tue 24 Nov 10:00'],
  ['2026-11-24T10:00:00Z', 'Asia/Kolkata', 'Tue 24 Nov 15:30'],
  ['2026-11-24T23:59:59.999Z', 'UTC', 'Tue 24 Nov'],
  ['2026-11-24T22:59:59.999Z', 'Europe/Berlin', 'Tue 24 Nov'],
  ['2026-11-24T23:59:00Z', 'UTC', 'Tue 24 Nov 23:59'],
  ['2027-01-04T00:00:00Z', 'UTC', 'Mon 4 Jan 2027 00:00'],
])('%s in %s is %s', (at, zone, words) => {
  expect(shortTime(Date.parse(at), { zone, now })).toBe(words);
});
