import type { Database, Statement } from 'better-sqlite3';
import type { Value } from '../wizard/record-values.ts';

const rowsAtOnce = 40;

export type RowInserter = {
  /** As many values as there are columns. */
  add(row: readonly Value[]): void;
  /** Writes what waits. Before that no statement sees it. */
  flush(): void;
};

/** Inserts rows forty at a time: one statement for each row costs about twice as much. */
export function rowInserter(
  db: Database,
  table: string,
  columns: readonly string[],
  /** Columns that hold the same in every row. */
  constant: Readonly<Record<string, number>> = {},
): RowInserter {
  const names = [...columns, ...Object.keys(constant)].map((column) => `"${column}"`).join(', ');
  const row = `(${[...columns.map(() => '?'), ...Object.values(constant)].join(', ')})`;
  const insert = (rows: number): Statement =>
    db.prepare(`INSERT INTO "${table}" (${names}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}`);
  const many = insert(rowsAtOnce);
  const width = columns.length;
  const full = width * rowsAtOnce;
  const waiting: Value[] = new Array<Value>(full).fill(null);
  let filled = 0;

  return {
    add(values) {
      for (let at = 0; at < width; at++) waiting[filled + at] = values[at] ?? null;
      filled += width;
      if (filled < full) return;
      many.run(waiting);
      filled = 0;
    },
    flush() {
      if (filled === 0) return;
      insert(filled / width).run(waiting.slice(0, filled));
      filled = 0;
    },
  };
}
