const firstMs = 1_000;
const longestMs = 5 * 60_000;

/**
 * How long to wait before trying again after `failures` failures: anywhere up to a bound that doubles
 * each time ("full jitter"), so that work that failed together does not come back together.
 */
export const backoff = (failures: number, random: () => number): number =>
  Math.floor(random() * Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 30)));
