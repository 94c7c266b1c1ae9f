import { expect, it } from 'vitest';
import type { DateRule } from '../../../../contract/pocs/shapes.ts';
import { ruleWords } from './rule-words.ts';

const rule = (more: Partial<DateRule>): DateRule => ({
  from: 'kickoff',
  edge: 'end',
  offset: 2,
  unit: 'days',
  ...more,
});
it.each([
  [rule({}), '2 days after kickoff'],
  [rule({ offset: 0 }), 'on kickoff'],
  [rule({ from: 'm', offset: -3, unit: 'workdays' }), '3 working days before Security review ends'],
  [rule({ from: 'm', edge: 'start', offset: 1, unit: 'workdays' }), '1 working day after Security review starts'],
  [rule({ from: 'm', offset: 0 }), 'the day Security review ends'],
])('%o is said as "%s"', (given, words) => {
  expect(ruleWords(given, () => 'Security review')).toBe(words);
});
