import { type RefObject, useLayoutEffect, useState } from 'react';

/** In rem, as the cells are: the number with its padding, and one line. */
const HEAD = 2;
const LINE = 1.375;

/** How many lines a day has room for, as high as its weeks are now. */
export function useLines(grid: RefObject<HTMLElement | null>, weeks: number): number {
  const [lines, setLines] = useState(3);
  useLayoutEffect(() => {
    const measured = grid.current;
    if (!measured) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setLines(Math.max(1, Math.floor((measured.clientHeight / weeks / rem - HEAD) / LINE)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [grid, weeks]);
  return lines;
}
