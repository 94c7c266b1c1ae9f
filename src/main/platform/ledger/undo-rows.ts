import type { Database, Statement } from 'better-sqlite3';
import type { Change } from './recorded.ts';

/**
 * Takes a command back change by change, newest first. Each step undoes exactly one recorded step,
 * so a unique value that was freed and taken again is freed and taken again in the other direction.
 * Links are checked at the end of the transaction, as rows come back one at a time.
 */
export function undoChanges(db: Database, changes: Change[], skip: ReadonlySet<string>): void {
  db.pragma('defer_foreign_keys = ON');
  const statements = new Map<string, Statement>();
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const made = db.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  for (let i = changes.length - 1; i >= 0; i--) {
    const change = changes[i];
    if (!change) continue;
    if (change.op === 1) {
      prepared(`DELETE FROM "${change.tbl}" WHERE id = ?`).run(change.row);
    } else if (change.op === 3) {
      restoreRow(prepared, change);
    } else if (change.field !== null && !skip.has(skipKey(change.tbl, change.row, change.field))) {
      // Restoring the stamp together with the field is what keeps updated_at out of the ledger's rows.
      if (change.stamp === null) {
        prepared(`UPDATE "${change.tbl}" SET "${change.field}" = ? WHERE id = ?`).run(change.before, change.row);
      } else {
        // A later edit may have put the same value there: then there is nothing to restore, and no stamp either.
        prepared(
          `UPDATE "${change.tbl}" SET "${change.field}" = ?, updated_at = ? WHERE id = ? AND "${change.field}" IS NOT ?`,
        ).run(change.before, change.stamp, change.row, change.before);
      }
    }
  }
}

export const skipKey = (tbl: string, row: string, field: string): string => `${tbl} ${row} ${field}`;

function restoreRow(prepared: (sql: string) => Statement, change: Change): void {
  const columns = Object.keys(JSON.parse(String(change.before)) as Record<string, unknown>);
  // The values are taken out of the JSON by SQLite itself, which tells 1 from 1.0 where JavaScript cannot.
  const values = columns.map((column) => `json_extract(image, '$."${column}"')`).join(', ');
  const names = columns.map((column) => `"${column}"`).join(', ');
  prepared(`INSERT INTO "${change.tbl}" (${names}) SELECT ${values} FROM (SELECT ? AS image)`).run(change.before);
}
