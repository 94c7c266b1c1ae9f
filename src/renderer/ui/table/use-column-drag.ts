import { type PointerEvent, useRef, useState } from 'react';
import { moveColumn, type TableLayout } from './layout.ts';

const DRAG_STARTS_AT = 5;

export interface ColumnDrag {
  id: string;
  /** The column it would land in front of; undefined means last. */
  before: string | undefined;
}

/** The header cell whose middle the pointer has not yet passed. */
function landingAt(row: HTMLElement, x: number): string | undefined {
  for (const cell of row.querySelectorAll<HTMLElement>('[data-head]')) {
    const box = cell.getBoundingClientRect();
    if (x < box.left + box.width / 2) return cell.dataset.head;
  }
  return undefined;
}

export function useColumnDrag(layout: TableLayout, order: string[], onLayoutChange: (layout: TableLayout) => void) {
  const [drag, setDrag] = useState<ColumnDrag | null>(null);
  const suppressClick = useRef(false);

  const begin = (id: string, event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const row = event.currentTarget.parentElement;
    if (!row) return;
    const start = event.clientX;
    let now: ColumnDrag | null = null;
    suppressClick.current = false;
    const stop = new AbortController();
    const { signal } = stop;
    const move = (pointer: globalThis.PointerEvent) => {
      if (!now && Math.abs(pointer.clientX - start) < DRAG_STARTS_AT) return;
      const before = landingAt(row, pointer.clientX);
      if (now?.before === before && now) return;
      now = { id, before };
      setDrag(now);
    };
    const end = (keep: boolean) => {
      stop.abort();
      setDrag(null);
      suppressClick.current = now !== null;
      if (keep && now) onLayoutChange(moveColumn(layout, order, now.id, now.before));
    };
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', () => end(true), { signal });
    window.addEventListener('pointercancel', () => end(false), { signal });
    window.addEventListener('keydown', (key) => key.key === 'Escape' && end(false), { signal });
  };

  /** A click that ended a drag sorts nothing. */
  const wasDrag = () => {
    const was = suppressClick.current;
    suppressClick.current = false;
    return was;
  };

  return { drag, begin, wasDrag };
}
