import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../platform/app-error.ts';
import { parseFilter } from './parse-filter.ts';
import { parseSort } from './parse-sort.ts';

describe('a filter as text', () => {
  it.each([
    [
      'stage:is:won,amount:gt:500000',
      [
        { field: 'stage', op: 'is', value: 'won' },
        { field: 'amount', op: 'gt', value: '500000' },
      ],
    ],
    ['stage:won', [{ field: 'stage', op: 'is', value: 'won' }]],
    [
      'accountName:is:Acme, Inc.,owner:isEmpty',
      [
        { field: 'accountName', op: 'is', value: 'Acme, Inc.' },
        { field: 'owner', op: 'isEmpty' },
      ],
    ],
    ['stage:anyOf:won|lost', [{ field: 'stage', op: 'anyOf', value: ['won', 'lost'] }]],
    ['stage:ANYOF:won,lost', [{ field: 'stage', op: 'anyOf', value: ['won', 'lost'] }]],
    ['amount:between:1..5', [{ field: 'amount', op: 'between', value: ['1', '5'] }]],
    ['createdAt:gte:2026-01-01T10:00:00Z', [{ field: 'createdAt', op: 'gte', value: '2026-01-01T10:00:00Z' }]],
    ['createdAt:2026-01-01T10:00:00Z', [{ field: 'createdAt', op: 'is', value: '2026-01-01T10:00:00Z' }]],
    ['custom.Deal size:is:big', [{ field: 'custom.Deal size', op: 'is', value: 'big' }]],
    ['[{"field":"tags","op":"contains","value":"a,b:c"}]', [{ field: 'tags', op: 'contains', value: 'a,b:c' }]],
    ['', []],
  ])('reads %s', (text, conditions) => {
    expect(parseFilter(text)).toEqual(conditions);
  });

  it.each([
    ['stage', '"stage" is not a condition.'],
    ['[{"field":1}]', /^The filter is not a list of conditions/],
    ['[{', 'The filter begins like JSON but is not.'],
  ])('refuses %s', (text, message) => {
    expect(() => parseFilter(text)).toThrow(message);
  });

  it('answers anything with conditions or a refusal', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        try {
          return parseFilter(text).every(({ field, op }) => typeof field === 'string' && typeof op === 'string');
        } catch (error) {
          return error instanceof AppError && error.code === 'INVALID_INPUT';
        }
      }),
    );
  });
});

it('reads a sort with a minus before a field or a word after it', () => {
  expect(parseSort('-amount, closeDate,name:desc,owner:asc')).toEqual([
    { field: 'amount', down: true },
    { field: 'closeDate', down: false },
    { field: 'name', down: true },
    { field: 'owner', down: false },
  ]);
});
