import { expect, it } from 'vitest';
import { quarterOf, windowName, windowOf } from './close-window.ts';
import { compareSearch } from './compare-search.ts';

it('knows the days of a quarter, and of the one after, over the turn of a year', () => {
  expect(quarterOf('2026-11-21')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(quarterOf('2026-11-21', 1)).toEqual({ from: '2027-01-01', to: '2027-03-31' });
  expect(quarterOf('2028-01-01')).toEqual({ from: '2028-01-01', to: '2028-03-31' });
  expect(quarterOf('2026-06-30')).toEqual({ from: '2026-04-01', to: '2026-06-30' });
});

it('knows a window by its days again', () => {
  const today = '2026-11-21';
  for (const name of ['this', 'next', 'any'] as const) expect(windowName(windowOf(name, today), today)).toBe(name);
  expect(windowName({ from: '2026-10-02', to: '2026-12-31' }, today)).toBeUndefined();
});

it('takes from an address a window with both ends in their order, or none', () => {
  const both = { from: '2026-10-01', to: '2026-12-31' };
  expect(compareSearch({ ...both, more: 1 })).toEqual(both);
  expect(compareSearch({ from: both.from })).toEqual({});
  expect(compareSearch({ from: both.to, to: both.from })).toEqual({});
  expect(compareSearch({ from: '2026-13-41', to: both.to })).toEqual({});
});
