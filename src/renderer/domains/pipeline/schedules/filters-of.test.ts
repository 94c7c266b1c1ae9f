import { expect, test } from 'vitest';
import type { Condition } from '../../../../contract/base.ts';
import type { FilterField } from '../../../ui/index.ts';
import { conditionsOf } from '../../records/list/filter-conditions.ts';
import { filtersOf } from './filters-of.ts';

const fields: FilterField[] = [
  { id: 'stageId', label: 'Stage', type: 'choice', source: [{ value: 's1', label: 'Proposal' }] },
  { id: 'amount', label: 'Amount', type: 'money', currency: 'USD' },
  { id: 'closeDate', label: 'Close date', type: 'date' },
  { id: 'name', label: 'Name', type: 'text' },
];
const kept: Condition[] = [
  { field: 'stageId', op: 'anyOf', value: ['s1', 'gone'] },
  { field: 'amount', op: 'gt', value: 500_000 },
  { field: 'amount', op: 'between', value: [1, 2] },
  { field: 'closeDate', op: 'lt', value: '2026-03-31' },
  { field: 'closeDate', op: 'inNextDays', value: 30 },
  { field: 'closeDate', op: 'isEmpty' },
  { field: 'name', op: 'contains', value: 'rollout' },
];

test('what a schedule asks can be changed in the filter bar and asks the same again', () => {
  expect(conditionsOf(filtersOf(kept, fields), fields)).toEqual(kept);
});

test('a choice is called by its name, and a field that is gone is left out', () => {
  expect(filtersOf([kept[0]!, { field: 'custom.x', op: 'isEmpty' }], fields)).toEqual([
    {
      field: 'stageId',
      op: 'any',
      value: [
        { value: 's1', label: 'Proposal' },
        { value: 'gone', label: 'gone' },
      ],
    },
  ]);
});
