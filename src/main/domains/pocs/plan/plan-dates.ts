import type { Database } from 'better-sqlite3';
import type { DateRule, Shift } from '../../../../contract/pocs/shapes.ts';
import { notFound } from '../../../platform/app-error.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import { dateRefused } from '../dates/explain-trouble.ts';
import { type Edge, resolveDates } from '../dates/resolve-dates.ts';
import { type PlanLine, shiftsOf } from '../dates/shifts.ts';
import { createWorkCalendar } from '../dates/work-calendar.ts';
import { ruleFrom } from './part.ts';

export type PlanDates = {
  pocId: string;
  kickoff: string;
  workingDays: string;
  holidays: { day: string; name: string }[];
  lines: PlanLine[];
};

type Row = Omit<PlanLine, 'startRule' | 'endRule'> & { startRule: string | null; endRule: string | null };

const kinds = { milestone: 'poc_milestones', phase: 'poc_phases', task: 'poc_tasks' } as const;
const linesOf = Object.entries(kinds)
  .map(
    ([kind, table]) => `SELECT '${kind}' AS kind, id, title, start_day AS startDay, start_rule AS startRule,
      end_day AS endDay, end_rule AS endRule FROM ${table} WHERE poc_id = @id`,
  )
  .join(' UNION ALL ');

/** Every date of a plan as it stands. A rule whose line is gone, by an undo say, leaves its day where it is. */
export function readPlanDates(db: Database, pocId: string): PlanDates {
  const poc = db
    .prepare<[string], { kickoff: string; workingDays: string; holidays: string }>(
      'SELECT kickoff, working_days AS workingDays, holidays FROM pocs WHERE id = ?',
    )
    .get(pocId);
  if (!poc) throw notFound('POC', pocId);
  const rows = db.prepare<{ id: string }, Row>(linesOf).all({ id: pocId });
  const known = new Set(['kickoff', ...rows.map(({ id }) => id)]);
  const rule = (json: string | null): DateRule | null => {
    const read = ruleFrom(json);
    return read && known.has(read.from) ? read : null;
  };
  return {
    pocId,
    kickoff: poc.kickoff,
    workingDays: poc.workingDays,
    holidays: JSON.parse(poc.holidays) as PlanDates['holidays'],
    lines: rows.map((row) => ({ ...row, startRule: rule(row.startRule), endRule: rule(row.endRule) })),
  };
}

/** What would move in `plan` if it were `changed`. Refuses, by name, what no plan can be. */
export function shiftsBetween(plan: PlanDates, changed: PlanDates): Shift[] {
  const { kickoff, lines } = changed;
  const { days, troubles } = resolveDates({ kickoff, lines, calendar: createWorkCalendar(changed) });
  const [trouble] = troubles;
  if (trouble) throw dateRefused(trouble);
  const moved = shiftsOf(plan.lines, days);
  if (plan.kickoff === kickoff) return moved;
  const start: Shift = { kind: 'poc', id: plan.pocId, title: 'Kickoff', edge: 'end', from: plan.kickoff, to: kickoff };
  return [start, ...moved];
}

/** Has every line of a plan stand on the day that its rules lead to. Part of whichever command changed a date. */
export function settleDates(tx: Transaction, pocId: string): Shift[] {
  const plan = readPlanDates(tx.db, pocId);
  const shifts = shiftsBetween(plan, plan);
  writeShifts(tx, shifts);
  return shifts;
}

export function writeShifts({ db, now }: Transaction, shifts: readonly Shift[]): void {
  const write = (kind: keyof typeof kinds, edge: Edge) =>
    db.prepare(`UPDATE ${kinds[kind]} SET ${edge}_day = ?, updated_at = ? WHERE id = ?`);
  const writers = new Map<string, ReturnType<typeof write>>();
  for (const { kind, id, edge, to } of shifts) {
    if (kind === 'poc') continue;
    const name = `${kind}/${edge}`;
    const writer = writers.get(name) ?? write(kind, edge);
    writers.set(name, writer);
    writer.run(to, now, id);
  }
}

/** Lines that follow one of these keep the day that they have, as if it had been picked. */
export function letGoOf({ db, now }: Transaction, pocId: string, ids: readonly string[]): void {
  for (const table of Object.values(kinds)) {
    for (const column of ['start_rule', 'end_rule']) {
      db.prepare(
        `UPDATE ${table} SET ${column} = NULL, updated_at = ? WHERE poc_id = ? AND ${column} IS NOT NULL
           AND json_extract(${column}, '$.from') IN (SELECT value FROM json_each(?))`,
      ).run(now, pocId, JSON.stringify(ids));
    }
  }
}
