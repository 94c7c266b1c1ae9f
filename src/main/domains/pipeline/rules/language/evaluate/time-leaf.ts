import type { RuleOp } from '../../../../../../contract/pipeline/rule-language.ts';
import { startOfDay } from '../../../../../platform/schedule/local-time.ts';
import type { FactField } from '../../../facts/fact-fields.ts';
import { momentOf } from '../day-text.ts';
import { between } from './masks.ts';
import { type Bound, compareNumbers } from './number-leaf.ts';
import { type Mask, numbersIn, numbersOnce, type Rows } from './rows.ts';

export const dayMs = 86_400_000;
type Timed = Pick<FactField, 'name' | 'type'>;

/** How many days ago each was: of a day in whole days, of a moment exactly; below 0 what is to come. */
export const daysAgo = (rows: Rows, field: Timed): Float64Array =>
  numbersOnce(rows, `ago ${field.name}`, () => {
    const values = numbersIn(rows, field.name);
    const now = field.type === 'day' ? daysOf(rows, 'asOf', rows.asOf) : rows.asOf;
    return daysFromTo(values, now, field.type === 'day');
  });

/** The days from one to the other; whole ones where both are first moments of days, as a day may have 23 hours. */
function daysFromTo(from: Float64Array, to: Float64Array, whole: boolean): Float64Array {
  const out = new Float64Array(from.length);
  for (let i = 0; i < from.length; i++) {
    const days = ((to[i] ?? Number.NaN) - (from[i] ?? Number.NaN)) / dayMs;
    out[i] = whole ? Math.round(days) : days;
  }
  return out;
}

/** The first moment of the day of each; most rows share theirs with the row before. */
const daysOf = (rows: Rows, name: string, moments: Float64Array): Float64Array =>
  numbersOnce(rows, `day of ${name}`, () => {
    const out = new Float64Array(moments.length);
    let last = Number.NaN;
    let day = Number.NaN;
    for (let i = 0; i < moments.length; i++) {
      const at = moments[i] ?? Number.NaN;
      if (at !== last) {
        last = at;
        day = Number.isNaN(at) ? at : startOfDay(at);
      }
      out[i] = day;
    }
    return out;
  });

/** Compared with now, as of the moment at which the deal is seen. */
export function compareWithNow(rows: Rows, field: Timed, op: RuleOp, bound: Bound | undefined): Mask {
  const ago = daysAgo(rows, field);
  if (op === 'is_past') return compareNumbers(ago, 'greater_than', 0);
  if (op === 'is_future') return compareNumbers(ago, 'less_than', 0);
  if (bound === undefined) throw new Error(`"${op}" needs a number of days.`);
  switch (op) {
    case 'older_than_days':
      return compareNumbers(ago, 'greater_than', bound);
    case 'within_last_days':
      return compareNumbers(ago.map(pastOnly), 'at_most', bound);
    case 'within_next_days':
      return compareNumbers(ago.map(comingOnly), 'at_most', bound);
    case 'within_days':
      return compareNumbers(ago.map(Math.abs), 'at_most', bound);
    default:
      throw new Error(`A day cannot be asked "${op}".`);
  }
}

/** What is still to come is further off than any number of days that have passed, and the other way round. */
const pastOnly = (days: number): number => (days < 0 ? Number.POSITIVE_INFINITY : days);
const comingOnly = (days: number): number => (days > 0 ? Number.POSITIVE_INFINITY : 0 - days);

/** Compared with days of the calendar: the whole day counts, so "at most" takes in its evening. */
export function compareWithDays(rows: Rows, field: Timed, op: RuleOp, days: readonly string[]): Mask {
  const values = numbersIn(rows, field.name);
  const [first = '', last = first] = days;
  const from = momentOf(first) ?? Number.NaN;
  const to = (momentOf(last, 1) ?? Number.NaN) - 1;
  switch (op) {
    case 'equals':
    case 'between':
      return between(values, from, to);
    case 'not_equals':
      return between(values, from, to, 0);
    case 'at_least':
      return compareNumbers(values, 'at_least', from);
    case 'at_most':
      return compareNumbers(values, 'at_most', to);
    case 'greater_than':
      return compareNumbers(values, 'greater_than', to);
    case 'less_than':
      return compareNumbers(values, 'less_than', from);
    default:
      throw new Error(`A day cannot be asked "${op}".`);
  }
}

/** Compared with another field, some days on; by the calendar as soon as one of them is a day. */
export function compareTimes(rows: Rows, [left, right]: readonly [Timed, Timed], op: RuleOp, plus: number): Mask {
  const calendar = left.type === 'day' || right.type === 'day';
  const momentsOf = (field: Timed) => {
    const values = numbersIn(rows, field.name);
    return calendar && field.type !== 'day' ? daysOf(rows, field.name, values) : values;
  };
  return compareNumbers(daysFromTo(momentsOf(right), momentsOf(left), calendar), op, plus);
}
