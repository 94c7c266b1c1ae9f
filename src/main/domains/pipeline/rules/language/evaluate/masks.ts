import type { Mask } from './rows.ts';

const unknown = 2;

/**
 * What two come to, by `a * 3 + b`. Looked up rather than decided: the processor cannot guess what data says, and a
 * wrong guess costs more than all the rest of a loop.
 */
const both = Uint8Array.of(0, 0, 0, 0, 1, 2, 0, 2, 2);
const either = Uint8Array.of(0, 1, 2, 1, 1, 1, 2, 1, 2);
const opposite = Uint8Array.of(1, 0, 2);

/** Yes where both are, no where one is no; `into` is changed. */
export const andInto = (into: Mask, other: Mask): Mask => combine(into, other, both);

/** Yes where one is, no where both are no; `into` is changed. */
export const orInto = (into: Mask, other: Mask): Mask => combine(into, other, either);

function combine(into: Mask, other: Mask, table: Uint8Array): Mask {
  for (let i = 0; i < into.length; i++) into[i] = table[(into[i] ?? 0) * 3 + (other[i] ?? 0)] ?? unknown;
  return into;
}

export function inverted(mask: Mask): Mask {
  const out = new Uint8Array(mask.length);
  for (let i = 0; i < mask.length; i++) out[i] = opposite[mask[i] ?? 0] ?? unknown;
  return out;
}

/** What a comparison says, by 1 for "it fits" and 2 for "there is nothing to compare". */
const saying = (says: 0 | 1): Uint8Array => Uint8Array.of(1 - says, says, unknown, unknown);
const bit = (yes: boolean): number => (yes ? 1 : 0);

/** Whether each value is from `least` to `most`; the other way round when `says` is 0. */
export function between(values: Float64Array, least: number, most: number, says: 0 | 1 = 1): Mask {
  const out = new Uint8Array(values.length);
  if (Number.isNaN(least) || Number.isNaN(most)) return out.fill(unknown);
  const table = saying(says);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    const fits = bit(value >= least) & bit(value <= most);
    out[i] = table[fits | (bit(Number.isNaN(value)) << 1)] ?? unknown;
  }
  return out;
}

export type Order = 'at_least' | 'at_most' | 'equals';

/** Whether each value is at least, at most or just the one beside it; the other way round when `says` is 0. */
export function against(values: Float64Array, others: Float64Array, order: Order, says: 0 | 1 = 1): Mask {
  const out = new Uint8Array(values.length);
  const table = saying(says);
  const under = bit(order !== 'at_least');
  const over = bit(order !== 'at_most');
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    const other = others[i] ?? Number.NaN;
    const fits = (bit(value <= other) | (1 - under)) & (bit(value >= other) | (1 - over));
    const missing = bit(Number.isNaN(value)) | bit(Number.isNaN(other));
    out[i] = table[fits | (missing << 1)] ?? unknown;
  }
  return out;
}

/** Whether each value is one of a few; the other way round when `says` is 0. */
export function among(values: Float64Array, few: readonly number[], says: 0 | 1): Mask {
  const out = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) out[i] = unknown;
    else out[i] = few.includes(value) ? says : 1 - says;
  }
  return out;
}

/** Whether there is a value. */
export function present(values: Float64Array, says: 0 | 1): Mask {
  const out = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) out[i] = bit(Number.isNaN(values[i])) ^ says;
  return out;
}
