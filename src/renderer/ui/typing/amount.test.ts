import { describe, expect, it } from 'vitest';
import { parseNumber } from './amount.ts';

describe('parseNumber', () => {
  it.each([
    ['', null],
    ['12', 12],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1 234 567', 1_234_567],
    ["1'234.5", 1234.5],
    ['1,234', 1234],
    ['1.234', 1.234],
    ['1.234.567', 1_234_567],
    ['12,5', 12.5],
    ['12k', 12_000],
    ['1.2m', 1_200_000],
    ['2 bn', 2_000_000_000],
    ['(500)', -500],
    ['−3', -3],
    ['-0', 0],
    ['5.', 5],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toEqual({ value });
  });

  it.each(['abc', '1,23,4', '12x', '(5', '1.2.3', '--4', '1,234,56.7', '12 apples', '9'.repeat(400)])(
    'says why it cannot read %s',
    (text) => {
      expect(parseNumber(text)).toHaveProperty('problem');
    },
  );
});
