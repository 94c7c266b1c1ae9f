import type { PocStatus } from '../../../../contract/pocs/shapes.ts';

/** How many tasks there are, and how many in each state but the first. */
export type Counts = { total: number; completed: number; in_progress: number; blocked: number };

/** What tasks come to, for the phase, the milestone or the POC that they belong to. */
export function statusOf({ total, completed, in_progress, blocked }: Counts): PocStatus {
  if (total > 0 && completed === total) return 'completed';
  if (blocked > 0) return 'blocked';
  return completed + in_progress > 0 ? 'in_progress' : 'not_started';
}

/** Rounded down, so that 100 % is all of it. */
export const percentOf = ({ total, completed }: Pick<Counts, 'total' | 'completed'>): number =>
  total === 0 ? 0 : Math.floor((completed / total) * 100);
