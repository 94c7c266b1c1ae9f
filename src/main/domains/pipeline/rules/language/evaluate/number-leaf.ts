import type { RuleOp } from '../../../../../../contract/pipeline/rule-language.ts';
import { against, among, between } from './masks.ts';
import type { Mask } from './rows.ts';

/** What numbers are compared with: the same for all rows, one for each row, or several for all. */
export type Bound = number | Float64Array | readonly number[];
const isPlain = (bound: Bound): bound is number => typeof bound === 'number';
const isMany = (bound: Bound): bound is readonly number[] => Array.isArray(bound);

/** Compares each number; a missing one, or a missing bound, makes it unknown. */
export function compareNumbers(values: Float64Array, op: RuleOp, bound: Bound): Mask {
  if (isMany(bound)) {
    const [least = Number.NaN, most = Number.NaN] = bound;
    return op === 'between' ? between(values, least, most) : among(values, bound, op === 'in' ? 1 : 0);
  }
  return isPlain(bound) ? compareWithOne(values, op, bound) : compareWithEach(values, op, bound);
}

function compareWithOne(values: Float64Array, op: RuleOp, bound: number): Mask {
  const { NEGATIVE_INFINITY: under, POSITIVE_INFINITY: over } = Number;
  switch (op) {
    case 'equals':
      return between(values, bound, bound);
    case 'not_equals':
      return between(values, bound, bound, 0);
    case 'at_least':
      return between(values, bound, over);
    case 'at_most':
      return between(values, under, bound);
    // More than a bound is what is not at most the bound.
    case 'greater_than':
      return between(values, under, bound, 0);
    case 'less_than':
      return between(values, bound, over, 0);
    default:
      throw new Error(`A number cannot be asked "${op}".`);
  }
}

function compareWithEach(values: Float64Array, op: RuleOp, bounds: Float64Array): Mask {
  switch (op) {
    case 'equals':
      return against(values, bounds, 'equals');
    case 'not_equals':
      return against(values, bounds, 'equals', 0);
    case 'at_least':
      return against(values, bounds, 'at_least');
    case 'at_most':
      return against(values, bounds, 'at_most');
    case 'greater_than':
      return against(values, bounds, 'at_most', 0);
    case 'less_than':
      return against(values, bounds, 'at_least', 0);
    default:
      throw new Error(`A number cannot be asked "${op}" of another.`);
  }
}
