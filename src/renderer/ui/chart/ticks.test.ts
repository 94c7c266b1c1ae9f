import { expect, it } from 'vitest';
import { dayScale, valueScale } from './ticks.ts';

const plain = (value: number) => String(value);

it.each([
  [0, ['0', '1']],
  [1, ['0', '1']],
  [3, ['0', '1', '2', '3']],
  [14, ['0', '5', '10', '15']],
  [106, ['0', '50', '100', '150']],
])('marks values up to %i with few round numbers', (most, labels) => {
  const { ticks, scale } = valueScale(most, [100, 0], plain);
  expect(ticks.map(({ label }) => label)).toEqual(labels);
  expect(scale(0)).toBe(100);
  expect(scale(most)).toBeGreaterThanOrEqual(0);
});

const days = (...texts: string[]) => texts.map((text) => Date.parse(text));

it('names days that begin on the axis, as many as have room', () => {
  const { scale, ticks } = dayScale(days('2026-09-01', '2026-11-21'), [0, 900], 100);
  expect(ticks.length).toBeGreaterThan(3);
  expect(ticks.length).toBeLessThanOrEqual(8);
  for (const { at, label } of ticks) {
    expect(scale(Date.parse(`${label} 2026 UTC`))).toBeCloseTo(at);
  }
  expect(dayScale(days('2026-09-01', '2026-11-21'), [0, 210], 100).ticks.length).toBeLessThanOrEqual(2);
});

it('says the year over a long time, and puts a single day in the middle', () => {
  expect(dayScale(days('2025-01-01', '2026-11-21'), [0, 900], 100).ticks[0]?.label).toMatch(/ 202[56]$/);
  expect(dayScale(days('2026-11-21'), [0, 100], 100).ticks).toEqual([{ at: 50, label: '21 Nov' }]);
});
