import type { Option } from '../choice/options.ts';
import type { OptionSource } from '../choice/use-options.ts';
import type { Day } from '../typing/day.ts';

export type FieldType = 'text' | 'number' | 'money' | 'date' | 'choice' | 'tags';

/** What can be filtered by. */
export interface FilterField {
  id: string;
  label: string;
  type: FieldType;
  /** Of a choice or of tags. */
  source?: OptionSource<Option>;
  /** Of money, as it is typed and shown. */
  currency?: string;
}

export type FilterOp =
  | 'contains'
  | 'lacks'
  | 'is'
  | 'above'
  | 'below'
  | 'between'
  | 'before'
  | 'after'
  | 'on'
  | 'within'
  | 'any'
  | 'none'
  | 'all'
  | 'empty'
  | 'filled';

/** A stretch of days that moves with the calendar. */
export interface RelativeDays {
  direction: 'next' | 'last';
  count: number;
  unit: 'day' | 'week' | 'month';
}

/** Kept with the filter, so that a saved view can name what it holds before the list is read. */
export type FilterChoice = Pick<Option, 'value' | 'label'>;

/** Either end may still be missing while it is being filled in. */
export type FilterRange<T> = [from: T | null, to: T | null];

export type FilterValue =
  | null
  | string
  | number
  | FilterRange<number>
  | FilterRange<Day>
  | RelativeDays
  | FilterChoice[];

/** Plain data: a saved view stores it, the server reads it. Money is in minor units. */
export interface Filter {
  field: string;
  op: FilterOp;
  value: FilterValue;
}

/** What has to be filled in for an operation. */
export type ValueShape =
  | 'none'
  | 'text'
  | 'number'
  | 'money'
  | 'date'
  | 'numbers'
  | 'moneys'
  | 'dates'
  | 'relative'
  | 'choices';

interface Operation {
  label: string;
  shape: Record<FieldType, ValueShape | undefined>;
}

const only = (shapes: Partial<Record<FieldType, ValueShape>>): Operation['shape'] => ({
  text: undefined,
  number: undefined,
  money: undefined,
  date: undefined,
  choice: undefined,
  tags: undefined,
  ...shapes,
});

const ANY_TYPE = only({ text: 'none', number: 'none', money: 'none', date: 'none', choice: 'none', tags: 'none' });

export const OPERATIONS: Record<FilterOp, Operation> = {
  contains: { label: 'contains', shape: only({ text: 'text' }) },
  lacks: { label: 'does not contain', shape: only({ text: 'text' }) },
  is: { label: 'is', shape: only({ text: 'text', number: 'number', money: 'money' }) },
  above: { label: 'is above', shape: only({ number: 'number', money: 'money' }) },
  below: { label: 'is below', shape: only({ number: 'number', money: 'money' }) },
  within: { label: 'is in the', shape: only({ date: 'relative' }) },
  before: { label: 'is before', shape: only({ date: 'date' }) },
  after: { label: 'is after', shape: only({ date: 'date' }) },
  on: { label: 'is on', shape: only({ date: 'date' }) },
  between: { label: 'is between', shape: only({ number: 'numbers', money: 'moneys', date: 'dates' }) },
  any: { label: 'is any of', shape: only({ choice: 'choices', tags: 'choices' }) },
  all: { label: 'has all of', shape: only({ tags: 'choices' }) },
  none: { label: 'is none of', shape: only({ choice: 'choices', tags: 'choices' }) },
  empty: { label: 'is empty', shape: ANY_TYPE },
  filled: { label: 'is not empty', shape: ANY_TYPE },
};

const ORDER = Object.keys(OPERATIONS).filter((op): op is FilterOp => op in OPERATIONS);

/** The operations a type knows, the commonest first. */
export function operationsOf(type: FieldType): FilterOp[] {
  return ORDER.filter((op) => OPERATIONS[op].shape[type] !== undefined);
}

export function shapeOf(type: FieldType, op: FilterOp): ValueShape {
  return OPERATIONS[op].shape[type] ?? 'none';
}

const THIS_MONTH: RelativeDays = { direction: 'next', count: 30, unit: 'day' };

const BLANKS: Record<ValueShape, FilterValue> = {
  none: null,
  text: '',
  number: null,
  money: null,
  date: null,
  numbers: null,
  moneys: null,
  dates: null,
  relative: THIS_MONTH,
  choices: [],
};

export function newFilter(field: FilterField): Filter {
  const op = operationsOf(field.type)[0] ?? 'filled';
  return { field: field.id, op, value: BLANKS[shapeOf(field.type, op)] };
}

/** Keeps the value where the new operation wants the same kind. */
export function changeOperation(filter: Filter, field: FilterField, op: FilterOp): Filter {
  const shape = shapeOf(field.type, op);
  const keeps = shape === shapeOf(field.type, filter.op);
  return { ...filter, op, value: keeps ? filter.value : BLANKS[shape] };
}

/** A half-made filter narrows nothing; the caller leaves it out of the question. */
export function isComplete(filter: Filter, field: FilterField): boolean {
  const { value } = filter;
  if (shapeOf(field.type, filter.op) === 'none') return true;
  if (value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return !Array.isArray(value) || (value.length > 0 && value.every((part) => part !== null));
}
