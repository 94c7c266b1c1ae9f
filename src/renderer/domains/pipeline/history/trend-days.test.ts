import { expect, it } from 'vitest';
import { inBase, trendDays } from './trend-days.ts';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();

it('takes the last review of each day, in the order of the days', () => {
  const points = [
    { id: 'c', at: at(3, 9) },
    { id: 'a', at: at(2, 17) },
    { id: 'b', at: at(2, 8) },
  ];
  expect(trendDays(points).map(({ day, point }) => [day, point.id])).toEqual([
    ['2026-11-02', 'a'],
    ['2026-11-03', 'c'],
  ]);
});

it('compares amounts of one currency only', () => {
  const point = { id: 'a', at: at(1, 1), health: 1, findings: 1, critical: 1, deals: 1, atRiskMinor: 500, base: 'USD' };
  expect(inBase([{ ...point, base: 'EUR' }, point], 'USD')).toEqual([null, 500]);
});
