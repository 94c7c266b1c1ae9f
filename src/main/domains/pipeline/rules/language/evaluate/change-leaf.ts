import type { FieldCondition } from '../../../../../../contract/pipeline/rule-language.ts';
import type { TrackedChanges } from '../../../facts/fact-shapes.ts';
import { between } from './masks.ts';
import { type Mask, numbersOnce, type Rows } from './rows.ts';
import { dayMs } from './time-leaf.ts';

export type Lookback = { field: string; within: number | undefined };

const changesOf = ({ facts }: Rows, field: string): TrackedChanges => {
  const changes = facts.tracked.get(field);
  if (!changes) throw new Error(`The facts were read without the changes of "${field}".`);
  return changes;
};

/** Calls back for each change up to the moment at which its deal is seen, of the last days where that is asked. */
function eachChange(rows: Rows, { field, within }: Lookback, take: (change: number, deal: number) => void): void {
  const { size, deal, at } = changesOf(rows, field);
  const span = (within ?? Number.POSITIVE_INFINITY) * dayMs;
  for (let i = 0; i < size; i++) {
    const of = deal[i] ?? 0;
    const ago = (rows.asOf[of] ?? Number.NaN) - (at[i] ?? Number.NaN);
    if (ago >= 0 && ago <= span) take(i, of);
  }
}

const forwards = new Set(['up', 'later', 'forward']);

/** How often a field was changed; with a direction, only changes that went that way count. */
export function changeCounts(rows: Rows, back: Lookback, direction: FieldCondition['direction']): Float64Array {
  return numbersOnce(rows, keyOf('changes', back, direction), () => {
    const { before, after } = changesOf(rows, back.field);
    const counts = new Float64Array(rows.size);
    const sign = direction === undefined ? 0 : forwards.has(direction) ? 1 : -1;
    eachChange(rows, back, (i, deal) => {
      const by = (after[i] ?? Number.NaN) - (before[i] ?? Number.NaN);
      if (sign === 0 || by * sign > 0) counts[deal] = (counts[deal] ?? 0) + 1;
    });
    return counts;
  });
}

/** Whether a field was changed at least so often. */
export const changedTimes = (rows: Rows, back: Lookback, times: number, direction: FieldCondition['direction']): Mask =>
  between(changeCounts(rows, back, direction), times, Number.POSITIVE_INFINITY);

/** What a number was that many days ago, or the first that is known; NaN where it did not change since. */
export function valuesBefore(rows: Rows, back: Lookback): Float64Array {
  return numbersOnce(rows, keyOf('before', back), () => {
    const { before, after } = changesOf(rows, back.field);
    const first = new Float64Array(rows.size).fill(Number.NaN);
    eachChange(rows, back, (i, deal) => {
      const from = before[i] ?? Number.NaN;
      if (Number.isNaN(first[deal])) first[deal] = Number.isNaN(from) ? (after[i] ?? Number.NaN) : from;
    });
    return first;
  });
}

/** What its last change made it; NaN where there was none in that time. */
export function valuesAfter(rows: Rows, back: Lookback): Float64Array {
  return numbersOnce(rows, keyOf('after', back), () => {
    const { after } = changesOf(rows, back.field);
    const last = new Float64Array(rows.size).fill(Number.NaN);
    eachChange(rows, back, (i, deal) => {
      last[deal] = after[i] ?? Number.NaN;
    });
    return last;
  });
}

/** By how many percent a number has grown, below 0 when it shrank. From nothing or less there is no percentage. */
export function growthIn(rows: Rows, back: Lookback): Float64Array {
  return numbersOnce(rows, keyOf('growth', back), () => {
    const changes = changeCounts(rows, back, undefined);
    const [before, after] = [valuesBefore(rows, back), valuesAfter(rows, back)];
    const grown = new Float64Array(rows.size);
    for (let i = 0; i < grown.length; i++) {
      if (changes[i] === 0) continue;
      const from = before[i] ?? Number.NaN;
      grown[i] = from > 0 ? (((after[i] ?? Number.NaN) - from) * 100) / from : Number.NaN;
    }
    return grown;
  });
}

type Growth = { percent: number; sign: 1 | -1; current: Float64Array };

/** Whether a number has grown, or shrunk, by at least so many percent. */
export function changedByPercent(rows: Rows, back: Lookback, { percent, sign, current }: Growth): Mask {
  const { NEGATIVE_INFINITY: under, POSITIVE_INFINITY: over } = Number;
  const grown = growthIn(rows, back);
  const mask = sign === 1 ? between(grown, percent, over) : between(grown, under, -percent);
  for (let i = 0; i < mask.length; i++) if (Number.isNaN(current[i])) mask[i] = 2;
  return mask;
}

const keyOf = (what: string, { field, within }: Lookback, direction?: string): string =>
  JSON.stringify([what, field, within, direction]);
