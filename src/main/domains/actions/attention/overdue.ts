import type { DueStep, DueSteps } from './due-steps.ts';
import { lateWords } from './late-words.ts';
import { whatOf } from './notice-words.ts';

/** Counted no further: it is asked for after every change, and a badge has no room for more. */
const countedAtMost = 10_000;
const shownAtMost = 5;

export type OverdueStep = Pick<DueStep, 'dealId' | 'stepId' | 'dealName' | 'what'> & { late: string };
export type Overdue = { count: number; words: string; top: OverdueStep[] };

export const nothingOverdue: Overdue = { count: 0, words: '', top: [] };

/** How many are overdue, and those that have been for longest. */
export function overdueNow(due: DueSteps, now: number): Overdue {
  const count = due.overdue(now, countedAtMost);
  if (count === 0) return nothingOverdue;
  return {
    count,
    words: `${count.toLocaleString('en')}${count === countedAtMost ? ' or more' : ''} overdue`,
    top: due.first(now, shownAtMost).map(({ dealId, stepId, dealName, at, ...step }) => ({
      dealId,
      stepId,
      dealName,
      what: whatOf(step),
      late: lateWords(now - at),
    })),
  };
}
