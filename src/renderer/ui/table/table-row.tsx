import { memo, type ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { CheckMark } from './check-mark.tsx';
import type { TableColumn } from './columns.ts';
import { CHECK_COLUMN, cellId, cellRole, lineId, rowAria } from './grid-roles.ts';

export interface RowProps<Row> {
  grid: string;
  line: number;
  top: number;
  row: Row | undefined;
  columns: TableColumn<Row>[];
  level: number | undefined;
  cursor: boolean;
  cursorColumn: string | null;
  selected: boolean | undefined;
  draggable: true | undefined;
  /** Stands in for one cell while it is edited. */
  editing: { column: string; editor: ReactNode } | undefined;
}

/** Kept as it is unless something of its own changes: moving the cursor draws two rows, not fifty. */
export const TableRow = memo(DrawnRow) as typeof DrawnRow;

function DrawnRow<Row>(props: RowProps<Row>) {
  const { grid, line, top, columns, level, cursor, selected } = props;
  return (
    <div
      {...rowAria(line + 2, { level, selected })}
      id={cursor ? lineId(grid, line) : undefined}
      data-line={line}
      draggable={props.draggable}
      className={cx('table-line', cursor ? 'cursor-line' : selected && 'picked-line')}
      style={{ transform: `translateY(${top.toString()}px)` }}
    >
      {selected === undefined ? null : (
        <div {...cellRole} data-column={CHECK_COLUMN} className="grid place-items-center">
          <CheckMark state={selected ? 'all' : 'none'} />
        </div>
      )}
      {columns.map((column) => cell(column, props))}
    </div>
  );
}

/* A function and not a component: a row is drawn as one piece, and a table draws some hundred cells a frame. */
function cell<Row>(column: TableColumn<Row>, { grid, line, row, cursorColumn, editing }: RowProps<Row>) {
  const { id } = column;
  if (editing?.column === id) {
    return (
      <div key={id} {...cellRole} id={cellId(grid, line, id)} data-column={id} className="relative z-1 min-w-0">
        {editing.editor}
      </div>
    );
  }
  return (
    <div
      key={id}
      {...cellRole}
      id={cursorColumn === id ? cellId(grid, line, id) : undefined}
      data-column={id}
      className={cx('row-cell', column.align === 'end' && 'row-figure', cursorColumn === id && 'cursor-cell')}
    >
      {row === undefined ? <i className="placeholder-bar" /> : column.cell(row)}
    </div>
  );
}
