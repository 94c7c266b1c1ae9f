import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';

const linkColumns = { accounts: 'account_id', contacts: 'contact_id', deals: 'deal_id' } as const;

/**
 * Deletes records, and with them the notes and activities that are about nothing else: those could never
 * be found again. Links from other records are let go of by the database. Answers how many were deleted.
 */
export function deleteRecords(db: Database, kind: RecordKind, ids: readonly string[]): number {
  const list = JSON.stringify(ids);
  if (kind !== 'notes' && kind !== 'activities') {
    const own = linkColumns[kind];
    const others = Object.values(linkColumns).filter((column) => column !== own);
    for (const table of ['notes', 'activities']) {
      db.prepare(
        `DELETE FROM ${table} WHERE ${own} IN (SELECT value FROM json_each(?)) AND ${others
          .map((column) => `${column} IS NULL`)
          .join(' AND ')}`,
      ).run(list);
    }
  }
  return db.prepare(`DELETE FROM "${kind}" WHERE id IN (SELECT value FROM json_each(?))`).run(list).changes;
}
