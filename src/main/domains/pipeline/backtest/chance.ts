/** Of so many deals so many went that way; of those that a rule found, so many did. */
export type Split = { all: number; went: number; fired: number; both: number };

/**
 * How likely it is that a rule that tells nothing, finding as many deals by chance, hits at least as many of those that
 * went that way (Fisher's exact test, one-sided). Exact for few deals and for many.
 */
export function chanceOf({ all, went, fired, both }: Split): number {
  const log = logFactorials(all);
  const at = (n: number) => log[n] ?? Number.NaN;
  const choose = (n: number, k: number) => at(n) - at(k) - at(n - k);
  const ways = choose(all, fired);
  let chance = 0;
  for (let hits = Math.max(both, fired + went - all, 0); hits <= Math.min(went, fired); hits++) {
    chance += Math.exp(choose(went, hits) + choose(all - went, fired - hits) - ways);
  }
  return Math.min(1, chance);
}

function logFactorials(upTo: number): Float64Array {
  const logs = new Float64Array(upTo + 1);
  for (let n = 2; n <= upTo; n++) logs[n] = (logs[n - 1] ?? 0) + Math.log(n);
  return logs;
}
