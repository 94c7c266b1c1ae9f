import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { cx } from '../class-names.ts';
import { ContextMenu } from '../context-menu.tsx';
import type { EditMove } from '../form/value-editor.ts';
import type { MenuEntry } from '../menu-entries.tsx';
import { columnTracks, type TableColumn, type TableSource, totalWidth } from './columns.ts';
import { bandRole, cellId, gridAria, headerId, lineId } from './grid-roles.ts';
import { mapLines } from './groups.ts';
import { foldGroup, type TableLayout } from './layout.ts';
import { QuietHeader } from './quiet-header.tsx';
import { bodyHeight } from './scroll-space.ts';
import { type RowSelection, selectionState } from './selection.ts';
import { TableBody } from './table-body.tsx';
import { TableFooter } from './table-footer.tsx';
import { TableHeader } from './table-header.tsx';
import { tableMouse } from './table-mouse.ts';
import { useCellEdits } from './use-cell-edits.ts';
import { useColumnResize } from './use-column-resize.ts';
import { useColumns } from './use-columns.ts';
import { usePicking } from './use-picking.ts';
import { type RowDrag, useRowDrag } from './use-row-drag.ts';
import { useScrollWindow } from './use-scroll-window.ts';
import { type TableCursor, useTableCursor } from './use-table-cursor.ts';

export interface TableHandle {
  focus: () => void;
  /** Puts the cursor on a row of the source, e.g. the one that was open a moment ago. */
  goToRow: (index: number) => void;
}

export interface TableProps<Row> {
  /** Names the table to those who hear it. */
  label: string;
  columns: TableColumn<Row>[];
  source: TableSource<Row>;
  rowId: (row: Row) => string;
  layout: TableLayout;
  onLayoutChange: (layout: TableLayout) => void;
  /** Without these two the table has no checkboxes. */
  selection?: RowSelection;
  onSelectionChange?: (selection: RowSelection) => void;
  onOpen?: (row: Row) => void;
  /** The row the cursor came to: what a peek panel shows. */
  onCursor?: (row: Row | undefined) => void;
  rowMenu?: (row: Row) => MenuEntry[];
  rowDrag?: RowDrag<Row>;
  /** No header: a list in the order it comes in, that is read and walked rather than arranged. */
  quiet?: boolean;
  /** Instead of rows: while nothing is known yet, when there is nothing, when it failed. */
  loading?: boolean;
  empty?: ReactNode;
  error?: ReactNode;
  handle?: Ref<TableHandle>;
}

const SKELETON_LINES = 24;
const NO_CURSOR: TableCursor = { line: -1, column: null };

