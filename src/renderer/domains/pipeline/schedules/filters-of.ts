import type { Condition } from '../../../../contract/base.ts';
import type { Filter, FilterField, FilterOp, Option } from '../../../ui/index.ts';

/** What a kept question looked like in the filter bar, to be changed there; what it cannot show is left out. */
export function filtersOf(conditions: Condition[], fields: FilterField[]): Filter[] {
  return conditions.flatMap((condition) => {
    const field = fields.find(({ id }) => id === condition.field);
    const filter = field && filterOf(condition, field);
    return filter ? [filter] : [];
  });
}

const plain: Partial<Record<Condition['op'], FilterOp>> = { contains: 'contains', lacks: 'lacks' };

function filterOf({ field: id, op, value }: Condition, field: FilterField): Filter | undefined {
  const { type } = field;
  const isDay = type === 'date';
  const isChoice = type === 'choice' || type === 'tags';
  const single = typeof value === 'string' || typeof value === 'number' ? value : undefined;
  switch (op) {
    case 'isEmpty':
      return { field: id, op: 'empty', value: null };
    case 'isPresent':
      return { field: id, op: 'filled', value: null };
    case 'anyOf':
    case 'noneOf':
      return { field: id, op: op === 'anyOf' ? 'any' : 'none', value: chosen(value, field) };
    case 'between':
      return Array.isArray(value) ? { field: id, op: 'between', value: rangeOf(value) } : undefined;
    case 'inNextDays':
    case 'inLastDays': {
      const direction = op === 'inNextDays' ? 'next' : 'last';
      return typeof value === 'number'
        ? { field: id, op: 'within', value: { direction, count: value, unit: 'day' } }
        : undefined;
    }
    case 'is':
      if (isChoice) return { field: id, op: type === 'tags' ? 'all' : 'any', value: chosen([single ?? ''], field) };
      return single === undefined ? undefined : { field: id, op: isDay ? 'on' : 'is', value: single };
    case 'gt':
    case 'gte':
      return single === undefined ? undefined : { field: id, op: isDay ? 'after' : 'above', value: single };
    case 'lt':
    case 'lte':
      return single === undefined ? undefined : { field: id, op: isDay ? 'before' : 'below', value: single };
    default: {
      const known = plain[op];
      return known && single !== undefined ? { field: id, op: known, value: single } : undefined;
    }
  }
}

function rangeOf(value: (string | number)[]): Filter['value'] {
  const [from, to] = value;
  if (typeof from === 'string' && typeof to === 'string') return [from, to];
  return typeof from === 'number' && typeof to === 'number' ? [from, to] : null;
}

function chosen(value: Condition['value'], { source }: FilterField): Filter['value'] {
  const options: Option[] = Array.isArray(source) ? source : [];
  const values = Array.isArray(value) ? value.map(String) : [];
  return values.map((one) => ({ value: one, label: options.find((option) => option.value === one)?.label ?? one }));
}
