import type { Notice } from '../../../../contract/actions/shapes.ts';
import type { DueStep } from './due-steps.ts';
import { missedNotice, stepNotice } from './notice-words.ts';

/** More than this at once are told as one. */
export const toldAtMost = 3;
/** What fell due longer ago was missed. */
const justNowMs = 10 * 60_000;

/** One notice for each of a few that fell due just now; one for all of them otherwise. */
export function missedOrDue(first: DueStep[], count: number, now: number): Notice[] {
  const justNow = first.every(({ at }) => now - at <= justNowMs);
  if (count <= toldAtMost && justNow) return first.map((step) => stepNotice(step, now, 'due'));
  const [only] = first;
  return count === 1 && only ? [stepNotice(only, now, 'missed')] : [missedNotice(count, first, now)];
}
