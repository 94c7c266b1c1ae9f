import { expect, test } from 'vitest';
import { parseInteger, percentParser } from './parse-number.ts';
import { isProblem } from './parsed.ts';

test.each<[string, number | null]>([
  ['250', 250],
  ['', null],
  ['1,234', 1234],
  ['1.234', 1234],
  ['1 234 567', 1_234_567],
  ['12.0', 12],
  ['10k', 10_000],
  ['1.5k', 1500],
  ['1.234k', 1234],
  ['-5', -5],
  ['123456789012', 123_456_789_012],
])('whole number %s', (text, value) => {
  expect(parseInteger(text)).toBe(value);
});

test.each(['1.5', '51-200', 'many', '€5', '99999999999999999999', '1.2345k'])('not a whole number: %s', (text) => {
  expect(isProblem(parseInteger(text))).toBe(true);
});

test.each<[string, 'points' | 'fraction' | null, number | null]>([
  ['40%', null, 40],
  ['40 %', 'fraction', 40],
  ['40,5 %', null, 40.5],
  ['0.5%', 'fraction', 0.5],
  ['40', null, 40],
  ['40', 'points', 40],
  ['0.4', 'fraction', 40],
  ['0,07', 'fraction', 7],
  ['0.4', 'points', 0.4],
  ['1', 'fraction', 100],
  ['1', 'points', 1],
  ['0', null, 0],
  ['100 percent', null, 100],
  ['', null, null],
])('percent %s as %s', (text, scale, value) => {
  expect(percentParser({ scale })(text)).toBe(value);
});

test('percents that can mean two things, or nothing', () => {
  expect(percentParser({ scale: null })('1')).toMatchObject({ readings: ['1 %', '100 %'] });
  expect(percentParser({ scale: 'points' })('140')).toMatchObject({ problem: expect.stringContaining('140 %') });
  expect(percentParser({ scale: 'fraction' })('40')).toMatchObject({ problem: expect.stringContaining('4000 %') });
  expect(percentParser({ scale: 'points' })('-1')).toMatchObject({ problem: expect.stringContaining('-1 %') });
  for (const text of ['high', '%', '1.2.3', '4e1', '40%%'])
    expect(isProblem(percentParser({ scale: 'points' })(text))).toBe(true);
});
