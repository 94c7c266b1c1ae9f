import type { Standing } from '../../../../contract/records/next-step.ts';

/** The last moments of today, of this week and of the next, here; weeks begin on Monday. */
export type Week = { now: number; today: number; thisWeek: number; nextWeek: number };

export function weekAround(now: number): Week {
  const here = new Date(now);
  // Made from the parts of a calendar day, so that a day of 23 or 25 hours is still a day.
  const endOf = (daysOn: number) =>
    new Date(here.getFullYear(), here.getMonth(), here.getDate() + daysOn + 1).getTime() - 1;
  const toSunday = (7 - here.getDay()) % 7;
  return { now, today: endOf(0), thisWeek: endOf(toSunday), nextWeek: endOf(toSunday + 7) };
}

/** Where a deal stands: what it has planned, against the time. It is never stored, as it changes by itself. */
export function standingOf(
  deal: { open: boolean; form: 'action' | 'park' | null; at: number | null },
  week: Week,
): Standing {
  if (!deal.open) return 'closed';
  if (deal.form === null || deal.at === null) return 'none';
  // A park that is over leaves a deal for which nothing is planned.
  if (deal.form === 'park') return deal.at > week.now ? 'parked' : 'none';
  if (deal.at < week.now) return 'overdue';
  if (deal.at <= week.today) return 'today';
  if (deal.at <= week.thisWeek) return 'thisWeek';
  return deal.at <= week.nextWeek ? 'nextWeek' : 'later';
}
