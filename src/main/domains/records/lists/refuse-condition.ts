import type { Condition } from '../../../../contract/base.ts';
import type { AppError } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';

const kinds: Record<string, string> = {
  number: 'a number',
  money: 'an amount',
  day: 'a date',
  instant: 'a time',
  text: 'text',
  choice: 'text',
  tags: 'tags',
  yesNo: 'yes or no',
  link: 'another record',
  longText: 'long text',
  id: 'an id',
};

export const opNotFor = ({ field, op }: Condition, type: string): AppError =>
  invalid(
    'filter',
    `"${op}" does not work on ${field}, which is ${kinds[type] ?? 'of another type'}.`,
    'Use another condition.',
  );

export const valueNotFor = ({ field, op }: Condition, value: unknown, wanted: string): AppError =>
  invalid(
    'filter',
    value === undefined
      ? `"${field} ${op}" needs a value.`
      : `"${String(value).slice(0, 80)}" is not what ${field} holds.`,
    `${field} takes ${wanted}.`,
  );

/** The values of a condition, as many as it needs. */
export function valuesOf(condition: Condition, count?: number): (string | number | boolean)[] {
  const { value } = condition;
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value];
  if (count === undefined ? values.length > 0 : values.length === count) return values;
  const wanted = count === undefined ? 'one value or more' : count === 1 ? 'one value' : `${count} values`;
  throw invalid('filter', `"${condition.field} ${condition.op}" takes ${wanted}, not ${values.length}.`);
}
