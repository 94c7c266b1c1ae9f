import { type PointerEvent, useState } from 'react';
import { MAX_COLUMN_WIDTH, MIN_COLUMN_WIDTH, type TableColumn } from './columns.ts';
import { resizeColumn, type TableLayout } from './layout.ts';

const KEYBOARD_STEP = 16;

/** Pixels on the screen for one pixel at 100 %: the zoom of the text. */
const zoom = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

function within<Row>(column: TableColumn<Row>, width: number): number {
  return Math.min(MAX_COLUMN_WIDTH, Math.max(column.minWidth ?? MIN_COLUMN_WIDTH, width));
}

/** Resizing by drag moves the column's track alone; the layout hears of it once, at the end. */
export function useColumnResize<Row>(layout: TableLayout, onLayoutChange: (layout: TableLayout) => void) {
  const [live, setLive] = useState<{ id: string; width: number } | null>(null);

  const begin = (column: TableColumn<Row>, event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const start = event.clientX;
    const startWidth = (handle.parentElement?.getBoundingClientRect().width ?? column.width) / zoom();
    let width = startWidth;
    handle.setPointerCapture(event.pointerId);
    const stop = new AbortController();
    const { signal } = stop;
    const move = (pointer: globalThis.PointerEvent) => {
      width = within(column, startWidth + (pointer.clientX - start) / zoom());
      setLive({ id: column.id, width });
    };
    const end = (keep: boolean) => () => {
      stop.abort();
      setLive(null);
      if (keep && width !== startWidth) onLayoutChange(resizeColumn(layout, column.id, width));
    };
    handle.addEventListener('pointermove', move, { signal });
    handle.addEventListener('pointerup', end(true), { signal });
    handle.addEventListener('pointercancel', end(false), { signal });
  };

  const nudge = (column: TableColumn<Row>, width: number, by: number) =>
    onLayoutChange(resizeColumn(layout, column.id, within(column, width + by * KEYBOARD_STEP)));

  const reset = (id: string) => {
    const { [id]: _, ...widths } = layout.widths;
    onLayoutChange({ ...layout, widths });
  };

  return { live, begin, nudge, reset };
}
