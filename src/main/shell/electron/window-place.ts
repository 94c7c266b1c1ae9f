import type { Rectangle } from 'electron';
import type { WindowState } from '../../app-shape.ts';

export const smallest = { width: 900, height: 600 };
const usual = { width: 1280, height: 832 };
/** As much of the window must be on a screen as is needed to take hold of it. */
const hold = { width: 160, height: 48 };

export type Place = { bounds: Partial<Rectangle>; maximized: boolean };

/** Where the window was, on the screens there are now: one that was unplugged takes no window with it. */
export function placeOnScreens(remembered: WindowState | undefined, screens: Rectangle[]): Place {
  if (!remembered) return { bounds: usual, maximized: false };
  const { maximized, x, y } = remembered;
  const width = Math.max(remembered.width, smallest.width);
  const height = Math.max(remembered.height, smallest.height);
  if (x === undefined || y === undefined) return { bounds: { width, height }, maximized };
  const screen = screens.find((one) => canBeHeld({ x, y, width, height }, one));
  if (!screen) return { bounds: { width, height }, maximized };
  return { bounds: { x, y, width: Math.min(width, screen.width), height: Math.min(height, screen.height) }, maximized };
}

function canBeHeld(window: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const titleOnScreen = window.y >= screen.y && window.y + hold.height <= screen.y + screen.height;
  return across >= hold.width && titleOnScreen;
}
