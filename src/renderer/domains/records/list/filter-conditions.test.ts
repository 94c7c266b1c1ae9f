import { expect, test } from 'vitest';
import type { Filter, FilterField } from '../../../ui/index.ts';
import { conditionsOf } from './filter-conditions.ts';

const fields: FilterField[] = [
  { id: 'name', label: 'Name', type: 'text' },
  { id: 'amount', label: 'Amount', type: 'money' },
  { id: 'stageId', label: 'Stage', type: 'choice' },
  { id: 'closeDate', label: 'Close date', type: 'date' },
  { id: 'tags', label: 'Tags', type: 'tags' },
];
const asked = (filter: Filter) => conditionsOf([filter], fields);

test('a chip becomes what the core understands', () => {
  expect(asked({ field: 'name', op: 'contains', value: 'roll' })).toEqual([
    { field: 'name', op: 'contains', value: 'roll' },
  ]);
  expect(asked({ field: 'amount', op: 'between', value: [100, 900] })).toEqual([
    { field: 'amount', op: 'between', value: [100, 900] },
  ]);
  expect(asked({ field: 'stageId', op: 'any', value: [{ value: 'won', label: 'Won' }] })).toEqual([
    { field: 'stageId', op: 'anyOf', value: ['won'] },
  ]);
  expect(asked({ field: 'closeDate', op: 'within', value: { direction: 'next', count: 2, unit: 'week' } })).toEqual([
    { field: 'closeDate', op: 'inNextDays', value: 14 },
  ]);
  expect(asked({ field: 'closeDate', op: 'empty', value: null })).toEqual([{ field: 'closeDate', op: 'isEmpty' }]);
});

test('all of several tags is one condition for each', () => {
  const value = [
    { value: 'a', label: 'a' },
    { value: 'b', label: 'b' },
  ];
  expect(asked({ field: 'tags', op: 'all', value })).toEqual([
    { field: 'tags', op: 'is', value: 'a' },
    { field: 'tags', op: 'is', value: 'b' },
  ]);
});

test('a chip that is half made, or whose field is gone, narrows nothing', () => {
  expect(asked({ field: 'amount', op: 'between', value: [100, null] })).toEqual([]);
  expect(asked({ field: 'custom.Gone', op: 'filled', value: null })).toEqual([]);
});