export function Table<Row>(props: TableProps<Row>) {
  const { columns, source, rowId, layout, onLayoutChange, selection, onSelectionChange, onOpen } = props;
  const { quiet = false } = props;
  const grid = useId();
  const total = props.error ? 0 : props.loading ? SKELETON_LINES : source.total;
  const lines = useMemo(
    () => mapLines(total, props.loading ? undefined : source.groups, layout.collapsed),
    [total, props.loading, source.groups, layout.collapsed],
  );
  const { shown, visible, order, toggleSort } = useColumns(columns, layout, onLayoutChange);
  const resize = useColumnResize<Row>(layout, onLayoutChange);
  const picking = usePicking({ source, rowId, selection, onSelectionChange });
  const hasFooter = columns.some((column) => column.footer !== undefined) && total > 0 && !props.loading;
  const scroller = useRef<HTMLDivElement>(null);
  // A quiet table has no header, and keeps two lines free for the bar of what is picked.
  const bands = (quiet ? (picking.any ? 2 : 0) : 1) + (hasFooter ? 1 : 0);
  const { view, lineHeight, viewport } = useScrollWindow(scroller, lines.lines, bands);
  const [menuColumn, setMenuColumn] = useState<string | null>(null);
  const focusGrid = () => scroller.current?.focus({ preventScroll: true });

  const rowAt = (line: number) => {
    const at = line >= 0 && line < lines.lines ? lines.lineAt(line) : undefined;
    return at?.kind === 'row' ? source.getRow(at.row) : undefined;
  };
  const editOf = (line: number, column: string) => {
    const row = rowAt(line);
    const edit = visible.find(({ id }) => id === column)?.edit;
    return row !== undefined && edit && edit.allowed?.(row) !== false ? row : undefined;
  };
  const edits = useCellEdits(rowId, (line, column, move) => {
    if (move === 'away') return;
    focusGrid();
    cursor.place(line + (move === 'down' ? 1 : 0), sideways(column, move));
  });
  const sideways = (column: string, move: EditMove) => {
    const by = { stay: 0, away: 0, down: 0, right: 1, left: -1 }[move];
    return visible[visible.findIndex(({ id }) => id === column) + by]?.id ?? column;
  };
  const beginEdit = (line: number, id: string, typed: string | undefined) => {
    const row = editOf(line, id);
    const column = visible.find((candidate) => candidate.id === id);
    if (row !== undefined && column) edits.begin(line, row, column, typed);
  };

  const cursor = useTableCursor({
    shown,
    order,
    lines,
    source,
    layout,
    onLayoutChange,
    toggleSort,
    resize,
    picking,
    pageLines: Math.max(1, Math.floor(viewport / lineHeight) - 1),
    reveal: view.reveal,
    toTop: view.toTop,
    editable: (line, column) => editOf(line, column) !== undefined,
    onEdit: beginEdit,
    onOpen,
    onCursor: props.onCursor,
    onColumnMenu: setMenuColumn,
    quiet,
  });
  const drag = useRowDrag(lines, source, props.rowDrag);

  useImperativeHandle(props.handle, () => ({
    focus: focusGrid,
    goToRow: (index) => {
      const line = lines.lineOf(index);
      if (line !== undefined) cursor.place(line, null);
    },
  }));

  const byMouse = tableMouse({
    lines,
    place: cursor.place,
    cursorLine: cursor.cursor.line,
    picking,
    editable: (line, column) => editOf(line, column) !== undefined,
    onEdit: (line, column) => beginEdit(line, column, undefined),
    onOpen: (line) => {
      const row = rowAt(line);
      if (row !== undefined) onOpen?.(row);
    },
    onFold: (key, folded) => onLayoutChange(foldGroup(layout, key, folded)),
  });

  const sized = shown.map(({ column, width, growTo }) =>
    resize.live?.id === column.id ? { width: resize.live.width, growTo: undefined } : { width, growTo },
  );
  const checks = selection !== undefined;
  const checked = selection && selectionState(selection, source.total);
  const { line, column } = cursor.cursor;
  const active = column === null ? lineId(grid, line) : line < 0 ? headerId(grid, column) : cellId(grid, line, column);
  const instead = props.error ?? (total === 0 ? props.empty : undefined);
  const menuRow = rowAt(line);

  const body = (
    <div
      {...bandRole}
      {...byMouse}
      {...drag.handlers}
      className="table-body"
      style={{ height: bodyHeight({ lines: lines.lines, lineHeight, viewport }) }}
    >
      <TableBody
        {...{ grid, lines, view, source, rowId, selection }}
        columns={visible}
        cursor={props.loading ? NO_CURSOR : cursor.cursor}
        editedCell={edits.editedCell}
        editedLines={edits.lines}
        waiting={props.loading === true}
        draggable={props.rowDrag ? true : undefined}
        dropAt={drag.over}
      />
    </div>
  );

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        {...gridAria({
          label: props.label,
          tree: source.groups !== undefined,
          rows: lines.lines + (hasFooter ? 2 : 1),
          columns: visible.length + (checks ? 1 : 0),
          multiple: checks,
          busy: props.loading,
          active: total > 0 && !props.loading ? active : undefined,
        })}
        {...{ onKeyDown: cursor.onKeyDown }}
        ref={scroller}
        id={grid}
        data-quiet={quiet ? '' : undefined}
        data-picking={checked === 'some' || checked === 'all' ? '' : undefined}
        className="table-scroller flex min-h-0 flex-1 flex-col overflow-auto outline-none"
        style={tableStyle(columnTracks(sized, checks), totalWidth(sized, checks))}
      >
        {quiet ? (
          <QuietHeader columns={visible} checks={checks} />
        ) : (
          <TableHeader
            {...{ grid, shown, order, layout, onLayoutChange, toggleSort, resize, menuColumn, focusGrid }}
            cursorColumn={line < 0 ? column : null}
            onMenuColumn={setMenuColumn}
            checked={checked}
            onCheckAll={picking.toggleAll}
          />
        )}
        {props.rowMenu ? (
          <ContextMenu entries={menuRow === undefined ? [] : props.rowMenu(menuRow)}>{body}</ContextMenu>
        ) : (
          body
        )}
        {hasFooter ? <TableFooter columns={visible} checks={checks} rowIndex={lines.lines + 2} /> : null}
      </div>
      {instead ? (
        <div
          className={cx(
            'absolute inset-x-0 bottom-0 grid place-items-center overflow-auto',
            quiet ? 'top-0' : 'top-row',
          )}
        >
          {instead}
        </div>
      ) : null}
    </div>
  );
}

const tableStyle = (tracks: string, width: string): CSSProperties & Record<`--${string}`, string> => ({
  '--tracks': tracks,
  '--tracks-width': width,
});
