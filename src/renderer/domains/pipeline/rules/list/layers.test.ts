import { expect, test } from 'vitest';
import { aRule } from './a-rule.ts';
import { changedIn, isChanged, overrideOf, tuningIn } from './layers.ts';

const mineOver = changedIn(
  changedIn(aRule(), 'workspace', { severity: 'critical', thresholds: { days: 10 } }),
  'mine',
  {
    enabled: false,
    thresholds: { days: 3 },
  },
);

test('mine lies over what holds for everybody, which lies over how it ships', () => {
  expect(tuningIn(mineOver, 'mine')).toEqual({ enabled: false, severity: 'critical', thresholds: { days: 3 } });
  expect(tuningIn(mineOver, 'workspace')).toEqual({ enabled: true, severity: 'critical', thresholds: { days: 10 } });
});

test('what only mine says is not shown as everybody’s', () => {
  const rule = changedIn(aRule(), 'mine', { severity: 'info', thresholds: { days: 3 } });
  expect(tuningIn(rule, 'workspace')).toEqual({ enabled: true, severity: 'warning', thresholds: { days: 14 } });
});

test('a change for everybody does not show where mine says otherwise', () => {
  const rule = changedIn(mineOver, 'workspace', { thresholds: { days: 20 } });
  expect(rule.thresholds.days?.value).toBe(3);
  expect(tuningIn(rule, 'workspace').thresholds).toEqual({ days: 20 });
});

test('a value that is as below is taken back', () => {
  expect(overrideOf(mineOver, 'workspace', { severity: 'warning', thresholds: { days: 14 } })).toEqual({
    severity: null,
    thresholds: { days: null },
  });
  expect(overrideOf(mineOver, 'mine', { enabled: true, thresholds: { days: 9 } })).toEqual({
    enabled: null,
    thresholds: { days: 9 },
  });
  const back = changedIn(mineOver, 'mine', { enabled: true, thresholds: { days: 10 } });
  expect(isChanged(back, 'mine')).toBe(false);
  expect(isChanged(back, 'workspace')).toBe(true);
});
