import { type RefObject, useLayoutEffect, useState } from 'react';
import { bodyHeight, follow, linesInView, reveal, type ScrollPlace, type ScrollSpace, settle } from './scroll-space.ts';

/** Lines drawn above and below the ones in view, so that a fast wheel meets drawn rows. */
const SPARE_LINES = 8;
const IN_A_ROW_MS = 120;
const LANDING_MS = 70;

export interface DrawnLines {
  /** The topmost line in view. */
  top: number;
  first: number;
  last: number;
  /** How far a line stands above its full-height place; not 0 only where the scrollbar is scaled. */
  shift: number;
  lineHeight: number;
  /** The furthest down a line can stand. */
  lowest: number;
}

/** What the scroller shows, outside React: only the body of the table draws itself again while scrolling. */
export interface ScrollWindow {
  subscribe: (changed: () => void) => () => void;
  drawn: () => DrawnLines;
  reveal: (line: number) => void;
  toTop: () => void;
}

function createScrollWindow(scroller: RefObject<HTMLDivElement | null>) {
  let space: ScrollSpace = { lines: 0, lineHeight: 36, viewport: 0 };
  let place: ScrollPlace = { physical: 0, virtual: 0 };
  let drawn: DrawnLines = { top: 0, first: 0, last: 0, shift: 0, lineHeight: 36, lowest: 0 };
  let scrolledAt = 0;
  let landing: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  /*
   * A flight: leap after leap of more than a whole view, so that no line of one frame is in the next and none can be
   * read. Empty lines pass instead of rows, and no page of them is fetched.
   */
  const fly = (next: ScrollPlace) => {
    place = next;
    if (landing === undefined) scroller.current?.setAttribute('data-flying', '');
    clearTimeout(landing);
    landing = setTimeout(() => goTo(place.virtual), LANDING_MS);
  };
  const land = () => {
    if (landing === undefined) return;
    clearTimeout(landing);
    landing = undefined;
    scroller.current?.removeAttribute('data-flying');
  };

  const draw = (next: ScrollPlace) => {
    place = next;
    land();
    const { first, last } = linesInView(space, next.virtual, SPARE_LINES);
    const top = Math.floor(next.virtual / space.lineHeight);
    const shift = next.virtual - next.physical;
    const same = drawn.top === top && drawn.first === first && drawn.last === last && drawn.shift === shift;
    const lowest = bodyHeight(space) - space.lineHeight;
    if (same && drawn.lineHeight === space.lineHeight && drawn.lowest === lowest) return;
    drawn = { top, first, last, shift, lineHeight: space.lineHeight, lowest };
    for (const changed of listeners) changed();
  };

  const goTo = (virtual: number) => {
    const element = scroller.current;
    if (!element) return;
    const target = settle(space, virtual);
    element.scrollTop = target.physical;
    draw({ physical: element.scrollTop, virtual: target.virtual });
  };

  return {
    subscribe: (changed: () => void) => {
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
      };
    },
    drawn: () => drawn,
    reveal: (line: number) => {
      const virtual = reveal(space, place.virtual, line);
      if (virtual !== place.virtual) goTo(virtual);
    },
    toTop: () => goTo(0),
    /** A new size or another number of lines moves what is in view. */
    resize: (next: ScrollSpace) => {
      space = next;
      const { virtual } = settle(space, place.virtual);
      if (virtual === place.virtual && space.viewport > 0) draw(place);
      else if (space.viewport > 0) goTo(virtual);
    },
    scrolled: (event: Event) => {
      const physical = scroller.current?.scrollTop ?? 0;
      const next = follow(space, place, physical);
      const leap = Math.abs(next.virtual - place.virtual) > space.viewport;
      const inRow = event.timeStamp - scrolledAt < IN_A_ROW_MS;
      scrolledAt = event.timeStamp;
      if (next.physical !== physical) goTo(next.virtual);
      else if (leap && inRow) fly(next);
      else draw(next);
    },
    /** The bar comes to where it belongs once the wheel rests. */
    rested: () => {
      if (landing === undefined && place.virtual !== place.physical) goTo(place.virtual);
    },
  };
}

/** `bands` counts the sticky lines: header and footer. */
export function useScrollWindow(
  scroller: RefObject<HTMLDivElement | null>,
  lines: number,
  bands: number,
): { view: ScrollWindow; lineHeight: number; viewport: number } {
  const [view] = useState(() => createScrollWindow(scroller));
  const [{ lineHeight, height }, setSize] = useState({ lineHeight: 36, height: 0 });
  const viewport = Math.max(0, height - bands * lineHeight);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const row = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) || 36;
      const { clientHeight } = element;
      setSize((now) =>
        now.lineHeight === row && now.height === clientHeight ? now : { lineHeight: row, height: clientHeight },
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // The text's size changes with the zoom while the scroller's may not; each line then changes with it.
    const head = element.firstElementChild;
    if (head) observer.observe(head);
    measure();
    const stop = new AbortController();
    element.addEventListener('scroll', view.scrolled, { passive: true, signal: stop.signal });
    element.addEventListener('scrollend', view.rested, { signal: stop.signal });
    return () => {
      observer.disconnect();
      stop.abort();
    };
  }, [scroller, view]);

  useLayoutEffect(() => {
    view.resize({ lines, lineHeight, viewport });
  }, [view, lines, lineHeight, viewport]);

  return { view, lineHeight, viewport };
}
