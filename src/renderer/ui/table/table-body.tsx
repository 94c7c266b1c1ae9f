import { memo, useEffect, useSyncExternalStore } from 'react';
import type { TableColumn, TableSource } from './columns.ts';
import { DropZone } from './drop-zone.tsx';
import { GroupRow } from './group-row.tsx';
import type { LineMap } from './groups.ts';
import { isSelected, type RowSelection } from './selection.ts';
import { TableRow } from './table-row.tsx';
import type { EditedCell } from './use-cell-edits.ts';
import type { DrawnLines, ScrollWindow } from './use-scroll-window.ts';
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
  /** Placeholders stand for rows; nothing is asked of the source. */
  waiting: boolean;
  draggable: true | undefined;
  /** The head line of the group that a dragged row is over. */
  dropAt: number | null;
}

/** Draws the lines in view; the only part of the table that scrolling draws again. */
export const TableBody = memo(DrawnBody) as typeof DrawnBody;

function DrawnBody<Row>(props: TableBodyProps<Row>) {
  const { grid, lines, view, source, rowId, columns, selection, cursor, editedCell, editedLines, waiting } = props;
  const { draggable, dropAt } = props;
  const drawn = useSyncExternalStore(view.subscribe, view.drawn);
  useEnsureRows(source, lines, drawn, waiting);

  // A line that scrolls out hands its boxes to the one that scrolls in.
  const slots = Math.max(1, drawn.last - drawn.first);
  const checks = selection !== undefined;
  // Edited lines stand apart: scrolling may neither hand their boxes on nor move them, which would cost the keyboard.
  const edited = [...new Set(editedLines)].filter((line) => line < lines.lines);
  const scrolled = linesInView(drawn, edited, lines);
  // The grid names the cursor's line as its active one, so that line exists even out of view.
  const { line: at } = cursor;
  const cursorAway = at >= 0 && at < lines.lines && (at < drawn.first || at >= drawn.last) && !edited.includes(at);
  const draw = (line: number, key: string) => {
    const at = lines.lineAt(line);
    // Kept within the body: a line far out of view would stretch a scaled scrollbar.
    const top = Math.min(Math.max(0, line * drawn.lineHeight - drawn.shift), drawn.lowest);
    const here = cursor.line === line;
    if (at.kind === 'group') {
      const { group, folded } = at;
      return <GroupRow key={key} {...{ grid, line, top, group, folded, columns, checks }} cursor={here} />;
    }
    const row = waiting ? undefined : source.getRow(at.row);
    return (
      <TableRow
        key={key}
        {...{ grid, line, top, row, columns, draggable }}
        level={source.groups ? 2 : undefined}
        cursor={here}
        cursorColumn={here ? cursor.column : null}
        selected={checks ? row !== undefined && isSelected(selection, rowId(row)) : undefined}
        editing={editedCell(row)}
      />
    );
  };

  // The header of the group at the top, while its own line is out of view. For the eye only.
  const head = drawn.top < lines.lines ? lines.headOf(drawn.top) : undefined;
  const band = head === undefined || head === drawn.top ? undefined : lines.lineAt(head);
  return (
    <>
      {head !== undefined && band?.kind === 'group' ? (
        <div aria-hidden className="group-band">
          <GroupRow
            {...{ grid: `${grid}-band`, line: head, top: 0, columns, checks }}
            group={band.group}
            folded={band.folded}
            cursor={false}
          />
        </div>
      ) : null}
      {edited.map((line) => draw(line, `edited-${line.toString()}`))}
      {scrolled.map((line) => draw(line, `slot-${(line % slots).toString()}`))}
      {cursorAway ? draw(cursor.line, 'cursor') : null}
      {dropAt === null ? null : <DropZone lines={lines} head={dropAt} drawn={drawn} />}
    </>
  );
}

/** The lines in view, without those that are drawn on their own. */
function linesInView(drawn: DrawnLines, edited: number[], lines: LineMap): number[] {
  const count = Math.max(0, Math.min(drawn.last, lines.lines) - drawn.first);
  const inView = Array.from({ length: count }, (_, at) => drawn.first + at);
  return edited.length === 0 ? inView : inView.filter((line) => !edited.includes(line));
}

function useEnsureRows<Row>(source: TableSource<Row>, lines: LineMap, { first, last }: DrawnLines, waiting: boolean) {
  useEffect(() => {
    if (waiting) return;
    const rows: number[] = [];
    for (let line = first; line < Math.min(last, lines.lines); line += 1) {
      const at = lines.lineAt(line);
      if (at.kind === 'row') rows.push(at.row);
    }
    const [start, end] = [rows[0], rows.at(-1)];
    if (start !== undefined && end !== undefined) source.ensureRange(start, end + 1);
  }, [source, lines, first, last, waiting]);
}
