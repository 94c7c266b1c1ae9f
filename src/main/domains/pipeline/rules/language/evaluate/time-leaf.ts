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

const quarterHour = 900_000;

/** The first moment of the day of each. Days begin at a quarter of an hour, so what falls into one shares its day. */
const daysOf = (rows: Rows, name: string, moments: Float64Array): Float64Array =>
  numbersOnce(rows, `day of ${name}`, () => {
    const known = new Map<number, number>();
    const out = new Float64Array(moments.length).fill(Number.NaN);
    let last = Number.NaN;
    let day = Number.NaN;
    for (let i = 0; i < out.length; i++) {
      const quarter = Math.floor((moments[i] ?? Number.NaN) / quarterHour);
      if (Number.isNaN(quarter)) continue;
      if (quarter !== last) {
        last = quarter;
        day = known.get(quarter) ?? startOfDay(quarter * quarterHour);
        known.set(quarter, day);
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
      return onOneSide(ago, 1, bound);
    case 'within_next_days':
      return onOneSide(ago, -1, bound);
    case 'within_days':
      return compareNumbers(ago.map(Math.abs), 'at_most', bound);
    default:
      throw new Error(`A day cannot be asked "${op}".`);
  }
}

/** At most so many days away, in the past or (sign -1) to come; on the other side nothing is near enough. */
function onOneSide(ago: Float64Array, sign: 1 | -1, bound: Bound): Mask {
  if (typeof bound === 'number') return sign === 1 ? between(ago, 0, bound) : between(ago, -bound, 0);
  const away = ago.map((days) => (days * sign < 0 ? Number.POSITIVE_INFINITY : days * sign));
  return compareNumbers(away, 'at_most', bound);
}

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
