import type { Transaction } from '../../../platform/ledger/run-command.ts';
import { changeRow } from '../../../platform/ledger/write-row.ts';
import { dayOf, numberOf } from '../dates/day-number.ts';

type Line = { id: string; endDay: string | null };
const tables = ['poc_milestones', 'poc_tasks'] as const;

const linesOf = ({ db }: Transaction, table: (typeof tables)[number], pocId: string): Line[] =>
  db
    .prepare<[string], Line>(
      `SELECT id, end_day AS endDay FROM ${table} WHERE poc_id = ? AND end_day IS NOT NULL ORDER BY end_day, position`,
    )
    .all(pocId);

/** Has done what was due before a day, most of it in time, and begun what is due next. */
export function workUpTo(tx: Transaction, pocId: string, day: number): void {
  for (const table of tables) {
    const lines = linesOf(tx, table, pocId);
    const due = lines.filter(({ endDay }) => endDay !== null && numberOf(endDay) < day);
    for (const [i, { id, endDay }] of due.entries()) {
      const late = i % 6 === 5 ? 1 : 0;
      done(tx, table, id, Math.min(numberOf(endDay ?? '') + late, day - 1));
    }
    if (table === 'poc_milestones' || due.length === 0) continue;
    for (const { id } of lines.slice(due.length, due.length + 2)) {
      changeRow(tx.db, table, { id, now: tx.now }, { status: 'in_progress' });
    }
  }
}

function done(tx: Transaction, table: (typeof tables)[number], id: string, day: number): void {
  changeRow(tx.db, table, { id, now: tx.now }, { status: 'completed', done_on: dayOf(day) });
}

/** Ends a POC as it would have gone: all of it done if it was won, a part if not; what slips does so towards the end. */
export function endPoc(
  tx: Transaction,
  pocId: string,
  end: { outcome: string; endedOn: string; note: string; slip: number },
): void {
  const ended = numberOf(end.endedOn);
  const share = end.outcome === 'won' ? 1 : end.outcome === 'lost' ? 0.9 : 0.4;
  for (const table of tables) {
    const lines = linesOf(tx, table, pocId);
    for (const [i, { id, endDay }] of lines.slice(0, Math.ceil(lines.length * share)).entries()) {
      done(
        tx,
        table,
        id,
        Math.min(ended, numberOf(endDay ?? '') + Math.round(end.slip * Math.max(0, (2 * i) / lines.length - 1))),
      );
    }
  }
  const criteria = tx.db.prepare<[string], string>('SELECT id FROM poc_criteria WHERE poc_id = ?').pluck().all(pocId);
  for (const [i, id] of criteria.entries()) {
    if (end.outcome === 'cancelled') break;
    const result = end.outcome === 'lost' && i === criteria.length - 1 ? 'failed' : 'passed';
    changeRow(
      tx.db,
      'poc_criteria',
      { id, now: tx.now },
      { result, evidence_note: 'Agreed on in the business review.' },
    );
  }
  const { outcome, endedOn, note } = end;
  changeRow(tx.db, 'pocs', { id: pocId, now: tx.now }, { outcome, ended_on: endedOn, outcome_note: note });
}
