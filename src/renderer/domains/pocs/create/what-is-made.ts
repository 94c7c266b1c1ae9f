import type { PocTemplate } from '../../../../contract/pocs/shapes.ts';
import { addDays, type Day, formatDay } from '../../../ui/index.ts';
import { weekday } from '../../../ui/typing/day.ts';

const counted = (many: number, one: string, more = `${one}s`) => `${many.toString()} ${many === 1 ? one : more}`;

/** "12 milestones, 5 phases, 24 tasks, 6 success criteria". */
export function partsOf({ counts }: Pick<PocTemplate, 'counts'>): string {
  return [
    counted(counts.milestones, 'milestone'),
    counted(counts.phases, 'phase'),
    counted(counts.tasks, 'task'),
    counted(counts.criteria, 'success criterion', 'success criteria'),
  ].join(', ');
}

/** A template counts in weeks, and holidays may move its end: the day is a near one. */
export function whatIsMade(template: Pick<PocTemplate, 'counts' | 'weeks'>, kickoff: Day | null): string {
  const until = kickoff ? `until about ${formatDay(addDays(kickoff, template.weeks * 7))}` : weeksWords(template.weeks);
  return `${partsOf(template)}, ${until}`;
}

export const weeksWords = (weeks: number): string => counted(weeks, 'week');

/** A kickoff is seldom today, and never on a weekend. */
export const nextMonday = (today: Day): Day => addDays(today, 7 - weekday(today));
