import { describe, expect, it } from 'vitest';
import { mapLines } from './groups.ts';
import { nearestStop, stepOver } from './walk-rows.ts';

const groups = [
  { key: 'overdue', label: 'Overdue', count: 2 },
  { key: 'parked', label: 'Parked', count: 3 },
  { key: 'later', label: 'Later', count: 1 },
];
/** 0 Overdue, 1 and 2 its rows, 3 Parked (folded), 4 Later, 5 its row. */
const lines = mapLines(6, groups, ['parked']);

describe('a step in a quiet table', () => {
  it('goes over the line of an open group, and stops at a folded one', () => {
    expect(stepOver(lines, 1, 1)).toBe(2);
    expect(stepOver(lines, 2, 1)).toBe(3);
    expect(stepOver(lines, 3, 1)).toBe(5);
    expect(stepOver(lines, 5, -1)).toBe(3);
  });

  it('stays on the first row, as above it is only the name of its group', () => {
    expect(stepOver(lines, 1, -1)).toBe(1);
  });
});

it('a cursor left on the line of an open group stands on the row below it', () => {
  expect([0, 1, 3, 4, 6].map((line) => nearestStop(lines, line))).toEqual([1, 1, 3, 5, 6]);
});
