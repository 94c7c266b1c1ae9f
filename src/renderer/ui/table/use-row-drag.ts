import { type DragEvent, useRef, useState } from 'react';
import type { TableSource } from './columns.ts';
import type { LineMap } from './groups.ts';

/** Rows that can be dragged onto another group. */
export interface RowDrag<Row> {
  accepts: (row: Row, group: string) => boolean;
  onDrop: (row: Row, group: string) => void;
  /** Which row is being dragged now: for what else takes it, beside the table. */
  onDrag?: (row: Row | undefined) => void;
}

const TYPE = 'application/x-throughline-row';

/** One set of handlers on the table's body; the group under the pointer is told by its head line. */
export function useRowDrag<Row>(lines: LineMap, source: TableSource<Row>, drag: RowDrag<Row> | undefined) {
  const dragged = useRef<Row>(undefined);
  const [over, setOver] = useState<number | null>(null);

  const lineUnder = ({ target }: DragEvent) => {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset.line : undefined;
    return line === undefined ? undefined : Number(line);
  };
  const headUnder = (event: DragEvent) => {
    const line = lineUnder(event);
    const head = line === undefined ? undefined : lines.headOf(line);
    const at = head === undefined ? undefined : lines.lineAt(head);
    return head !== undefined && at?.kind === 'group' ? { head, group: at.group.key } : undefined;
  };
  const end = () => {
    dragged.current = undefined;
    setOver(null);
    drag?.onDrag?.(undefined);
  };

  const handlers = {
    onDragStart: (event: DragEvent) => {
      const line = lineUnder(event);
      const at = line === undefined ? undefined : lines.lineAt(line);
      const row = at?.kind === 'row' ? source.getRow(at.row) : undefined;
      if (row === undefined) return event.preventDefault();
      dragged.current = row;
      event.dataTransfer.setData(TYPE, '');
      event.dataTransfer.effectAllowed = 'move';
      // The browser ends a drag whose page changes before it has taken the row's picture.
      setTimeout(() => drag?.onDrag?.(dragged.current));
    },
    onDragOver: (event: DragEvent) => {
      const row = dragged.current;
      const under = row === undefined ? undefined : headUnder(event);
      if (row === undefined || !under || !drag?.accepts(row, under.group)) return setOver(null);
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      setOver(under.head);
    },
    onDragLeave: ({ relatedTarget, currentTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(null);
    },
    onDrop: (event: DragEvent) => {
      const row = dragged.current;
      const under = headUnder(event);
      event.preventDefault();
      end();
      if (row !== undefined && under) drag?.onDrop(row, under.group);
    },
    onDragEnd: end,
  };
  return drag ? { over, handlers } : { over: null, handlers: {} };
}
