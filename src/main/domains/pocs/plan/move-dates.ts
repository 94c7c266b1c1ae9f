import type { Database } from 'better-sqlite3';
import type { DateRule, Shift } from '../../../../contract/pocs/shapes.ts';
import { notFound } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import { commandId } from '../../../platform/ledger/command-id.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { changeRow } from '../../../platform/ledger/write-row.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { sayDay } from '../dates/day-number.ts';
import type { Edge } from '../dates/resolve-dates.ts';
import type { PlanLine } from '../dates/shifts.ts';
import { checkFollowed, edgeColumns } from './dated-columns.ts';
import { pocName } from './line-labels.ts';
import { type PlanDates, readPlanDates, shiftsBetween, writeShifts } from './plan-dates.ts';

/** A date that is to move: the kickoff or an end of one line. Or what days people work on, which moves many. */
export type Move = {
  id: string;
  line?: string;
  edge: Edge;
  day?: string | null;
  rule?: DateRule | null;
  workingDays?: string;
  holidays?: { day: string; name: string }[];
};

const tables = { milestone: 'poc_milestones', phase: 'poc_phases', task: 'poc_tasks' } as const;

export function createDates(db: Database, ledger: Pick<Ledger, 'command'>) {
  return {
    /** What would move, without moving it. */
    preview(move: Move): { shifts: Shift[] } {
      const plan = readPlanDates(db, move.id);
      return { shifts: shiftsBetween(plan, moved(db, plan, move)) };
    },
    async move(actor: Actor, move: Move): Promise<{ shifts: Shift[]; command: string }> {
      const label = labelOf(db, move);
      const { seq, shifts } = await ledger.command({ label, actor }, (tx) => {
        const plan = readPlanDates(tx.db, move.id);
        const changed = moved(tx.db, plan, move);
        const found = shiftsBetween(plan, changed);
        const { kickoff, workingDays, holidays } = changed;
        const target = { id: plan.pocId, now: tx.now };
        changeRow(tx.db, 'pocs', target, {
          kickoff,
          working_days: workingDays,
          holidays: JSON.stringify(holidays),
        });
        const line = move.line === 'kickoff' ? undefined : plan.lines.find(({ id }) => id === move.line);
        if (line) {
          const columns = edgeColumns(tx.db, move.edge, move, plan.pocId);
          changeRow(tx.db, tables[line.kind], { id: line.id, now: tx.now }, columns);
        }
        writeShifts(tx, found);
        return { seq: tx.command, shifts: found };
      });
      return { shifts, command: commandId(db, seq) ?? '' };
    },
  };
}

/** The plan with the one date, or the calendar, as it is to be. */
function moved(db: Database, plan: PlanDates, move: Move): PlanDates {
  const { line, edge, day, rule } = move;
  const calendar = {
    workingDays: move.workingDays ?? plan.workingDays,
    holidays: move.holidays === undefined ? plan.holidays : inOrder(move.holidays),
  };
  if (line === undefined) return { ...plan, ...calendar };
  if (line === 'kickoff') {
    if (rule) throw invalid('rule', 'The kickoff follows nothing: everything else follows it.', 'Pick a day for it.');
    if (!day) throw invalid('day', 'day: the kickoff needs a day.', 'Pick one.');
    return { ...plan, ...calendar, kickoff: day };
  }
  const found = plan.lines.find(({ id }) => id === line);
  if (!found) throw notFound('milestone, phase or task of this POC', line);
  if (day === undefined && rule === undefined) throw invalid('day', 'Give the day, or what it follows.');
  if (day && rule) throw invalid('day', 'Give the day, or what it follows, not both.');
  if (rule) checkFollowed(db, plan.pocId, rule.from, 'rule.from');
  const set = { rule: rule ?? null, day: day === undefined ? found[`${edge}Day`] : day };
  const changed: PlanLine =
    edge === 'start'
      ? { ...found, startDay: set.day, startRule: set.rule }
      : { ...found, endDay: set.day, endRule: set.rule };
  return { ...plan, ...calendar, lines: plan.lines.map((one) => (one.id === line ? changed : one)) };
}

/** Once each, in the order of the calendar. */
export const inOrder = (holidays: readonly { day: string; name: string }[]) =>
  [...new Map(holidays.map(({ day, name }) => [day, { day, name }])).values()].sort((a, b) => (a.day < b.day ? -1 : 1));

function labelOf(db: Database, { id, line, edge, day, rule }: Move): string {
  const poc = pocName(db, id);
  if (line === undefined) return `Change the working days of ${poc}`;
  const to = day ? ` to ${sayDay(day)}` : '';
  if (line === 'kickoff') return `Move the kickoff of ${poc}${to}`;
  const title = readPlanDates(db, id).lines.find((one) => one.id === line)?.title ?? '';
  const what = `${edge === 'start' ? 'the start of ' : ''}"${titled(title)}" in ${poc}`;
  if (rule) return `Let ${what} follow another date`;
  return day === null ? `Clear the day of ${what}` : `Move ${what}${to}`;
}
