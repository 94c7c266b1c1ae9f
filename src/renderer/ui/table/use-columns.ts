import {
  type ColumnDef,
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { growthOf, MAX_COLUMN_WIDTH, MIN_COLUMN_WIDTH, type ShownColumn, type TableColumn } from './columns.ts';
import type { TableLayout } from './layout.ts';

const features = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});

type Definition = ColumnDef<typeof features, object>;

/* The server sorts and the window holds the rows, so the engine works on columns alone. */
const NO_ROWS: object[] = [];

function definition<Row>(column: TableColumn<Row>): Definition {
  return {
    id: column.id,
    header: column.header,
    accessorFn: () => null,
    size: column.width,
    minSize: column.minWidth ?? MIN_COLUMN_WIDTH,
    maxSize: MAX_COLUMN_WIDTH,
    enableSorting: column.sortable ?? false,
    sortDescFirst: column.descendingFirst ?? false,
    enableHiding: !column.fixed,
  };
}

export interface TableColumns<Row> {
  shown: ShownColumn<Row>[];
  /** The definitions that show, in order; the same array until order or visibility changes. */
  visible: TableColumn<Row>[];
  /** Every column's id in its present order, hidden ones too. */
  order: string[];
  toggleSort: (id: string, add: boolean) => void;
}

export function useColumns<Row>(
  columns: TableColumn<Row>[],
  layout: TableLayout,
  onLayoutChange: (layout: TableLayout) => void,
): TableColumns<Row> {
  const definitions = useMemo(() => columns.map(definition), [columns]);
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const columnVisibility = useMemo(
    () => Object.fromEntries(layout.hidden.filter((id) => !byId.get(id)?.fixed).map((id) => [id, false])),
    [layout.hidden, byId],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    state: { columnOrder: layout.order, columnSizing: layout.widths, columnVisibility, sorting: layout.sort },
    onSortingChange: (updater) => onLayoutChange({ ...layout, sort: functionalUpdate(updater, layout.sort) }),
  });

  const leaves = table.getVisibleLeafColumns();
  const visible = useMemo(
    () => leaves.map((leaf) => byId.get(leaf.id)).filter((column) => column !== undefined),
    [leaves, byId],
  );
  const shown = leaves.flatMap((leaf): ShownColumn<Row>[] => {
    const column = byId.get(leaf.id);
    if (!column) return [];
    const growTo = layout.widths[leaf.id] === undefined ? growthOf(column) : undefined;
    const rank = layout.sort.length > 1 && leaf.getIsSorted() ? leaf.getSortIndex() + 1 : undefined;
    return [{ column, width: leaf.getSize(), growTo, sort: leaf.getIsSorted() || undefined, rank }];
  });
  const order = table.getAllLeafColumns().map((leaf) => leaf.id);
  const toggleSort = (id: string, add: boolean) => {
    const column = table.getColumn(id);
    if (column?.getCanSort()) column.toggleSorting(undefined, add);
  };
  return { shown, visible, order, toggleSort };
}
