import { type ReactNode, useState } from 'react';
import type { EditMove } from '../form/value-editor.ts';
import type { TableColumn } from './columns.ts';

interface CellEditState<Row> {
  line: number;
  row: Row;
  id: string;
  column: TableColumn<Row>;
  typed: string | undefined;
}

export interface EditedCell {
  column: string;
  editor: ReactNode;
}

/** The cells being edited: one under the keyboard, and any whose save is still on its way or was refused. */
export function useCellEdits<Row>(
  rowId: (row: Row) => string,
  onLeave: (line: number, column: string, move: EditMove) => void,
) {
  const [edits, setEdits] = useState<CellEditState<Row>[]>([]);

  const begin = (line: number, row: Row, column: TableColumn<Row>, typed: string | undefined) => {
    const id = rowId(row);
    setEdits((now) => [
      ...now.filter((edit) => edit.id !== id || edit.column.id !== column.id),
      { line, row, id, column, typed },
    ]);
  };

  const editedCell = (row: Row | undefined): EditedCell | undefined => {
    if (edits.length === 0 || row === undefined) return undefined;
    const id = rowId(row);
    const edit = edits.findLast((candidate) => candidate.id === id);
    if (!edit?.column.edit) return undefined;
    return {
      column: edit.column.id,
      editor: edit.column.edit.editor({
        row,
        label: edit.column.header,
        align: edit.column.align ?? 'start',
        typed: edit.typed,
        onLeave: (move) => onLeave(edit.line, edit.column.id, move),
        onDone: () => setEdits((now) => now.filter((other) => other !== edit)),
      }),
    };
  };

  /** Lines that must stay drawn although they have been scrolled away: what was typed in them is not saved yet. */
  const lines = edits.map((edit) => edit.line);
  return { begin, editedCell, lines };
}
