import { afterAll, beforeAll, expect, it } from 'vitest';
import { maySpeak, nextTurn, type SpeakingHours } from './speaking-hours.ts';

const zoneBefore = process.env.TZ;
beforeAll(() => {
  process.env.TZ = 'Europe/Berlin';
});
afterAll(() => {
  process.env.TZ = zoneBefore ?? 'UTC';
});

const usual: SpeakingHours = { on: true, morningAt: 510, quiet: { from: 19 * 60, to: 8 * 60 }, weekends: false };
const at = (here: string) => new Date(here).getTime();

it.each([
  ['2026-03-04T07:59:59', usual, false],
  ['2026-03-04T08:00:00', usual, true],
  ['2026-03-04T18:59:59', usual, true],
  ['2026-03-04T19:00:00', usual, false],
  ['2026-03-07T12:00:00', usual, false],
  ['2026-03-07T12:00:00', { ...usual, weekends: true }, true],
  ['2026-03-04T12:30:00', { ...usual, quiet: { from: 720, to: 780 } }, false],
  ['2026-03-04T13:00:00', { ...usual, quiet: { from: 720, to: 780 } }, true],
  ['2026-03-04T03:00:00', { ...usual, quiet: null }, true],
  ['2026-03-04T03:00:00', { ...usual, quiet: { from: 480, to: 480 } }, true],
  ['2026-03-04T12:00:00', { ...usual, on: false }, false],
])('at %s it may speak or not', (here, hours, expected) => {
  expect(maySpeak(at(here), hours)).toBe(expected);
});

it.each([
  ['2026-03-04T07:00:00', '2026-03-04T08:00:00'],
  ['2026-03-04T08:00:00', '2026-03-04T08:30:00'],
  ['2026-03-04T18:00:00', '2026-03-04T19:00:00'],
  ['2026-03-04T19:00:00', '2026-03-05T00:00:00'],
  // A night of 23 hours, and one of 25.
  ['2026-03-29T00:00:00', '2026-03-29T08:00:00'],
  ['2026-10-25T00:00:00', '2026-10-25T08:00:00'],
])('after %s something is different at %s', (here, next) => {
  expect(nextTurn(at(here), usual)).toBe(at(next));
});

it('has a turn of a time that the clocks skip', () => {
  const skipped = { ...usual, quiet: null, morningAt: 150 };
  expect(nextTurn(at('2026-03-29T01:00:00'), skipped)).toBe(Date.parse('2026-03-29T01:30:00Z'));
});
