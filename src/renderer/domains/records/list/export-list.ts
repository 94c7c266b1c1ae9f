import type { Condition } from '../../../../contract/base.ts';
import type { TableColumn, TableLayout } from '../../../ui/index.ts';

interface Shown {
  columns: string[];
  filter: Condition[];
  search: string | undefined;
  sort: string | undefined;
}

/** The columns that show, in their order. */
export function shownColumns<R>(columns: TableColumn<R>[], { order, hidden }: TableLayout): string[] {
  const known = columns.map(({ id }) => id);
  const placed = order.filter((id) => known.includes(id));
  const fixed = new Set(columns.flatMap(({ id, fixed: always }) => (always ? [id] : [])));
  return [...placed, ...known.filter((id) => !placed.includes(id))].filter(
    (id) => fixed.has(id) || !hidden.includes(id),
  );
}

/** Where a CSV file of what the list of deals shows is to be had: its columns, its filter, its order. */
export function exportAddress({ columns, filter, search, sort }: Shown): string {
  const asked = new URLSearchParams({ columns: columns.join(',') });
  if (filter.length > 0) asked.set('filter', JSON.stringify(filter));
  if (search) asked.set('search', search);
  if (sort) asked.set('sort', sort);
  return `/api/v1/deals/export.csv?${asked.toString()}`;
}

/** Has the browser save what an address answers. */
export function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
