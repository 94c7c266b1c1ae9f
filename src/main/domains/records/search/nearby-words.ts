/** A word, or the start of words, that a misspelt one may have been meant to be. */
export type Nearby = { word: string; slips: number; whole: boolean };

/** With more than this the word is too short to guess at. */
const mostFound = 2000;

/**
 * Words of a sorted list that are at most `most` slips from what was typed: a letter left out, added or
 * changed, or two swapped. So are starts of words, as the word may be unfinished.
 *
 * The list is walked as a tree: words that begin alike share the rows of the comparison, and a beginning that
 * is too far off is passed over with all words that have it. Of 100,000 words a few hundred are looked at.
 */
export function nearbyWords(typed: string, sorted: readonly string[], most: number): Nearby[] {
  const width = typed.length;
  const deepest = width + most;
  // A start that is shorter than what was typed says little, unless much was typed.
  const shortestStart = width >= 6 ? width - 1 : width;
  const rows = Array.from({ length: deepest + 1 }, (_, depth) => {
    const row = new Uint8Array(width + 1);
    row[0] = depth;
    return row;
  });
  const empty = new Uint8Array(width + 1).map((_, column) => column);
  rows[0] = empty;
  const slipsAt = (depth: number): number => rows[depth]?.[width] ?? deepest;
  const found: Nearby[] = [];

  const visit = (low: number, high: number, depth: number, startSlips: number): void => {
    let i = low;
    const first = sorted[low] ?? '';
    const slips = slipsAt(depth);
    let best = startSlips;
    if (slips <= most && slips < startSlips && depth >= shortestStart) {
      best = slips;
      const start = first.slice(0, commonLength(first, sorted[high - 1] ?? ''));
      if (high - low > 1 || start.length > depth) found.push({ word: start, slips, whole: false });
    }
    if (first.length === depth) {
      if (slips <= most) found.push({ word: first, slips, whole: true });
      i++;
    }
    while (i < high && depth < deepest && found.length < mostFound) {
      const letter = sorted[i]?.charCodeAt(depth) ?? 0;
      const end = endOfGroup(sorted, { low: i, high, depth, letter });
      const before = depth > 0 ? first.charCodeAt(depth - 1) : -1;
      if (fillRow(rows, { depth: depth + 1, letter, before, typed }) <= most) visit(i, end, depth + 1, best);
      i = end;
    }
  };
  if (sorted.length > 0 && width > 0) visit(0, sorted.length, 0, most + 1);
  return found;
}

/** One row of the comparison: how far the words' first `depth` letters are from each start of the typed word. */
function fillRow(
  rows: readonly Uint8Array[],
  { depth, letter, before, typed }: { depth: number; letter: number; before: number; typed: string },
): number {
  const row = rows[depth] ?? new Uint8Array();
  const above = rows[depth - 1] ?? row;
  const twoAbove = rows[depth - 2];
  let least = depth;
  for (let column = 1; column <= typed.length; column++) {
    const code = typed.charCodeAt(column - 1);
    let slips = Math.min((above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1);
    slips = Math.min(slips, (above[column - 1] ?? 0) + (code === letter ? 0 : 1));
    const swapped = twoAbove && column > 1 && code === before && typed.charCodeAt(column - 2) === letter;
    if (swapped) slips = Math.min(slips, (twoAbove[column - 2] ?? 0) + 1);
    row[column] = slips;
    if (slips < least) least = slips;
  }
  return least;
}

/** Where the words end that have this letter at this depth, found by halving. */
function endOfGroup(
  sorted: readonly string[],
  { low, high, depth, letter }: { low: number; high: number; depth: number; letter: number },
): number {
  let inside = low;
  let outside = high;
  while (outside - inside > 1) {
    const middle = (inside + outside) >> 1;
    if (sorted[middle]?.charCodeAt(depth) === letter) inside = middle;
    else outside = middle;
  }
  return outside;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
