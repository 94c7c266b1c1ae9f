import { type Mask, numbersOnce, type Rows, rowsOf } from './rows.ts';

/** What makes a related record count; without it all of them do. */
type Inside = { dear: boolean; mask(rows: Rows, wanted?: Mask): Mask };

/** Counts the related records of each deal. */
export type Counter = {
  key: string;
  dear: boolean;
  /** Where asking is dear, only of the deals that are wanted, each asked about once; others may be NaN. */
  of(rows: Rows, wanted?: Mask): Float64Array;
};

export function createCounter(kind: string, key: string, inside: Inside | undefined): Counter {
  const dear = inside?.dear ?? false;
  const count = (rows: Rows, wanted?: Mask) => {
    const related = rowsOf(rows.facts, kind);
    return countYes(related, rows.size, inside?.mask(related, wanted && ofDeals(related, wanted)));
  };
  return {
    key,
    dear,
    of(rows, wanted) {
      if (!dear || !wanted || rows.numbers.has(key)) return numbersOnce(rows, key, () => count(rows));
      const known = numbersOnce(rows, `some ${key}`, () => new Float64Array(rows.size).fill(Number.NaN));
      const open = stillOpen(known, wanted);
      if (open) {
        const counts = count(rows, open);
        for (let i = 0; i < open.length; i++) if (open[i] === 1) known[i] = counts[i] ?? 0;
      }
      return known;
    },
  };
}

function stillOpen(known: Float64Array, wanted: Mask): Mask | null {
  const open = new Uint8Array(known.length);
  let any = false;
  for (let i = 0; i < open.length; i++) {
    if (wanted[i] === 0 || !Number.isNaN(known[i])) continue;
    open[i] = 1;
    any = true;
  }
  return any ? open : null;
}

/** What is wanted of the deals, for their related records. */
function ofDeals({ deal, size }: Rows, wanted: Mask): Mask {
  const out = new Uint8Array(size);
  if (deal) for (let i = 0; i < size; i++) out[i] = wanted[deal[i] ?? 0] ?? 0;
  return out;
}

/** How many rows of each deal say yes. */
function countYes({ deal, size }: Rows, deals: number, mask: Mask | undefined): Float64Array {
  const out = new Float64Array(deals);
  if (!deal) return out;
  for (let i = 0; i < size; i++) {
    const of = deal[i] ?? 0;
    if (!mask || mask[i] === 1) out[of] = (out[of] ?? 0) + 1;
  }
  return out;
}
