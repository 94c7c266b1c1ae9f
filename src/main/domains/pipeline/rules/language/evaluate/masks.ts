import type { Mask } from './rows.ts';

const no = 0;
const yes = 1;
const unknown = 2;

/** Yes where both are, no where one is no; `into` is changed. */
export function andInto(into: Mask, other: Mask): Mask {
  for (let i = 0; i < into.length; i++) {
    const a = into[i] ?? unknown;
    const b = other[i] ?? unknown;
    if (a === no || b === no) into[i] = no;
    else into[i] = a === unknown || b === unknown ? unknown : yes;
  }
  return into;
}

/** Yes where one is, no where both are no; `into` is changed. */
export function orInto(into: Mask, other: Mask): Mask {
  for (let i = 0; i < into.length; i++) {
    const a = into[i] ?? unknown;
    const b = other[i] ?? unknown;
    into[i] = a === yes || b === yes ? yes : a | b;
  }
  return into;
}

export function inverted(mask: Mask): Mask {
  const out = new Uint8Array(mask.length);
  for (let i = 0; i < mask.length; i++) {
    const a = mask[i] ?? unknown;
    out[i] = a === unknown ? unknown : 1 - a;
  }
  return out;
}

/** Whether each value is from `least` to `most`; the other way round when `says` is 0. */
export function between(values: Float64Array, least: number, most: number, says: 0 | 1 = 1): Mask {
  const out = new Uint8Array(values.length);
  if (Number.isNaN(least) || Number.isNaN(most)) return out.fill(unknown);
  const otherwise = 1 - says;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (value >= least && value <= most) out[i] = says;
    else out[i] = Number.isNaN(value) ? unknown : otherwise;
  }
  return out;
}

export type Order = 'at_least' | 'at_most' | 'equals';

/** Whether each value is at least, at most or just the one beside it; the other way round when `says` is 0. */
export function against(values: Float64Array, others: Float64Array, order: Order, says: 0 | 1 = 1): Mask {
  const out = new Uint8Array(values.length);
  const otherwise = 1 - says;
  const sign = order === 'at_most' ? -1 : 1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    const other = others[i] ?? Number.NaN;
    const fits = order === 'equals' ? value === other : value * sign >= other * sign;
    if (fits) out[i] = says;
    else out[i] = Number.isNaN(value) || Number.isNaN(other) ? unknown : otherwise;
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
  for (let i = 0; i < values.length; i++) out[i] = Number.isNaN(values[i]) ? 1 - says : says;
  return out;
}
