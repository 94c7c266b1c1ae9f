import { setImmediate as breathe } from 'node:timers/promises';
import type { TextColumn } from './column.ts';

/** Rows sorted in one go; more of them and the event loop is let through in between. */
const runLength = 4096;
const mergedAtOnce = 30_000;
/** More changed rows than this and sorting anew is quicker than putting each in its place. */
const patchedAtMost = 4000;

/**
 * Gives each row its place in alphabetical order, so that sorting by text is sorting by number. Done once
 * and then kept up as rows change.
 */
export async function rankText(column: TextColumn): Promise<void> {
  if (column.order && column.unsorted.size === 0) return;
  if (column.order && column.unsorted.size <= patchedAtMost) {
    column.order = mergeChanged(column, column.order);
  } else {
    column.order = await sortAll(column);
  }
  column.unsorted.clear();
  giveRanks(column, column.order);
}

function compareIn({ values }: TextColumn): (a: number, b: number) => number {
  return (a, b) => {
    const x = values[a] ?? '';
    const y = values[b] ?? '';
    return x < y ? -1 : x > y ? 1 : a - b;
  };
}

async function sortAll(column: TextColumn): Promise<Uint32Array> {
  const compare = compareIn(column);
  let from = Uint32Array.from(column.values.keys()).filter((row) => column.values[row] !== null);
  for (let start = 0; start < from.length; start += runLength) {
    from.subarray(start, start + runLength).sort(compare);
    await breathe();
  }
  let to = new Uint32Array(from.length);
  for (let width = runLength; width < from.length; width *= 2) {
    let sinceBreath = 0;
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      mergeRuns(from, to, { start, middle, end }, compare);
      sinceBreath += end - start;
      if (sinceBreath >= mergedAtOnce) {
        sinceBreath = 0;
        await breathe();
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

function mergeRuns(
  from: Uint32Array,
  to: Uint32Array,
  { start, middle, end }: { start: number; middle: number; end: number },
  compare: (a: number, b: number) => number,
): void {
  let left = start;
  let right = middle;
  for (let i = start; i < end; i++) {
    const a = from[left] ?? 0;
    const b = from[right] ?? 0;
    if (left < middle && (right >= end || compare(a, b) <= 0)) {
      to[i] = a;
      left += 1;
    } else {
      to[i] = b;
      right += 1;
    }
  }
}

function mergeChanged(column: TextColumn, order: Uint32Array): Uint32Array {
  const compare = compareIn(column);
  const kept = order.filter((row) => !column.unsorted.has(row));
  const changed = Uint32Array.from(column.unsorted)
    .filter((row) => (column.values[row] ?? null) !== null)
    .sort(compare);
  const both = new Uint32Array(kept.length + changed.length);
  both.set(kept);
  both.set(changed, kept.length);
  const merged = new Uint32Array(both.length);
  mergeRuns(both, merged, { start: 0, middle: kept.length, end: both.length }, compare);
  return merged;
}

/** Equal texts share a rank, so that the next thing to sort by decides among them. */
function giveRanks(column: TextColumn, order: Uint32Array): void {
  column.ranks = new Float64Array(column.values.length).fill(Number.NaN);
  let rank = 0;
  let last: string | null = null;
  for (const row of order) {
    const text = column.values[row] ?? null;
    if (text !== last) rank += 1;
    last = text;
    column.ranks[row] = rank;
  }
}
