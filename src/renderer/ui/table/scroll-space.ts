/** Browsers cut elements off somewhere above 16 million pixels; past this height the scrollbar is scaled instead. */
export const TALLEST_BODY = 8_000_000;

/** A table's rows as the scrollbar knows them (physical) and as they would be without a limit (virtual). */
export interface ScrollSpace {
  lines: number;
  lineHeight: number;
  /** Height in which rows show. */
  viewport: number;
}

export interface ScrollPlace {
  physical: number;
  virtual: number;
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

export const fullHeight = (space: ScrollSpace) => space.lines * space.lineHeight;
export const bodyHeight = (space: ScrollSpace) => Math.min(fullHeight(space), TALLEST_BODY);
const furthest = (height: number, space: ScrollSpace) => Math.max(0, height - space.viewport);

export function toPhysical(space: ScrollSpace, virtual: number): number {
  const end = furthest(fullHeight(space), space);
  return end === 0 ? 0 : (clamp(virtual, 0, end) / end) * furthest(bodyHeight(space), space);
}

export function toVirtual(space: ScrollSpace, physical: number): number {
  const end = furthest(bodyHeight(space), space);
  return end === 0 ? 0 : (clamp(physical, 0, end) / end) * furthest(fullHeight(space), space);
}

/** Where the scrollbar and the rows agree again. */
export function settle(space: ScrollSpace, virtual: number): ScrollPlace {
  const place = clamp(virtual, 0, furthest(fullHeight(space), space));
  return { physical: toPhysical(space, place), virtual: place };
}

/**
 * The place after the scrollbar moved to `physical`. A wheel's steps move the rows pixel for pixel, a dragged thumb
 * moves them in proportion; a table that fits needs neither. When small steps have used up the bar before the rows
 * end, the bar is set back to where it belongs.
 */
export function follow(space: ScrollSpace, from: ScrollPlace, physical: number): ScrollPlace {
  if (fullHeight(space) <= TALLEST_BODY) return { physical, virtual: physical };
  const end = furthest(bodyHeight(space), space);
  const step = physical - from.physical;
  const dragged = Math.abs(step) > Math.max(space.viewport, end / space.viewport / 2);
  if (dragged) return { physical, virtual: toVirtual(space, physical) };
  const virtual = clamp(from.virtual + step, 0, furthest(fullHeight(space), space));
  const stuck = (physical <= 0 && virtual > 0) || (physical >= end && virtual < furthest(fullHeight(space), space));
  return stuck ? settle(space, virtual) : { physical, virtual };
}

/** The lines to draw: those in view and some on either side, always the same number where there are enough. */
export function linesInView(space: ScrollSpace, virtual: number, spare: number): { first: number; last: number } {
  const shown = Math.ceil(space.viewport / space.lineHeight) + 1 + 2 * spare;
  const first = Math.max(0, Math.min(Math.floor(virtual / space.lineHeight) - spare, space.lines - shown));
  return { first, last: Math.min(space.lines, first + shown) };
}

/** The least scrolling that brings a whole line into view. */
export function reveal(space: ScrollSpace, virtual: number, line: number): number {
  const top = line * space.lineHeight;
  if (top < virtual) return top;
  const bottom = top + space.lineHeight;
  return bottom > virtual + space.viewport ? bottom - space.viewport : virtual;
}
