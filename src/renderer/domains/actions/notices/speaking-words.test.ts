import { expect, it } from 'vitest';
import { clockText, minutesOf, speakingWords } from './speaking-words.ts';

it('reads and writes the time of a field', () => {
  expect([0, 510, 1439].map(clockText)).toEqual(['00:00', '08:30', '23:59']);
  expect(['00:00', '8:30', '23:59'].map(minutesOf)).toEqual([0, 510, 1439]);
  expect(['', '24:00', '12:60', 'noon', '12:5'].map(minutesOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

const usual = { on: true, morningAt: 510, quiet: { from: 1140, to: 480 }, weekends: false };
const rest = ' What falls due in between is told as one, once it may speak again.';

it.each([
  [usual, "Monday to Friday, 8:00 to 19:00. The day's digest comes at 8:30."],
  [{ ...usual, morningAt: 420 }, "Monday to Friday, 8:00 to 19:00. The day's digest comes at 8:00."],
  [
    { ...usual, quiet: { from: 720, to: 780 }, morningAt: 750 },
    "Monday to Friday, 13:00 to 12:00. The day's digest comes at 13:00.",
  ],
  [{ ...usual, quiet: null, morningAt: null, weekends: true }, 'Every day, at any hour.'],
  [
    { ...usual, quiet: { from: 60, to: 60 }, morningAt: 60 },
    "Monday to Friday, at any hour. The day's digest comes at 1:00.",
  ],
])('says when it speaks', (notices, expected) => {
  expect(speakingWords(notices, 'en-GB')).toBe(notices.weekends ? expected : expected + rest);
});

it('shows times as the person writes them', () => {
  expect(speakingWords(usual, 'en-US')).toMatch(/^Monday to Friday, 8:00\sAM to 7:00\sPM\./);
});

it('says that it says nothing', () => {
  expect(speakingWords({ ...usual, on: false })).toMatch(/^It says nothing/);
});
