import { expect, it } from 'vitest';
import { fixWords, foreignWords, healthWords, signedMoney, signedWords, tookWords } from './review-words.ts';

it('names the button by what it does', () => {
  expect(fixWords({ kind: 'set', field: 'closeDate' })).toBe('Set the close date…');
  expect(fixWords({ kind: 'set_to', field: 'probability', to: 'stage_probability' })).toBe(
    'Set the chance to that of the stage',
  );
  expect(fixWords({ kind: 'plan', what: 'Call the champion', step: 'call', days: 1 })).toBe('Plan: Call the champion');
  expect(fixWords({ kind: 'open', place: 'merge' })).toBe('Compare the duplicates');
  expect(fixWords(null)).toBe('Open the deal');
});

it('says 100 only where nothing is found', () => {
  expect([100, 99.9, 99.4, 54.5, 0].map(healthWords)).toEqual(['100', '99', '99', '55', '0']);
});

it('writes what was added and what was taken', () => {
  expect(signedMoney(1_200_000, 'USD')).toBe('+$12K');
  expect(signedMoney(-1_200_000, 'USD')).toBe('−$12K');
  expect(signedMoney(0, 'USD')).toBe('$0');
  expect([signedWords(-25), signedWords(0), signedWords(3)]).toEqual(['−25', '0', '+3']);
});

it('names the money that has no rate', () => {
  expect(
    foreignWords([
      { currency: 'CHF', deals: 1, amountMinor: 1 },
      { currency: 'SEK', deals: 3, amountMinor: 1 },
    ]),
  ).toBe('1 deal in CHF, 3 deals in SEK');
});

it('says how long it took', () => {
  expect([412, 1840, 60_000].map(tookWords)).toEqual(['412 ms', '1.8 s', '60 s']);
});
