import type { Filter } from '../../../ui/index.ts';
import { standingWords } from '../../actions/step/standing-words.ts';

export const withoutStep = 'none';

const asks = ({ field, op, value }: Filter): boolean =>
  field === 'standing' &&
  op === 'any' &&
  Array.isArray(value) &&
  value.length === 1 &&
  value.every((choice) => typeof choice === 'object' && choice?.value === withoutStep);

export const showsWithoutStep = (filters: Filter[]): boolean => filters.some(asks);

/** Takes the place of whatever else was asked of the next step; and goes again. */
export function toggleWithoutStep(filters: Filter[]): Filter[] {
  const others = filters.filter(({ field }) => field !== 'standing');
  if (showsWithoutStep(filters)) return others;
  return [...others, { field: 'standing', op: 'any', value: [{ value: withoutStep, label: standingWords.none }] }];
}
