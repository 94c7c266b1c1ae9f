import { setImmediate as breathe } from 'node:timers/promises';
import { compareIds } from './ids.ts';
import type { Snapshot } from './open-snapshot.ts';

/** Ids compared in one go; the event loop is let through in between. */
const slice = 20_000;

/** Of each deal of one review, its index in the other; -1: it is not there. */
export type SameDeals = { inB: Int32Array; inA: Int32Array };

/** Both lists of ids are walked through once, side by side. */
export async function sameDeals(a: Snapshot, b: Snapshot): Promise<SameDeals> {
  const same = { inB: new Int32Array(a.deals.size).fill(-1), inA: new Int32Array(b.deals.size).fill(-1) };
  const [left, right] = [a.deals.ids(), b.deals.ids()];
  let [i, j, steps] = [0, 0, 0];
  while (i < left.order.length && j < right.order.length) {
    if (++steps % slice === 0) await breathe();
    const [inA, inB] = [left.order[i] ?? 0, right.order[j] ?? 0];
    const which = compareIds(left.ids, inA, right.ids, inB);
    if (which === 0) {
      same.inB[inA] = inB;
      same.inA[inB] = inA;
    }
    if (which <= 0) i++;
    if (which >= 0) j++;
  }
  return same;
}
