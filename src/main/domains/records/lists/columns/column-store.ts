import type { Database } from 'better-sqlite3';
import type { Source } from './column.ts';
import { rankText } from './rank-text.ts';
import { dropDeleted, emptyTable, loadColumns, reloadRows, type TableColumns } from './table-columns.ts';

/** More changes than this since the last look and the columns are read anew. */
const appliedAtMost = 30_000;

/** A column that a query works with, `ranked` when it sorts by it and it is text; or just the rows of a table. */
export type Need = { table: string; column?: string; source?: Source; ranked?: boolean };

export type Tables = {
  /** The number of the last change in the ledger that the columns show. */
  seq: number;
  of(table: string): TableColumns;
};

export type ColumnStore = {
  /** Runs `work` over columns that show every change committed so far. */
  use<T>(needs: Need[], work: (tables: Tables) => T): Promise<T>;
};

/**
 * Keeps columns of the workspace's tables in memory, read when first asked for. What has changed since is
 * known from the ledger, whoever changed it: this process, a worker or an undo. Row numbers are SQLite's,
 * so a VACUUM needs a new store.
 */
export function createColumnStore(db: Database): ColumnStore {
  const tables = new Map<string, TableColumns>();
  let seq = 0;
  let last: Promise<unknown> = Promise.resolve();

  const tableOf = (name: string): TableColumns => {
    const known = tables.get(name) ?? emptyTable(name);
    tables.set(name, known);
    return known;
  };

  const newest = db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM changes');
  const newestSeq = () => newest.get()?.seq ?? 0;

  async function catchUp(): Promise<void> {
    for (let now = newestSeq(); now !== seq; now = newestSeq()) {
      if (tables.size > 0) await applyChanges(now);
      seq = now;
    }
  }

  async function applyChanges(until: number): Promise<void> {
    if (until < seq || until - seq > appliedAtMost) {
      tables.clear();
      return;
    }
    const changed = db
      .prepare<[number, number], { tbl: string; row: string; deleted: number }>(
        'SELECT tbl, row, max(op) = 3 AS deleted FROM changes WHERE seq > ? AND seq <= ? GROUP BY tbl, row',
      )
      .all(seq, until);
    for (const [name, table] of tables) {
      const rows = changed.filter(({ tbl }) => tbl === name);
      if (rows.some(({ deleted }) => deleted)) dropDeleted(db, table);
      if (rows.length > 0)
        await reloadRows(
          db,
          table,
          rows.map(({ row }) => row),
        );
    }
  }

  async function prepare(needs: Need[]): Promise<void> {
    // Reading lets the event loop through, and what was committed meanwhile may not have been read yet.
    for (let round = 0; round < 5; round++) {
      await catchUp();
      for (const name of new Set(needs.map(({ table }) => table))) {
        const wanted = needs.filter(({ table }) => table === name);
        await loadColumns(
          db,
          tableOf(name),
          wanted.flatMap(({ column, source }) => (column && source ? [[column, source]] : [])),
        );
      }
      if (newestSeq() === seq) break;
    }
    for (const { table, column, ranked } of needs) {
      const known = column && tables.get(table)?.columns.get(column);
      if (ranked && known && known.kind === 'text') await rankText(known);
    }
  }

  return {
    use(needs, work) {
      // One at a time, as preparing lets the event loop through and another call must not find it half done.
      const run = last.then(async () => {
        await prepare(needs);
        return work({ seq, of: tableOf });
      });
      last = run.catch(() => undefined);
      return run;
    },
  };
}
