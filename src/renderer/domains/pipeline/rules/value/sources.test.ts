import { expect, test } from 'vitest';
import type { RuleField } from '../../../../../contract/pipeline/rules.ts';
import { type Asked, otherFields, sourceOf, sourcesOf, valueAfter } from './sources.ts';

const field = (name: string, type: RuleField['type'], ofWon = false): RuleField => ({
  ...{ name, type, ofWon, label: name },
  ...{ ops: [], tracked: false, choices: [], explains: '' },
});
const fields = [
  field('amount', 'money'),
  field('base', 'money', true),
  field('age', 'number', true),
  field('chance', 'number'),
  field('close', 'day'),
  field('next', 'instant'),
  field('name', 'text'),
];
const asked = (name: string, op: Asked['op'], kind: Asked['kind'], inWhere = false): Asked => ({
  ...{ op, kind, fields, inWhere },
  field: fields.find((one) => one.name === name),
});

test.each<[Asked, string[]]>([
  [asked('age', 'greater_than', 'number'), ['value', 'tuned', 'field', 'won']],
  [asked('age', 'greater_than', 'number', true), ['value', 'tuned', 'field']],
  [asked('amount', 'at_least', 'number'), ['value', 'tuned', 'field', 'won']],
  [asked('close', 'less_than', 'time'), ['value', 'field']],
  [asked('close', 'older_than_days', 'time'), ['value', 'tuned', 'field']],
  [asked('close', 'changed_times', 'time'), ['value', 'tuned']],
  [asked('name', 'matches', 'text'), ['value']],
])('a value can come from where it fits', (what, sources) => {
  expect(sourcesOf(what)).toEqual(sources);
});

test('amounts are not compared with amounts in another currency', () => {
  expect(otherFields(asked('amount', 'at_least', 'number')).map(({ name }) => name)).toEqual(['age', 'chance']);
});

test('a value says where it comes from', () => {
  expect([undefined, 3, '$days', '$ 5', { field: 'a' }, { of_won: 'p90' as const, field: 'a' }].map(sourceOf)).toEqual([
    ...['value', 'value', 'tuned', 'value', 'field', 'won'],
  ]);
});

test('a value is kept where the next operator wants the same', () => {
  expect(valueAfter('at_most', 'at_least', 3)).toBe(3);
  expect(valueAfter('in', 'equals', 'commit')).toEqual(['commit']);
  expect(valueAfter('is_empty', 'equals', 'commit')).toBeUndefined();
  expect(valueAfter('older_than_days', 'equals', '2026-01-01')).toBeUndefined();
  expect(valueAfter('within_last_days', 'older_than_days', '$days')).toBe('$days');
});
