import type { Row } from './row.ts';

export const rowsSearchedForHeader = 40;

/**
 * The row that names the columns: the first one about as wide as the table. Reports often put a title, a date or
 * a filter above it. Returns null when the first full row already looks like data.
 */
export function findHeader(rows: readonly Row[]): Row | null {
  const filled = rows.map((row) => ({ row, width: row.cells.filter((cell) => cell.trim() !== '').length }));
  const tableWidth = Math.max(0, ...filled.map(({ width }) => width));
  if (tableWidth === 0) return null;
  const first = filled.find(({ width }) => width >= Math.max(1, tableWidth / 2));
  if (first === undefined) return null;
  const values = first.row.cells.filter(looksLikeValue).length;
  return values / first.width >= 0.3 ? null : first.row;
}

/** Dates, amounts and addresses are not names of columns. A bare year may be. */
function looksLikeValue(cell: string): boolean {
  const text = cell.trim();
  if (/^(19|20)\d\d$/.test(text)) return false;
  return (
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ||
    /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([ T]\d.*)?$/.test(text) ||
    /^[-+(]?\p{Sc}?\s?\d[\d.,' ]*%?\)?$/u.test(text) ||
    /^https?:\/\//i.test(text)
  );
}
