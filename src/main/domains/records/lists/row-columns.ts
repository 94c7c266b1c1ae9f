import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';
import type { Column } from './columns/column.ts';
import type { Tables } from './columns/column-store.ts';

/** What a query reads columns through: the workspace, its columns, whose rows they are, and when it is. */
export type Reading = { db: Database; tables: Tables; kind: RecordKind; now: number };

export const columnOf = ({ tables, kind }: Reading, name: string): Column | undefined =>
  tables.of(kind).columns.get(name);

export function linkOf({ tables }: Reading, table: string, field: string): Uint32Array {
  const column = tables.of(table).columns.get(field);
  return column?.kind === 'link' ? column.values : new Uint32Array(0);
}

export const rowsOfOutcome = (db: Database, outcome: string): Set<number> =>
  new Set(db.prepare<[string], number>('SELECT rowid FROM stages WHERE outcome = ?').pluck().all(outcome));
