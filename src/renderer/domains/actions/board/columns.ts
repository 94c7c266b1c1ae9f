import type { NextStep } from '../../../../contract/records/next-step.ts';
import { addDays, type Day, todayHere } from '../../../ui/index.ts';
import { weekday } from '../../../ui/typing/day.ts';
import { notPast, type StepTime, timeOf } from './step-time.ts';

/** The columns of Today's board, in their order. */
export const columns = ['overdue', 'today', 'none', 'thisWeek', 'nextWeek', 'later', 'parked'] as const;
export type Column = (typeof columns)[number];
export const isColumn = (id: string): id is Column => columns.some((column) => column === id);

const SATURDAY = 5;
const SUNDAY = 6;

/** Why nothing can be put into a column now. */
export function whyNot(column: Column, today: Day): string | undefined {
  if (column === 'overdue') return 'Nothing can be put off into the past.';
  if (column === 'none') return 'A step goes when it is done: press D on it.';
  return column === 'thisWeek' && weekday(today) === SUNDAY ? 'This week ends today.' : undefined;
}

function dayIn(column: Exclude<Column, 'overdue' | 'none' | 'parked'>, today: Day): Day {
  const place = weekday(today);
  if (column === 'today') return today;
  if (column === 'thisWeek') return addDays(today, Math.max(4 - place, 1));
  if (column === 'nextWeek') return addDays(today, 7 - place);
  const later = addDays(today, 21);
  return weekday(later) < SATURDAY ? later : addDays(later, 7 - weekday(later));
}

/** When a step is due that was put into a column; undefined where that takes more than a time. */
export function timeIn(column: Column, step: NextStep, now: Date): StepTime | undefined {
  const today = todayHere(now);
  if (column === 'overdue' || column === 'none' || column === 'parked' || whyNot(column, today)) return undefined;
  return notPast({ ...timeOf(step), day: dayIn(column, today) }, now);
}
