/** How alike two headers are, given as words, from 0 to 1: shared words, where a slip of the pen still counts. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  // An owner is not the id of an owner, and that is not the id of a deal: ids are known exactly or not at all.
  if (one.includes('id') || other.includes('id')) return 0;
  const unused = new Set(other);
  let shared = 0;
  for (const word of one) {
    const twin = unused.has(word) ? word : [...unused].find((each) => nearlyEqual(word, each));
    if (twin === undefined) continue;
    unused.delete(twin);
    shared += twin === word ? 1 : 0.9;
  }
  return (2 * shared) / (one.length + other.length);
}

/** The best that two headers of these lengths could reach, known before any word is compared. */
export function mostLikeness(one: readonly string[], other: readonly string[]): number {
  return (2 * Math.min(one.length, other.length)) / (one.length + other.length);
}

function nearlyEqual(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  if (longer < 4 || longer > 24 || Math.abs(one.length - other.length) > 2) return false;
  return editDistance(one, other) <= (longer < 8 ? 1 : 2);
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
export function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const current = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    [beforeLast, last] = [last, current];
  }
  return last[other.length] ?? 0;
}
