import { expect, test } from 'vitest';
import { countIn, pressing, rowsBefore } from './stake.ts';

const sum = (currency: string, amountMinor: number, count: number) => ({ currency, amountMinor, count });
const groups = [
  { key: 'overdue', count: 3, sums: [sum('USD', 100, 2), sum('EUR', 7, 1)] },
  { key: 'none', count: 4, sums: [sum('EUR', 3, 4)] },
  { key: 'later', count: 9, sums: [sum('USD', 900, 9)] },
];

test('money at stake is added up within a currency, and only for what presses now', () => {
  expect(pressing(groups)).toEqual({ count: 7, sums: [sum('EUR', 10, 5), sum('USD', 100, 2)] });
});

test('a group that is not there has none', () => {
  expect(countIn(groups, 'overdue')).toBe(3);
  expect(countIn(groups, 'today')).toBe(0);
});

test('the rows before a standing are those of the groups above it', () => {
  expect(rowsBefore(groups, 'overdue')).toBe(0);
  expect(rowsBefore(groups, 'later')).toBe(7);
});
