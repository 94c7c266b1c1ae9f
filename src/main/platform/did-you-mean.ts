/** How many letters have to be changed, added, left out or swapped to make one word the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** " Did you mean "amount"?", or nothing when no known word is near. Starts with a space. */
export function didYouMean(word: string, known: readonly string[]): string {
  const typed = word.trim().toLowerCase().slice(0, 80);
  const near = known
    .map((candidate) => {
      const lower = candidate.toLowerCase();
      const starts = typed.length >= 3 && (lower.startsWith(typed) || typed.startsWith(lower));
      return { candidate, away: starts ? 1 : distance(typed, lower) };
    })
    .filter(({ away }) => away <= Math.max(1, Math.floor(typed.length / 3)))
    .sort((a, b) => a.away - b.away)[0];
  return near ? ` Did you mean "${near.candidate}"?` : '';
}
