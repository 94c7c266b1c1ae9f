import { expect, test } from 'vitest';
import { countSample, fateOf } from './sample-counts.ts';

const problem = (failed: boolean) => ({ column: null, message: 'No.', failed });
const row = (duplicateOf: string | null, ...problems: ReturnType<typeof problem>[]) => ({
  row: 1,
  cells: [],
  values: {},
  duplicateOf,
  problems,
});

test.each([
  ['update', 'update'],
  ['skip', 'skip'],
  ['create', 'new'],
] as const)('a row that is already here: %s', (duplicates, fate) => {
  expect(fateOf(row('Northwind'), duplicates)).toBe(fate);
  expect(fateOf(row(null), duplicates)).toBe('new');
});

test('a row that cannot go in stays out, also where it is known', () => {
  expect(fateOf(row('Northwind', problem(true)), 'update')).toBe('out');
  expect(fateOf(row(null, problem(false)), 'update')).toBe('new');
});

test('the sample is counted by what becomes of it', () => {
  expect(countSample([row('a'), row(null), row(null, problem(false)), row('b', problem(true))], 'skip')).toEqual({
    fates: { new: 2, update: 0, skip: 1, out: 1 },
    marked: 2,
    alreadyHere: 2,
  });
});
