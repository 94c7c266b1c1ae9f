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

/**
 * Sorts each text once, however many rows have it, and then puts the rows in its place: names repeat, and comparing
 * texts is what costs.
 */
async function sortAll(column: TextColumn): Promise<Uint32Array> {
  const { values } = column;
  const places = new Map<string, number>();
  const placeOfRow = new Int32Array(values.length).fill(-1);
  const texts: string[] = [];
  for (let row = 0; row < values.length; row++) {
    const text = values[row] ?? null;
    if (row % mergedAtOnce === mergedAtOnce - 1) await breathe();
    if (text === null) continue;
    let place = places.get(text);
    if (place === undefined) {
      place = texts.length;
      texts.push(text);
      places.set(text, place);
    }
    placeOfRow[row] = place;
    // Rows of one name share it in memory too.
    values[row] = texts[place] ?? text;
  }
  const sorted = await sortTexts(texts);
  const rankOfPlace = new Uint32Array(texts.length);
  let rank = 0;
  for (const text of sorted) rankOfPlace[places.get(text) ?? 0] = rank++;
  return rowsByRank(placeOfRow, rankOfPlace);
}

/** By their letters' numbers, as `<` has it, a run at a time. */
async function sortTexts(texts: string[]): Promise<string[]> {
  let runs: string[][] = [];
  for (let start = 0; start < texts.length; start += runLength) {
    runs.push(texts.slice(start, start + runLength).sort());
    await breathe();
  }
  while (runs.length > 1) {
    const merged: string[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      merged.push(await mergeTexts(runs[i] ?? [], runs[i + 1] ?? []));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function mergeTexts(left: string[], right: string[]): Promise<string[]> {
  const both: string[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    const a = left[l];
    const b = right[r];
    if (both.length % mergedAtOnce === 0) await breathe();
    if (b === undefined || (a !== undefined && a < b)) {
      both.push(a ?? '');
      l += 1;
    } else {
      both.push(b);
      r += 1;
    }
  }
  return both;
}

/** The rows that have a text, by its rank, and those of one rank by their number. */
function rowsByRank(placeOfRow: Int32Array, rankOfPlace: Uint32Array): Uint32Array {
  const next = new Uint32Array(rankOfPlace.length + 1);
  for (const place of placeOfRow) {
    if (place < 0) continue;
    const after = (rankOfPlace[place] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let rank = 1; rank < next.length; rank++) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  const order = new Uint32Array(next.at(-1) ?? 0);
  for (let row = 0; row < placeOfRow.length; row++) {
    const place = placeOfRow[row] ?? -1;
    if (place < 0) continue;
    const rank = rankOfPlace[place] ?? 0;
    const at = next[rank] ?? 0;
    order[at] = row;
    next[rank] = at + 1;
  }
  return order;
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
