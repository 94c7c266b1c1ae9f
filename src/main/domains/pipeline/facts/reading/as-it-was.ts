import type { Database } from 'better-sqlite3';
import { type TrackedField, trackedFields } from '../../history/tracked-fields.ts';
import type { Cell } from './cells.ts';
import type { HistoryRows } from './history-rows.ts';
import type { IdTable } from './id-table.ts';

/** Puts a value where another stands now. */
export type Put = (column: string, index: number, was: Cell) => void;

/** What stood in a field at a moment is what the first later change found there. */
export function putBack({ size, deal, field, at, before, texts }: HistoryRows, asOf: Float64Array, put: Put): void {
  const known = trackedFields.map(() => new Uint8Array(asOf.length));
  for (let i = 0; i < size; i++) {
    const index = deal[i] ?? 0;
    const place = field[i] ?? 0;
    const done = known[place];
    const name = trackedFields[place];
    if (!done || !name || done[index] === 1 || !((at[i] ?? Number.NaN) > (asOf[index] ?? Number.NaN))) continue;
    done[index] = 1;
    put(name, index, texts[before[i] ?? 0] ?? null);
  }
}

const tracked = (column: string): column is TrackedField => trackedFields.some((field) => field === column);
const idsAtOnce = 500;

/** The same for all other columns, from the ledger itself; an undo's changes are changes, too. */
export function putBackOthers(
  db: Database,
  { ids, places, asOf, columns }: { ids: readonly string[]; places: IdTable; asOf: Float64Array; columns: string[] },
  put: Put,
): void {
  const others = columns.filter((column) => !tracked(column));
  if (others.length === 0) return;
  const known = new Map(others.map((column) => [column, new Uint8Array(asOf.length)]));
  const take = (rows: Iterable<[string, string, Cell, number]>) => {
    for (const [id, column, was, at] of rows) {
      const index = places.find(id);
      const done = known.get(column);
      if (index === -1 || !done || done[index] === 1 || !(at > (asOf[index] ?? Number.NaN))) continue;
      done[index] = 1;
      put(column, index, was);
    }
  };
  const select = 'SELECT c.row, c.field, c.before, m.at FROM';
  const wanted = `m.seq = c.command WHERE c.op = 2 AND c.tbl = 'deals'
     AND c.field IN (${others.map((column) => `'${column}'`).join(', ')})`;
  const byRow = db.prepare<[string], [string, string, Cell, number]>(
    `${select} change_rows r CROSS JOIN changes c ON c.seq = r.seq CROSS JOIN commands m ON ${wanted}
     AND r.row IN (SELECT value FROM json_each(?)) ORDER BY c.seq`,
  );
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    take(byRow.raw().iterate(JSON.stringify(ids.slice(from, from + idsAtOnce))));
  }
  // What the index by record has not reached yet is the newest.
  const indexed = Number(
    db.prepare<[], string>(`SELECT value FROM workspace_facts WHERE key = 'changes_indexed'`).pluck().get() ?? 0,
  );
  const rest = db.prepare<[number], [string, string, Cell, number]>(
    `${select} changes c CROSS JOIN commands m ON ${wanted} AND c.seq > ? ORDER BY c.seq`,
  );
  take(rest.raw().iterate(indexed));
}
