import type { DatedLine } from '../../../../contract/pocs/shapes.ts';
import { dayOf, numberOf } from '../dates/day-number.ts';
import { sayTrouble } from '../dates/explain-trouble.ts';
import { type Edge, resolveDates } from '../dates/resolve-dates.ts';
import { createWorkCalendar } from '../dates/work-calendar.ts';
import type { PlannedLine, TemplatePlan } from './template-shape.ts';

type Dated = Pick<TemplatePlan, 'workingDays' | 'milestones' | 'phases' | 'tasks'>;
export type Span = { weeks: number; problems: { line: string; edge: Edge; message: string }[] };

const aMonday = numberOf('2026-03-02');

/** Lays a template out from a kickoff on each day of the week: what is wrong on any of them, and how long it takes. */
export function spanOf({ workingDays, milestones, phases, tasks }: Dated): Span {
  const calendar = createWorkCalendar({ workingDays, holidays: [] });
  const lines = [...milestones, ...phases, ...tasks].map(datedFrom);
  const weeks: number[] = [];
  for (let day = aMonday; day < aMonday + 7; day++) {
    const { days, troubles } = resolveDates({ kickoff: dayOf(day), lines, calendar });
    if (troubles.length > 0) {
      return {
        weeks: 0,
        problems: troubles.map((one) => ({ line: one.line, edge: one.edge, message: sayTrouble(one) })),
      };
    }
    const reached = [...days.values()].flatMap(({ start, end }) => end ?? start ?? []);
    const last = reached.reduce((latest, one) => Math.max(latest, numberOf(one)), day);
    weeks.push(Math.max(1, Math.round((last - day) / 7)));
  }
  return { weeks: Math.min(...weeks), problems: [] };
}

export const datedFrom = ({ id, title, startRule, endRule }: PlannedLine): DatedLine => ({
  id,
  title,
  startDay: null,
  startRule,
  endDay: null,
  endRule,
});
