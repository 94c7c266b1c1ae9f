import { expect, test } from 'vitest';
import { placeOnScreens, smallest } from './window-place.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const desk = { x: 1440, y: 0, width: 2560, height: 1440 };
const state = { x: 1600, y: 100, width: 1200, height: 800, maximized: false };

test('a window comes back where it was', () => {
  expect(placeOnScreens(state, [laptop, desk])).toEqual({
    bounds: { x: 1600, y: 100, width: 1200, height: 800 },
    maximized: false,
  });
});

test('a window of a screen that is gone comes back on one that is there, as large as it was', () => {
  expect(placeOnScreens(state, [laptop]).bounds).toEqual({ width: 1200, height: 800 });
});

test('a window whose title bar is above the screen comes back below it', () => {
  expect(placeOnScreens({ ...state, x: 10, y: -300 }, [laptop]).bounds).not.toHaveProperty('y');
});

test('a window larger than its screen is cut to it, and never smaller than what can be read', () => {
  expect(placeOnScreens({ ...state, x: 0, y: 25, width: 4000, height: 3000 }, [laptop]).bounds).toEqual(laptop);
  expect(placeOnScreens({ ...state, width: 10, height: 10 }, [desk]).bounds).toMatchObject(smallest);
});

test('the first window has the usual size, and maximized is remembered', () => {
  expect(placeOnScreens(undefined, [laptop]).maximized).toBe(false);
  expect(placeOnScreens({ ...state, maximized: true }, [desk]).maximized).toBe(true);
});
