import type { Database } from 'better-sqlite3';
import type { Committed } from '../../../platform/ledger/change-events.ts';
import { beforeAll, type DueStep, type DueSteps, type Place } from './due-steps.ts';

/** As many are noted in one statement as never hold up the window. */
const stretchSize = 2_000;

/**
 * What is due and has not been announced. Up to `sure` everything due is known to have been, so that a look goes
 * through what fell due since the last one and not through all that was ever overdue.
 */
export function createUnannounced(db: Database, due: DueSteps) {
  let sure: Place = beforeAll;
  const nextAt = db.prepare<[string], number | null>('SELECT next_at FROM deals WHERE id = ?').pluck();
  const lookFrom = (at: number) => {
    if (at <= sure.at) sure = { at: at - 1, row: 0 };
  };

  /** Where the next stretch ends; when there is none, everything up to now has been looked through. */
  const nextStretch = (now: number) => {
    const end = due.endOf(sure, now, stretchSize);
    if (!end && now > sure.at) sure = { at: now, row: Number.MAX_SAFE_INTEGER };
    return end;
  };

  return {
    /** Looks through one stretch: `some` are waiting, `none` are, or there is `more` to look through. */
    look(now: number): 'some' | 'none' | 'more' {
      const end = nextStretch(now);
      if (!end) return 'none';
      if (due.unannounced({ after: sure, end }, 1).length > 0) return 'some';
      sure = end;
      return 'more';
    },
    /** Notes one stretch as announced; undefined when nothing more is due. Names the first of those that were new. */
    takeStretch(now: number, most: number): { first: DueStep[]; count: number } | undefined {
      const end = nextStretch(now);
      if (!end) return undefined;
      const part = { after: sure, end };
      const first = due.unannounced(part, most);
      const count = first.length === 0 ? 0 : due.announce(part, now);
      sure = end;
      return { first, count };
    },
    /** A committed command may have planned something for a time that has been looked through. */
    follow({ deals, stages }: Committed['touched']) {
      if (deals === 'many' || stages) sure = beforeAll;
      else for (const id of deals ?? []) lookFrom(nextAt.get(id) ?? Number.POSITIVE_INFINITY);
    },
  };
}
