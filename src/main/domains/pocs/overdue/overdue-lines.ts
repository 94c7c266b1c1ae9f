import type { Database } from 'better-sqlite3';
import { daysFrom } from '../dates/day-number.ts';

export type OverdueLine = {
  kind: 'milestone' | 'task';
  id: string;
  title: string;
  endDay: string;
  daysLate: number;
  pocId: string;
  pocName: string;
  dealId: string;
};
type Row = Omit<OverdueLine, 'daysLate'> & { dueOn: string };

const made = `date(p.created_at / 1000, 'unixepoch', 'localtime')`;
const query = (kind: OverdueLine['kind'], table: string, open: string) =>
  `SELECT '${kind}' AS kind, l.id AS id, l.title, l.end_day AS endDay, max(l.end_day, ${made}) AS dueOn, p.id AS pocId,
     p.name AS pocName, p.deal_id AS dealId
   FROM ${table} l JOIN pocs p ON p.id = l.poc_id
   WHERE p.outcome = 'running' AND l.status <> 'completed' AND l.end_day < @today AND ${made} < @today ${open}`;

/** A milestone is reached, too, when all tasks of the phases that lead to it are done. */
const unreached = `AND NOT (SELECT count(*) > 0 AND total(t.status = 'completed') = count(*)
    FROM poc_phases f JOIN poc_tasks t ON t.phase_id = f.id WHERE f.milestone_id = l.id)`;

/** What is late in the POCs that are running, what is most days late in front. */
export function overdueLines(db: Database, today: string): OverdueLine[] {
  return db
    .prepare<{ today: string }, Row>(
      `${query('milestone', 'poc_milestones', unreached)} UNION ALL ${query('task', 'poc_tasks', '')}
       ORDER BY dueOn, kind, id`,
    )
    .all({ today })
    .map(({ dueOn, ...line }) => ({ ...line, daysLate: daysFrom(dueOn, today) }));
}
