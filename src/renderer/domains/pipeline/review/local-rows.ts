import type { ColumnSort, TableSource } from '../../../ui/index.ts';

type Value = string | number | null;

/** Rows that are all here, in the order that the table's head asks for; without one, in the order they come in. */
export function sortedRows<R>(rows: R[], sort: ColumnSort[], cellValue: (row: R, column: string) => Value): R[] {
  if (sort.length === 0) return rows;
  return rows.toSorted((a, b) => {
    for (const { id, desc } of sort) {
      const order = compared(cellValue(a, id), cellValue(b, id));
      if (order !== 0) return desc ? -order : order;
    }
    return 0;
  });
}

const words = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function compared(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));
}

/** The same rows as a table takes them. */
export function sourceOf<R>(rows: R[], rowId: (row: R) => string): TableSource<R> {
  return {
    total: rows.length,
    getRow: (index) => rows[index],
    ensureRange: () => undefined,
    idsBetween: async (start, end) => rows.slice(start, end).map(rowId),
  };
}
