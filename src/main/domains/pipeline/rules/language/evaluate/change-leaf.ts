import type { FieldCondition } from '../../../../../../contract/pipeline/rule-language.ts';
import type { TrackedChanges } from '../../../facts/fact-shapes.ts';
import { between, present } from './masks.ts';
import type { Mask, Rows } from './rows.ts';
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

/** Whether a field was changed at least so often; with a direction, only changes that went that way count. */
export function changedTimes(rows: Rows, back: Lookback, times: number, direction: FieldCondition['direction']): Mask {
  const { before, after } = changesOf(rows, back.field);
  const counts = new Float64Array(rows.size);
  const sign = direction === undefined ? 0 : forwards.has(direction) ? 1 : -1;
  eachChange(rows, back, (i, deal) => {
    const by = (after[i] ?? Number.NaN) - (before[i] ?? Number.NaN);
    if (sign === 0 || by * sign > 0) counts[deal] = (counts[deal] ?? 0) + 1;
  });
  return between(counts, times, Number.POSITIVE_INFINITY);
}

type Growth = { percent: number; sign: 1 | -1; current: Float64Array };

/**
 * Whether a number has grown, or shrunk, by at least so many percent: from what it was that many days ago, or from
 * the first that is known, to what it is. From nothing or less there is no percentage.
 */
export function changedByPercent(rows: Rows, back: Lookback, { percent, sign, current }: Growth): Mask {
  const { before, after } = changesOf(rows, back.field);
  const first = new Float64Array(rows.size).fill(Number.NaN);
  const last = new Float64Array(rows.size).fill(Number.NaN);
  const changed = new Uint8Array(rows.size);
  eachChange(rows, back, (i, deal) => {
    changed[deal] = 1;
    const from = before[i] ?? Number.NaN;
    const to = after[i] ?? Number.NaN;
    if (Number.isNaN(first[deal])) first[deal] = Number.isNaN(from) ? to : from;
    last[deal] = to;
  });
  const grown = new Float64Array(rows.size);
  for (let i = 0; i < rows.size; i++) {
    const from = first[i] ?? Number.NaN;
    const by = from > 0 ? (((last[i] ?? Number.NaN) - from) * 100 * sign) / from : Number.NaN;
    grown[i] = changed[i] === 1 ? by : 0;
  }
  const known = present(current, 1);
  for (let i = 0; i < rows.size; i++) if (known[i] === 0) grown[i] = Number.NaN;
  return between(grown, percent, Number.POSITIVE_INFINITY);
}
