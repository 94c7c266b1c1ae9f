import type { Database } from 'better-sqlite3';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import type { Value } from '../../../platform/ledger/write-row.ts';
import { deleteRecords } from '../services/delete-records.ts';
import { readableChanges } from '../timeline/readable-changes.ts';
import type { Assignment } from './assignment.ts';
import { assignmentsFor } from './assignments.ts';
import type { BulkChange, BulkKind, BulkResult } from './bulk-change.ts';

const sampled = 8;

export type Many = { kind: BulkKind; ids: readonly string[]; change: BulkChange };

/** Changes or deletes many records within a command; only rows that truly change are written. */
export function changeMany(tx: Transaction, { kind, ids, change }: Many): Omit<BulkResult, 'command'> {
  const list = JSON.stringify(ids);
  const matched = countWhere(tx.db, kind, 'true', [], list);
  if (change.delete) {
    const sample = tx.db
      .prepare<[string, number], { id: string; name: string }>(
        `SELECT t.id, t.name FROM json_each(?) j JOIN "${kind}" t ON t.id = j.value LIMIT ?`,
      )
      .all(list, sampled)
      .map((record) => ({ ...record, changes: [] }));
    const changed = change.preview ? matched : deleteRecords(tx.db, kind, ids);
    return { matched, changed, sample };
  }
  const assignments = assignmentsFor(tx, kind, change);
  const differs = assignments.map(({ column, sql }) => `t."${column}" IS NOT (${sql})`).join(' OR ') || 'false';
  const params = assignments.flatMap((assignment) => assignment.params);
  const sample = sampleOf(tx.db, kind, assignments, { differs, list });
  if (change.preview) return { matched, changed: countWhere(tx.db, kind, differs, params, list), sample };
  const sets = assignments.map(({ column, sql }) => `"${column}" = ${sql}`).join(', ');
  const { changes: changed } = tx.db
    .prepare(
      `UPDATE "${kind}" AS t SET ${sets}, updated_at = ?
       WHERE t.id IN (SELECT value FROM json_each(?)) AND (${differs})`,
    )
    .run(...params, tx.now, list, ...params);
  return { matched, changed, sample };
}

function countWhere(db: Database, kind: BulkKind, condition: string, params: Value[], list: string): number {
  return (
    db
      .prepare<Value[], number>(
        `SELECT count(*) FROM "${kind}" t WHERE t.id IN (SELECT value FROM json_each(?)) AND (${condition})`,
      )
      .pluck()
      .get(list, ...params) ?? 0
  );
}

/** The first few that change, as they are and as they will be. */
function sampleOf(
  db: Database,
  kind: BulkKind,
  assignments: Assignment[],
  { differs, list }: { differs: string; list: string },
): BulkResult['sample'] {
  const params = assignments.flatMap((assignment) => assignment.params);
  const columns = assignments.map(({ column, sql }, i) => `t."${column}" AS b${i}, (${sql}) AS a${i}`);
  const rows = db
    .prepare<Value[], Record<string, unknown>>(
      `SELECT t.id, t.name, ${kind === 'contacts' ? 'NULL' : 't.currency'} AS currency, ${columns.join(', ')}
       FROM json_each(?) j JOIN "${kind}" t ON t.id = j.value WHERE ${differs} LIMIT ${sampled}`,
    )
    .all(...params, list, ...params);
  return rows.map((row) => {
    const changes = assignments
      .map(({ column }, i) => ({ field: column, before: row[`b${i}`], after: row[`a${i}`] }))
      .filter(({ before, after }) => before !== after);
    const currency = changes.find(({ field }) => field === 'currency')?.after ?? row.currency;
    return { id: String(row.id), name: String(row.name), changes: readableChanges(db, changes, currency) };
  });
}
