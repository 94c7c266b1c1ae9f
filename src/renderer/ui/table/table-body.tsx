import type { TableColumn, TableSource } from './columns.ts';
import { GroupRow } from './group-row.tsx';
import type { LineMap } from './groups.ts';
import { isSelected, type RowSelection } from './selection.ts';
import { TableRow } from './table-row.tsx';
import type { EditedCell } from './use-cell-edits.ts';
import type { ScrollWindow } from './use-scroll-window.ts';
import type { TableCursor } from './use-table-cursor.ts';

interface TableBodyProps<Row> {
  grid: string;
  lines: LineMap;
  view: ScrollWindow;
  source: TableSource<Row>;
  rowId: (row: Row) => string;
  columns: TableColumn<Row>[];
  selection: RowSelection | undefined;
  cursor: TableCursor;
  editedCell: (row: Row | undefined) => EditedCell | undefined;
  editedLines: number[];
}

/** The lines in view, and any that is being edited out of view. */
function drawnLines(view: ScrollWindow, edited: number[], lines: LineMap): number[] {
  const inView = Array.from(
    { length: Math.max(0, Math.min(view.last, lines.lines) - view.first) },
    (_, at) => view.first + at,
  );
  const away = edited.filter((line) => line < lines.lines && (line < view.first || line >= view.last));
  return away.length === 0 ? inView : [...inView, ...new Set(away)];
}

export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { grid, lines, view, source, rowId, columns, selection, cursor, editedCell, editedLines } = props;
  const slots = Math.max(1, view.last - view.first);
  return drawnLines(view, editedLines, lines).map((line) => {
    const at = lines.lineAt(line);
    const top = line * view.space.lineHeight - view.shift;
    const here = cursor.line === line;
    const away = line < view.first || line >= view.last;
    // A line that scrolls out hands its boxes to the one that scrolls in.
    const key = away ? `away-${line.toString()}` : `slot-${(line % slots).toString()}`;
    if (at.kind === 'group') {
      const { group, folded } = at;
      return (
        <GroupRow
          key={key}
          {...{ grid, line, top, group, folded, columns }}
          checks={selection !== undefined}
          cursor={here}
        />
      );
    }
    const row = source.getRow(at.row);
    return (
      <TableRow
        key={key}
        {...{ grid, line, top, row, columns }}
        level={source.groups ? 2 : undefined}
        cursor={here}
        cursorColumn={here ? cursor.column : null}
        selected={selection && row !== undefined ? isSelected(selection, rowId(row)) : selection && false}
        editing={editedCell(row)}
      />
    );
  });
}
