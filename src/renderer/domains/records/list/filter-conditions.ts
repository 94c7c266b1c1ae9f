import type { Condition } from '../../../../contract/base.ts';
import { type Filter, type FilterField, type FilterValue, isComplete } from '../../../ui/index.ts';

const DAYS = { day: 1, week: 7, month: 30 };

/** What the chips of the filter bar ask of the core; a chip that is not filled in yet asks nothing. */
export function conditionsOf(filters: Filter[], fields: FilterField[]): Condition[] {
  return filters.flatMap((filter) => {
    const field = fields.find(({ id }) => id === filter.field);
    return field && isComplete(filter, field) ? asConditions(filter) : [];
  });
}

function asConditions({ field, op, value }: Filter): Condition[] {
  switch (op) {
    case 'empty':
      return [{ field, op: 'isEmpty' }];
    case 'filled':
      return [{ field, op: 'isPresent' }];
    case 'any':
      return [{ field, op: 'anyOf', value: choicesIn(value) }];
    case 'none':
      return [{ field, op: 'noneOf', value: choicesIn(value) }];
    case 'all':
      return choicesIn(value).map((choice) => ({ field, op: 'is', value: choice }));
    case 'between':
      return [{ field, op: 'between', value: rangeIn(value) }];
    case 'within':
      return [relativeDays(field, value)];
    default:
      return [{ field, op: plain[op], value: typeof value === 'number' ? value : String(value) }];
  }
}

const plain = {
  contains: 'contains',
  lacks: 'lacks',
  is: 'is',
  on: 'is',
  above: 'gt',
  below: 'lt',
  after: 'gt',
  before: 'lt',
} as const;

const choicesIn = (value: FilterValue): string[] =>
  Array.isArray(value) ? value.flatMap((part) => (part && typeof part === 'object' ? [part.value] : [])) : [];

const rangeIn = (value: FilterValue): (string | number)[] =>
  Array.isArray(value)
    ? value.flatMap((part) => (typeof part === 'string' || typeof part === 'number' ? [part] : []))
    : [];

function relativeDays(field: string, value: FilterValue): Condition {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return { field, op: 'isPresent' };
  return {
    field,
    op: value.direction === 'next' ? 'inNextDays' : 'inLastDays',
    value: value.count * DAYS[value.unit],
  };
}
