/*
 * The table is an ARIA grid made of plain boxes: a <table> lays out all its rows, and this one draws only those in view.
 * Focus stays on the grid itself, which names the active row or cell; so no row needs to exist to keep the focus.
 */
interface GridAria {
  label: string;
  /** Rows stand in groups that fold. */
  tree: boolean;
  rows: number;
  columns: number;
  multiple: boolean;
  busy: boolean | undefined;
  active: string | undefined;
}

export const gridAria = ({ label, tree, rows, columns, multiple, busy, active }: GridAria) => ({
  role: tree ? 'treegrid' : 'grid',
  tabIndex: 0,
  'aria-label': label,
  'aria-rowcount': rows,
  'aria-colcount': columns,
  'aria-multiselectable': multiple || undefined,
  'aria-busy': busy || undefined,
  'aria-activedescendant': active,
});

export const bandRole = { role: 'rowgroup' } as const;
export const cellRole = { role: 'gridcell' } as const;

interface RowAria {
  selected?: boolean;
  level?: number;
  expanded?: boolean;
}

/** `place` counts from the header, which is row 1, over all rows and not only those drawn. */
export const rowAria = (place: number, { selected, level, expanded }: RowAria = {}) => ({
  role: 'row',
  'aria-rowindex': place,
  'aria-selected': selected,
  'aria-level': level,
  'aria-expanded': expanded,
});

const DIRECTIONS = { asc: 'ascending', desc: 'descending' } as const;

export const headerAria = (sortable = false, sort?: 'asc' | 'desc') => ({
  role: 'columnheader',
  'aria-sort': sort ? DIRECTIONS[sort] : sortable ? ('none' as const) : undefined,
});

export const CHECK_COLUMN = 'check';

export const lineId = (grid: string, line: number) => `${grid}-line-${line.toString()}`;
export const cellId = (grid: string, line: number, column: string) => `${grid}-cell-${line.toString()}-${column}`;
export const headerId = (grid: string, column: string) => `${grid}-head-${column}`;
