import { type KeyboardEvent, useRef, useState } from 'react';
import { type Place, walkMarks } from './walk-marks.ts';

/**
 * Lets the keyboard into a chart: Tab leads to one mark, arrows to the others. Answers what is pointed at or focused,
 * and what each mark has to carry.
 */
export function useMarks(columns: number[], onOpen?: (place: Place) => void) {
  const [home, setHome] = useState<Place>({ row: 0, column: 0 });
  const [shown, setShown] = useState<Place | null>(null);
  const marks = useRef(new Map<string, SVGElement>());
  const firstRow = columns.findIndex((count) => count > 0);
  // Data may have shrunk since a mark was last visited.
  const known = (columns[home.row] ?? 0) > home.column;
  const entry = known ? home : { row: Math.max(0, firstRow), column: 0 };

  const onKeyDown = (event: KeyboardEvent, at: Place) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (onOpen && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onOpen(at);
      return;
    }
    const next = walkMarks(event.key, at, columns);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    marks.current.get(nameOf(next))?.focus();
  };

  return {
    shown,
    isShown: (at: Place) => shown?.row === at.row && shown.column === at.column,
    markAt: (at: Place, label: string) => ({
      ref: (element: SVGElement | null) => {
        if (element) marks.current.set(nameOf(at), element);
        else marks.current.delete(nameOf(at));
      },
      role: onOpen ? 'button' : 'img',
      'aria-label': label,
      tabIndex: at.row === entry.row && at.column === entry.column ? 0 : -1,
      onFocus: () => {
        setHome(at);
        setShown(at);
      },
      onBlur: () => setShown(null),
      onPointerEnter: () => setShown(at),
      onPointerLeave: () => setShown(null),
      onClick: onOpen ? () => onOpen(at) : undefined,
      onKeyDown: (event: KeyboardEvent) => onKeyDown(event, at),
    }),
  };
}

const nameOf = ({ row, column }: Place) => `${row} ${column}`;
