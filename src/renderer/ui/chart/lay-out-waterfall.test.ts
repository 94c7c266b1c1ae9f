import { expect, it } from 'vitest';
import { levelsOf, waterfallScale } from './lay-out-waterfall.ts';

const format = (value: number) => value.toString();
const steps = [{ value: 100, whole: true }, { value: 40 }, { value: -60 }, { value: 80, whole: true }];

it('puts each step on what those before it came to', () => {
  expect(levelsOf(steps)).toEqual([
    { low: 0, high: 100, end: 100 },
    { low: 100, high: 140, end: 140 },
    { low: 80, high: 140, end: 80 },
    { low: 0, high: 80, end: 80 },
  ]);
});

it('begins at nothing where the steps are a large part of the whole', () => {
  const { begins, cut, scale } = waterfallScale([{ value: 100, whole: true }, { value: -70 }], [200, 0], format);
  expect([begins, cut, scale(0)]).toEqual([0, false, 200]);
});

it('begins higher up where they are a small part, and says so', () => {
  const near = [{ value: 1000, whole: true }, { value: 20 }, { value: -30 }, { value: 990, whole: true }];
  const { begins, cut, scale } = waterfallScale(near, [200, 0], format);
  expect(cut).toBe(true);
  expect(begins).toBeGreaterThan(900);
  expect(begins).toBeLessThan(990);
  expect(scale(1000) - scale(1020)).toBeGreaterThan(40);
});

it('shows what goes below nothing', () => {
  const { begins, ticks } = waterfallScale([{ value: 10, whole: true }, { value: -25 }], [200, 0], format);
  expect(begins).toBeLessThanOrEqual(-15);
  expect(ticks.map(({ label }) => label)).toContain('0');
});

it('stands on its own feet without any money', () => {
  const { scale, ticks } = waterfallScale(
    [
      { value: 0, whole: true },
      { value: 0, whole: true },
    ],
    [200, 0],
    format,
  );
  expect(scale(0)).toBe(200);
  expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
});
