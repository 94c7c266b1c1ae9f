import { expect, it } from 'vitest';
import type { FilterField } from '../../../ui/index.ts';
import { conditionsOf } from '../../records/list/filter-conditions.ts';
import { shareWords } from './leak-buckets.ts';
import { leakSearch } from './leak-search.ts';
import { conditionsFor, filtersOf, type Leaking } from './leaking-deals.ts';

const fields: FilterField[] = [
  { id: 'outcome', label: 'Outcome', type: 'choice' },
  { id: 'stageId', label: 'Stage', type: 'choice' },
  { id: 'ownerId', label: 'Owner', type: 'choice' },
  { id: 'daysWithoutStep', label: 'Days', type: 'number' },
  { id: 'daysWithoutActivity', label: 'Days', type: 'number' },
];
const asked = (leaking: Leaking) =>
  conditionsOf(filtersOf(leaking), fields)
    .slice(1)
    .map(({ field, op, value }) => [field, op, value]);
const ana = { key: 'a', label: 'Ana' };
const nobody = { key: null, label: 'No owner' };
const offer = { key: 's', label: 'Proposal' };

it('asks the pipeline for the deals behind each number', () => {
  expect(asked({ of: 'step' })).toEqual([['daysWithoutStep', 'isPresent', undefined]]);
  expect(asked({ of: 'activity' })).toEqual([['daysWithoutActivity', 'gt', 6]]);
  expect(asked({ of: 'step', owner: ana, stage: offer, bucket: '7-13' })).toEqual([
    ['ownerId', 'anyOf', ['a']],
    ['stageId', 'anyOf', ['s']],
    ['daysWithoutStep', 'between', [7, 13]],
  ]);
  expect(asked({ of: 'activity', owner: nobody, bucket: '60+' })).toEqual([
    ['ownerId', 'isEmpty', undefined],
    ['daysWithoutActivity', 'gt', 59],
  ]);
  expect(asked({ of: 'activity', bucket: '0-6' })).toEqual([['daysWithoutActivity', 'between', [0, 6]]]);
});

it('names to the core the deals that a step is adopted for', () => {
  expect(conditionsFor({ owner: nobody, stage: offer }, 14)).toEqual([
    { field: 'outcome', op: 'is', value: 'open' },
    { field: 'daysWithoutStep', op: 'gte', value: 14 },
    { field: 'ownerId', op: 'isEmpty' },
    { field: 'stageId', op: 'is', value: 's' },
  ]);
});

it.each([
  [0, 0, '0 %'],
  [0, 10, '0 %'],
  [1, 1000, '< 1 %'],
  [13, 100, '13 %'],
  [999, 1000, '99 %'],
  [10, 10, '100 %'],
])('%i of %i is %s', (part, whole, words) => expect(shareWords(part, whole)).toBe(words));

it('takes from an address only what makes sense', () => {
  expect(leakSearch({ of: 'activity', by: 'stage', owner: 'a', stage: 's', more: 1 })).toEqual({
    of: 'activity',
    by: 'stage',
    owner: 'a',
    stage: 's',
  });
  expect(leakSearch({ of: 'x', by: 3, owner: '', stage: 'y'.repeat(65) })).toEqual({});
});
