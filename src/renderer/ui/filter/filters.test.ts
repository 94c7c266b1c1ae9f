import { describe, expect, it } from 'vitest';
import { valueText } from './filter-text.ts';
import { changeOperation, type FilterField, isComplete, newFilter, operationsOf, shapeOf } from './filters.ts';

const amount: FilterField = { id: 'amount', label: 'Amount', type: 'money', currency: 'EUR' };
const close: FilterField = { id: 'close', label: 'Close date', type: 'date' };
const name: FilterField = { id: 'name', label: 'Name', type: 'text' };
const stage: FilterField = { id: 'stage', label: 'Stage', type: 'choice' };

describe('operations', () => {
  it('fit the type', () => {
    expect(operationsOf('text')).toEqual(['contains', 'lacks', 'is', 'empty', 'filled']);
    expect(operationsOf('money')).toEqual(['is', 'above', 'below', 'between', 'empty', 'filled']);
    expect(operationsOf('date')).toEqual(['within', 'before', 'after', 'on', 'between', 'empty', 'filled']);
    expect(operationsOf('tags')).toEqual(['any', 'all', 'none', 'empty', 'filled']);
    expect(shapeOf('date', 'between')).toBe('dates');
  });

  it('keep the value when the new one wants the same kind', () => {
    const above = { field: 'amount', op: 'above' as const, value: 5_000_00 };
    expect(changeOperation(above, amount, 'below').value).toBe(5_000_00);
    expect(changeOperation(above, amount, 'between').value).toBeNull();
    expect(changeOperation(above, amount, 'empty').value).toBeNull();
  });
});

describe('a filter', () => {
  it('narrows nothing until it is complete', () => {
    expect(isComplete(newFilter(name), name)).toBe(false);
    expect(isComplete({ ...newFilter(name), value: '  ' }, name)).toBe(false);
    expect(isComplete({ ...newFilter(name), value: 'eu' }, name)).toBe(true);
    expect(isComplete(newFilter(stage), stage)).toBe(false);
    expect(isComplete(newFilter(close), close)).toBe(true);
    expect(isComplete({ field: 'amount', op: 'above', value: 0 }, amount)).toBe(true);
    expect(isComplete({ field: 'amount', op: 'empty', value: null }, amount)).toBe(true);
  });

  it('survives being stored', () => {
    const filter = { field: 'stage', op: 'any' as const, value: [{ value: 'won', label: 'Won' }] };
    expect(JSON.parse(JSON.stringify(filter))).toEqual(filter);
  });
});

describe('the text of a chip', () => {
  it('reads as a sentence', () => {
    const text = (
      field: FilterField,
      op: Parameters<typeof changeOperation>[2],
      value: Parameters<typeof valueText>[0]['value'],
    ) => valueText({ field: field.id, op, value }, field);
    expect(text(amount, 'above', 1_250_000)).toBe('€12,500');
    expect(text(amount, 'between', [100_000, 200_000])).toBe('€1,000 and €2,000');
    expect(text(close, 'within', { direction: 'next', count: 30, unit: 'day' })).toBe('next 30 days');
    expect(text(close, 'within', { direction: 'last', count: 1, unit: 'week' })).toBe('last week');
    expect(text(close, 'before', '2026-12-18')).toBe('18 Dec 2026');
    const choices = ['Won', 'Lost', 'Proposal'].map((label) => ({ value: label, label }));
    expect(text(stage, 'any', choices.slice(0, 2))).toBe('Won, Lost');
    expect(text(stage, 'any', choices)).toBe('Won and 2 more');
    expect(text(stage, 'empty', null)).toBe('');
  });
});
