import type { MouseEvent } from 'react';
import { CHECK_COLUMN } from './grid-roles.ts';
import type { LineMap } from './groups.ts';
import type { Picking } from './use-picking.ts';

interface MouseInput {
  lines: LineMap;
  cursorLine: number;
  picking: Picking;
  place: (line: number, column: string | null) => void;
  editable: (line: number, column: string) => boolean;
  onEdit: (line: number, column: string) => void;
  onOpen: (line: number) => void;
  onFold: (key: string, folded: boolean) => void;
}

/** One set of handlers on the table's body rather than on every row, which keeps rows cheap. */
export function tableMouse(input: MouseInput) {
  const { lines, picking, place, editable } = input;

  const spotted = ({ target }: MouseEvent) => {
    if (!(target instanceof Element)) return undefined;
    const line = Number(target.closest<HTMLElement>('[data-line]')?.dataset.line ?? Number.NaN);
    const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
    return Number.isNaN(line) ? undefined : { line, column, at: lines.lineAt(line) };
  };

  const cursorRow = (otherwise: number) => {
    const { cursorLine } = input;
    const at = cursorLine >= 0 && cursorLine < lines.lines ? lines.lineAt(cursorLine) : undefined;
    return at?.kind === 'row' ? at.row : otherwise;
  };

  return {
    onClick: (event: MouseEvent) => {
      const spot = spotted(event);
      if (!spot || onControl(event)) return;
      const { line, column, at } = spot;
      if (at.kind === 'group') input.onFold(at.group.key, !at.folded);
      else if (event.shiftKey) picking.extend(cursorRow(at.row), at.row);
      else if (column === CHECK_COLUMN || event.metaKey || event.ctrlKey) picking.toggle(at.row);
      place(line, column && editable(line, column) ? column : null);
    },
    onDoubleClick: (event: MouseEvent) => {
      const spot = spotted(event);
      if (!spot || onControl(event) || spot.column === CHECK_COLUMN) return;
      if (spot.column && editable(spot.line, spot.column)) input.onEdit(spot.line, spot.column);
      else input.onOpen(spot.line);
    },
    // Shift extends the picked rows; it must not select their text.
    onMouseDown: (event: MouseEvent) => {
      if (event.shiftKey) event.preventDefault();
    },
    onContextMenu: (event: MouseEvent) => {
      const spot = spotted(event);
      if (spot) place(spot.line, null);
    },
  };
}

/** A click on a link or button inside a cell is that control's own. */
function onControl({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, [role=option]') !== null;
}
