import type { Database } from 'better-sqlite3';
import type { DateRule } from '../../../../contract/pocs/shapes.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Values } from '../../../platform/ledger/write-row.ts';

export type DatesGiven = {
  startDay?: string | null;
  startRule?: DateRule | null;
  endDay?: string | null;
  endRule?: DateRule | null;
};

/** The two dates of a line as columns. A day that is picked follows nothing; one that follows is worked out later. */
export function datedColumns(db: Database, given: DatesGiven, pocId: string): Values {
  return {
    ...edgeColumns(db, 'start', { day: given.startDay, rule: given.startRule }, pocId),
    ...edgeColumns(db, 'end', { day: given.endDay, rule: given.endRule }, pocId),
  };
}

type Given = { day?: string | null; rule?: DateRule | null };

export function edgeColumns(db: Database, edge: 'start' | 'end', { day, rule }: Given, pocId: string): Values {
  if (rule && day) {
    throw invalid(`${edge}Day`, `Give the day of the ${edge}, or what it follows, not both.`);
  }
  if (rule) {
    checkFollowed(db, pocId, rule.from, `${edge}Rule.from`);
    return { [`${edge}_rule`]: JSON.stringify(rule) };
  }
  if (day !== undefined) return { [`${edge}_day`]: day, [`${edge}_rule`]: null };
  return rule === null ? { [`${edge}_rule`]: null } : {};
}

export function checkFollowed(db: Database, pocId: string, from: string, field: string): void {
  if (from === 'kickoff') return;
  const found = db
    .prepare<{ id: string; poc: string }>(
      `SELECT 1 FROM poc_milestones WHERE id = @id AND poc_id = @poc
       UNION ALL SELECT 1 FROM poc_phases WHERE id = @id AND poc_id = @poc
       UNION ALL SELECT 1 FROM poc_tasks WHERE id = @id AND poc_id = @poc`,
    )
    .get({ id: from, poc: pocId });
  if (!found) {
    throw invalid(field, `${field}: there is no milestone, phase or task with the id "${from}" in this POC.`);
  }
}
