import { describe, expect, it } from 'vitest';
import { amountWords, phoneWords, typedPhone } from './numbers.ts';

const finds = (stored: string, typed: string): boolean =>
  typedPhone(typed).some((digits) =>
    phoneWords(stored)
      .split(' ')
      .some((word) => word.startsWith(digits)),
  );

describe('a phone number', () => {
  it.each([
    ['+49 30 1234567', '+49 30 1234567'],
    ['+49 30 1234567', '0049301234567'],
    ['+49 (0)30 1234567', '030 123456'],
    ['+49 30 1234567', '030-1234567'],
    ['+14155552671', '(415) 555-2671'],
    ['+1 415 555 2671', '415555'],
    ['(415) 555-2671', '+1 415 555 2671'],
    ['030 1234567', '+49 30 1234567'],
  ])('%j is found by %j', (stored, typed) => {
    expect(finds(stored, typed)).toBe(true);
  });

  it.each([
    ['+49 30 1234567', '030 7654321'],
    ['+49 30 1234567', '1234'],
    ['ext. 12', '12'],
  ])('%j is not found by %j', (stored, typed) => {
    expect(finds(stored, typed)).toBe(false);
  });

  it('is not looked for in a text', () => {
    expect(typedPhone('room 12345')).toEqual([]);
  });
});

describe('an amount', () => {
  it.each([
    [5_000_000, 'EUR', '50000 50k'],
    [200_000_000, 'USD', '2000000 2m'],
    [5_000, 'JPY', '5000 5k'],
    [123_456, null, '1234 56'],
    [0, 'EUR', '0'],
  ])('of %i %s is %j', (minor, currency, words) => {
    expect(amountWords(minor, currency).split(/\s+/).filter(Boolean).join(' ')).toBe(words);
  });
});
