import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { follow, linesInView, reveal, type ScrollPlace, type ScrollSpace, settle } from './scroll-space.ts';

/** Lines drawn above and below the ones in view, so that a fast wheel meets drawn rows. */
const SPARE_LINES = 8;

export interface ScrollWindow {
  scroller: RefObject<HTMLDivElement | null>;
  space: ScrollSpace;
  first: number;
  last: number;
  /** How far a line stands above its full-height place; not 0 only where the scrollbar is scaled. */
  shift: number;
  reveal: (line: number) => void;
  toTop: () => void;
}

interface Drawn {
  first: number;
  last: number;
  shift: number;
}

/** Follows the scroller and says which lines to draw. `bands` counts the sticky lines (header, footer). */
export function useScrollWindow(lines: number, bands: number): ScrollWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const place = useRef<ScrollPlace>({ physical: 0, virtual: 0 });
  const [size, setSize] = useState({ lineHeight: 36, viewport: 0 });
  const [drawn, setDrawn] = useState<Drawn>({ first: 0, last: 0, shift: 0 });
  const space = { lines, lineHeight: size.lineHeight, viewport: size.viewport };
  const latest = useRef(space);
  latest.current = space;

  const draw = useCallback((next: ScrollPlace) => {
    place.current = next;
    const range = linesInView(latest.current, next.virtual, SPARE_LINES);
    const shift = next.virtual - next.physical;
    setDrawn((now) =>
      now.first === range.first && now.last === range.last && now.shift === shift ? now : { ...range, shift },
    );
  }, []);

  const goTo = useCallback(
    (virtual: number) => {
      const element = scroller.current;
      if (!element) return;
      const target = settle(latest.current, virtual);
      element.scrollTop = target.physical;
      draw({ physical: element.scrollTop, virtual: target.virtual });
    },
    [draw],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const lineHeight = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) || 36;
      setSize({ lineHeight, viewport: Math.max(0, element.clientHeight - bands * lineHeight) });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // The text's size changes with the zoom while the scroller's may not.
    observer.observe(document.documentElement);
    const head = element.firstElementChild;
    if (head) observer.observe(head);
    measure();
    return () => observer.disconnect();
  }, [bands]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // Drawn within the scroll event, before the frame is painted: no white gap ahead of a fast wheel.
    const onScroll = () => {
      const next = follow(latest.current, place.current, element.scrollTop);
      if (next.physical === element.scrollTop) flushSync(() => draw(next));
      else goTo(next.virtual);
    };
    const onScrollEnd = () => {
      if (place.current.virtual !== place.current.physical) goTo(place.current.virtual);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('scrollend', onScrollEnd);
    return () => {
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('scrollend', onScrollEnd);
    };
  }, [draw, goTo]);

  // A new size or another number of lines moves what is in view.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || size.viewport === 0) return;
    const { virtual } = settle({ lines, ...size }, place.current.virtual);
    if (virtual === place.current.virtual) draw(place.current);
    else goTo(virtual);
  }, [lines, size, draw, goTo]);

  const revealLine = useCallback(
    (line: number) => {
      const virtual = reveal(latest.current, place.current.virtual, line);
      if (virtual !== place.current.virtual) goTo(virtual);
    },
    [goTo],
  );
  const toTop = useCallback(() => goTo(0), [goTo]);

  return { scroller, space, ...drawn, reveal: revealLine, toTop };
}
