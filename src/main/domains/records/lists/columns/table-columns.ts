import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { type Column, emptyColumn, growColumn, type Source, setValue } from './column.ts';

/** Rows read in one go: a few milliseconds' worth. */
const slice = 2500;

/** Columns of one table. A row is there when `alive` says so; row numbers are SQLite's own. */
export type TableColumns = {
  table: string;
  alive: Uint8Array;
  /** One more than the highest row number. */
  size: number;
  columns: Map<string, Column>;
  sources: Map<string, Source>;
};

export const emptyTable = (table: string): TableColumns => ({
  table,
  alive: new Uint8Array(0),
  size: 0,
  columns: new Map(),
  sources: new Map(),
});

/** Some of the rows. `whole`: an index finds them; else SQLite looks through the table, slice by slice. */
export type Part = { where: string; params: (string | number)[]; whole: boolean };

/** Reads columns that are not in memory yet, in slices; `part` limits it to some of the rows. */
export async function loadColumns(
  db: Database,
  table: TableColumns,
  sources: [name: string, source: Source][],
  part?: Part,
): Promise<void> {
  const highest = db.prepare<[], number | null>(`SELECT max(rowid) FROM "${table.table}"`).pluck().get() ?? 0;
  if (table.size === 0) {
    makeRoom(table, highest);
    if (!part) for (const row of rowNumbers(db, table.table)) table.alive[row] = 1;
  }
  const added = sources
    .filter(([name]) => !table.columns.has(name))
    .map(([name, source]) => ({ name, source, column: emptyColumn(source.kind, table.alive.length) }));
  if (added.length === 0 && !part) return;
  const read = db
    .prepare<unknown[], unknown[]>(
      `SELECT ${['t.rowid', ...added.map(({ source }) => source.sql)].join(', ')} FROM "${table.table}" t
       WHERE t.rowid > ? AND t.rowid <= ?${part ? ` AND ${part.where}` : ''} ORDER BY t.rowid`,
    )
    .raw();
  const step = part?.whole ? highest : slice;
  for (let last = 0; last < highest; last += step) {
    if (last > 0) await breathe();
    for (const values of read.all(last, Math.min(last + step, highest), ...(part?.params ?? []))) {
      const row = Number(values[0]);
      table.alive[row] = 1;
      for (let i = 0; i < added.length; i++) {
        const adding = added[i];
        if (adding) setValue(adding.column, adding.source, row, values[i + 1] ?? null);
      }
    }
  }
  for (const { name, source, column } of added) {
    table.columns.set(name, column);
    table.sources.set(name, source);
  }
}

/** Asked without an order, SQLite reads them from the smallest index. */
const rowNumbers = (db: Database, table: string): number[] =>
  db.prepare<[], number>(`SELECT rowid FROM "${table}"`).pluck().all();

function makeRoom(table: TableColumns, highest: number): void {
  table.size = Math.max(table.size, highest + 1);
  if (table.size <= table.alive.length) return;
  const capacity = Math.ceil(table.size * 1.25) + 64;
  const alive = new Uint8Array(capacity);
  alive.set(table.alive);
  table.alive = alive;
  for (const column of table.columns.values()) growColumn(column, capacity);
}

/** Reads rows again that have changed. */
export async function reloadRows(db: Database, table: TableColumns, ids: readonly string[]): Promise<void> {
  const names = [...table.columns.keys()];
  const expressions = names.map((name) => table.sources.get(name)?.sql ?? 'NULL');
  const read = db
    .prepare<[string], unknown[]>(
      `SELECT ${['t.rowid', ...expressions].join(', ')} FROM "${table.table}" t WHERE t.id IN (SELECT value FROM json_each(?))`,
    )
    .raw();
  for (let start = 0; start < ids.length; start += 1000) {
    if (start > 0) await breathe();
    for (const values of read.all(JSON.stringify(ids.slice(start, start + 1000)))) {
      const row = Number(values[0]);
      makeRoom(table, row);
      table.alive[row] = 1;
      for (const [i, name] of names.entries()) put(table, name, row, values[i + 1] ?? null);
    }
  }
}

function put(table: TableColumns, name: string, row: number, value: unknown): void {
  const column = table.columns.get(name);
  const source = table.sources.get(name);
  if (column && source) setValue(column, source, row, value);
}

/** Takes rows out that are no longer in the table. */
export function dropDeleted(db: Database, table: TableColumns): void {
  const present = new Uint8Array(table.alive.length);
  for (const row of rowNumbers(db, table.table)) {
    if (row < present.length) present[row] = 1;
  }
  for (let row = 1; row < table.size; row++) {
    if (table.alive[row] === 0 || present[row] === 1) continue;
    table.alive[row] = 0;
    for (const name of table.columns.keys()) put(table, name, row, null);
  }
}
