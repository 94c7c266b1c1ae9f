import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bodyHeight,
  follow,
  fullHeight,
  linesInView,
  reveal,
  type ScrollSpace,
  settle,
  TALLEST_BODY,
  toPhysical,
  toVirtual,
} from './scroll-space.ts';

const space = (lines: number): ScrollSpace => ({ lines, lineHeight: 36, viewport: 720 });
const million = space(1_000_000);
const start = { physical: 0, virtual: 0 };

describe('a table that fits', () => {
  it('scrolls pixel for pixel', () => {
    const fits = space(100_000);
    expect(bodyHeight(fits)).toBe(3_600_000);
    expect(follow(fits, start, 1_234_567)).toEqual({ physical: 1_234_567, virtual: 1_234_567 });
  });
});

describe('a table taller than a browser can draw', () => {
  it('is cut to a height that every browser draws', () => {
    expect(bodyHeight(million)).toBe(TALLEST_BODY);
  });

  it('reaches its first and last line', () => {
    const end = bodyHeight(million) - million.viewport;
    expect(toVirtual(million, 0)).toBe(0);
    expect(follow(million, start, end).virtual).toBe(fullHeight(million) - million.viewport);
    expect(linesInView(million, toVirtual(million, end), 8).last).toBe(1_000_000);
  });

  it('moves rows with the wheel pixel for pixel', () => {
    const middle = settle(million, 18_000_000);
    expect(follow(million, middle, middle.physical + 100).virtual).toBe(18_000_100);
  });

  it('moves rows in proportion to a dragged thumb', () => {
    const half = (height: number) => (height - million.viewport) / 2;
    expect(follow(million, start, half(bodyHeight(million))).virtual).toBeCloseTo(half(fullHeight(million)));
  });

  it('sets the bar back when small steps have used it up before the rows end', () => {
    const near = { physical: 50, virtual: 9_000 };
    const next = follow(million, near, 0);
    expect(next.virtual).toBe(8_950);
    expect(next.physical).toBeCloseTo(toPhysical(million, 8_950));
    expect(next.physical).toBeGreaterThan(0);
  });

  it('comes to a true stop at the top', () => {
    expect(follow(million, { physical: 20, virtual: 20 }, 0)).toEqual(start);
  });
});

describe('the lines to draw', () => {
  it('are always as many, so boxes can be handed on', () => {
    fc.assert(
      fc.property(fc.nat(fullHeight(million) - 720), (virtual) => {
        const { first, last } = linesInView(million, virtual, 8);
        expect(last - first).toBe(37);
        expect(first * 36).toBeLessThanOrEqual(virtual);
        expect(last * 36).toBeGreaterThanOrEqual(virtual + 720);
      }),
    );
  });

  it('are all there are in a short table', () => {
    expect(linesInView(space(5), 0, 8)).toEqual({ first: 0, last: 5 });
    expect(linesInView(space(0), 0, 8)).toEqual({ first: 0, last: 0 });
  });
});

describe('bringing a line into view', () => {
  it('scrolls as little as it can', () => {
    expect(reveal(million, 360, 12)).toBe(360);
    expect(reveal(million, 360, 5)).toBe(180);
    expect(reveal(million, 0, 20)).toBe(36);
  });
});
