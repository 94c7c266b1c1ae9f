import { expect, test } from 'vitest';
import { daysFigure, ofAll, sumOf } from './overview-words.ts';

test('figures say what they count', () => {
  expect(ofAll(3, 24)).toBe('3 of 24');
  expect(ofAll(0, 0)).toBe('–');
  expect(daysFigure('running', 1)).toEqual({ value: '1', label: 'day left' });
  expect(daysFigure('running', -3)).toEqual({ value: '3', label: 'days over its end' });
  expect(daysFigure('running', null).label).toBe('no end date');
  expect(daysFigure('won', 3).value).toBe('–');
});

test('the score is written as the sum of its parts', () => {
  const part = { label: '', of: 40, because: '' };
  const parts = [
    { ...part, key: 'on_time' as const, points: 30 },
    { ...part, key: 'criteria' as const, points: 5 },
  ];
  expect(sumOf({ value: 35, parts })).toBe('30 + 5 = 35');
});
