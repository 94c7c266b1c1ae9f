import { notFound } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import { changeRow, insertRow, type Values } from '../../../platform/ledger/write-row.ts';
import { dayHere } from '../../../platform/schedule/local-time.ts';
import { type DatesGiven, datedColumns } from './dated-columns.ts';
import type { Part } from './part.ts';
import { letGoOf, settleDates } from './plan-dates.ts';

/** Far more than anybody goes through, and still quick. */
const linesAtMost = 2000;

/** What may be written of a line; the part says which fields it has. */
export type Fields = Readonly<Record<string, unknown>> & DatesGiven;
type AnyPart = Part<unknown>;

/** Adds a line at the end of its part, inside a command that is open. Answers its id. */
export function addLine(tx: Transaction, part: AnyPart, pocId: string, fields: Fields, by = ''): string {
  const { next, count } = tx.db
    .prepare<[string], { next: number; count: number }>(
      `SELECT coalesce(max(position), -1) + 1 AS next, count(*) AS count FROM ${part.table} WHERE poc_id = ?`,
    )
    .get(pocId) ?? { next: 0, count: 0 };
  if (count >= linesAtMost) {
    throw invalid('', `The ${part.many} of a POC can have ${linesAtMost} lines at most.`, 'Delete some of them first.');
  }
  const set = columnsFrom(tx, part, pocId, fields);
  for (const [field, { column, initial }] of Object.entries(part.columns)) {
    if (column in set) continue;
    if (initial === undefined) throw invalid(field, `${field}: this is missing.`);
    set[column] = initial;
  }
  const id = insertRow(tx.db, part.table, tx.now, {
    poc_id: pocId,
    position: next,
    ...set,
    ...part.also?.(set, { today: dayHere(tx.now), by }),
  });
  if (part.dated) settleDates(tx, pocId);
  return id;
}

/** Changes a line inside a command that is open, and whatever follows its dates. */
export function changeLine(
  tx: Transaction,
  part: AnyPart,
  line: { pocId: string; id: string },
  fields: Fields,
  by = '',
): void {
  const held = tx.db
    .prepare<[string, string], Values>(`SELECT * FROM ${part.table} WHERE id = ? AND poc_id = ?`)
    .get(line.id, line.pocId);
  if (!held) throw notFound(`${part.word} of this POC`, line.id);
  const given = columnsFrom(tx, part, line.pocId, fields);
  const set = Object.fromEntries(Object.entries(given).filter(([column, value]) => held[column] !== value));
  changeRow(
    tx.db,
    part.table,
    { id: line.id, now: tx.now },
    { ...set, ...part.also?.(set, { today: dayHere(tx.now), by }) },
  );
  if (part.dated && dateColumns.some((column) => column in set)) settleDates(tx, line.pocId);
}

const dateColumns = ['start_day', 'start_rule', 'end_day', 'end_rule'];

/** Deletes a line inside a command that is open, with what was said about it. What followed it stays where it is. */
export function deleteLine(tx: Transaction, part: AnyPart, line: { pocId: string; id: string }): void {
  const { db } = tx;
  if (part.dated) {
    const below = db.prepare<[string], string>('SELECT id FROM poc_tasks WHERE phase_id = ?').pluck().all(line.id);
    letGoOf(tx, line.pocId, [line.id, ...below]);
  }
  const gone = db.prepare(`DELETE FROM ${part.table} WHERE id = ? AND poc_id = ?`).run(line.id, line.pocId);
  if (gone.changes === 0) throw notFound(`${part.word} of this POC`, line.id);
  db.prepare<{ poc: string }>(
    `DELETE FROM poc_comments WHERE poc_id = @poc AND on_kind <> 'poc' AND on_id NOT IN (
       SELECT id FROM poc_milestones WHERE poc_id = @poc UNION ALL SELECT id FROM poc_tasks WHERE poc_id = @poc
       UNION ALL SELECT id FROM poc_criteria WHERE poc_id = @poc UNION ALL SELECT id FROM poc_stack WHERE poc_id = @poc)`,
  ).run({ poc: line.pocId });
}

/** Puts lines in another order inside a command that is open; those that are not named keep their places. */
export function orderLines(tx: Transaction, part: AnyPart, pocId: string, ids: readonly string[]): void {
  const present = tx.db
    .prepare<[string], { id: string; position: number }>(
      `SELECT id, position FROM ${part.table} WHERE poc_id = ? ORDER BY position, id`,
    )
    .all(pocId);
  const known = new Set(present.map(({ id }) => id));
  const stranger = ids.find((id) => !known.has(id));
  if (stranger !== undefined) throw notFound(`${part.word} of this POC`, stranger);
  const moved = new Set(ids);
  if (moved.size !== ids.length) throw invalid('ids', 'ids: one of them is named more than once.');
  const order = ids.values();
  const write = tx.db.prepare(`UPDATE ${part.table} SET position = ?, updated_at = ? WHERE id = ?`);
  const places = new Map(present.map(({ id, position }) => [id, position]));
  for (const [position, { id }] of present.entries()) {
    const here = moved.has(id) ? (order.next().value ?? id) : id;
    if (places.get(here) !== position) write.run(position, tx.now, here);
  }
}

function columnsFrom({ db }: Transaction, part: AnyPart, pocId: string, fields: Fields): Values {
  const set: Values = part.dated ? datedColumns(db, fields, pocId) : {};
  for (const [field, value] of Object.entries(fields)) {
    const rule = part.columns[field];
    if (rule && value !== undefined) set[rule.column] = rule.take(value, { field, db, pocId });
  }
  return set;
}
