import { NotSent } from './not-sent.ts';

export const triesAtMost = 12;
const firstMs = 30_000;
const longestMs = 3_600_000;

/**
 * How long to leave a server alone after a failure. Mail servers turn strangers away for some minutes at first, and one
 * that is down is down for longer: half a minute doubles up to an hour, which makes some five hours altogether.
 */
export function pauseAfter(error: unknown, attempt: number): number {
  const asked = error instanceof NotSent ? error.waitMs : undefined;
  return asked ?? Math.min(firstMs * 2 ** (attempt - 1), longestMs);
}
