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
  /** Stands in for one cell while it is edited. */
  editing: { column: string; editor: ReactNode } | undefined;
}

/** Kept as it is unless something of its own changes: moving the cursor draws two rows, not fifty. */
export const TableRow = memo(DrawnRow) as typeof DrawnRow;

function DrawnRow<Row>(props: RowProps<Row>) {
  const { grid, line, top, row, columns, level, cursor, selected } = props;
  return (
    <div
      {...rowAria(line + 2, { level, selected })}
      id={lineId(grid, line)}
      data-line={line}
      className={cx(
        'table-line border-b',
        cursor ? 'cursor-line border-transparent bg-thread-soft' : selected ? 'bg-picked' : 'hover:bg-hover',
      )}
      style={{ transform: `translateY(${top.toString()}px)` }}
    >
      {selected === undefined ? null : (
        <div {...cellRole} data-column={CHECK_COLUMN} className="grid place-items-center">
          <CheckMark state={selected ? 'all' : 'none'} />
        </div>
      )}
      {columns.map((column) => (
        <Cell key={column.id} column={column} {...props}>
          {row === undefined ? <i className="placeholder-bar" /> : column.cell(row)}
        </Cell>
      ))}
    </div>
  );
}

function Cell<Row>({
  column,
  grid,
  line,
  cursorColumn,
  editing,
  children,
}: RowProps<Row> & { column: TableColumn<Row>; children: ReactNode }) {
  if (editing?.column === column.id) {
    return (
      <div {...cellRole} id={cellId(grid, line, column.id)} data-column={column.id} className="relative z-1 min-w-0">
        {editing.editor}
      </div>
    );
  }
  return (
    <div
      {...cellRole}
      id={cellId(grid, line, column.id)}
      data-column={column.id}
      className={cx(
        'table-cell',
        column.align === 'end' && 'num justify-end text-right',
        cursorColumn === column.id && 'cursor-cell',
      )}
    >
      <div className="cut min-w-0">{children}</div>
    </div>
  );
}
