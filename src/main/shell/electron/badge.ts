import { type BrowserWindow, app as electron } from 'electron';
import type { Overdue } from '../../app-shape.ts';
import { overdueOverlay } from './icons.ts';

/** How many are overdue, on the app's icon: a number in the dock or launcher, a mark over the taskbar's on Windows. */
export function showBadge({ count, words }: Overdue, window: BrowserWindow, resources: string) {
  if (process.platform !== 'win32') electron.setBadgeCount(count);
  else if (!window.isDestroyed()) window.setOverlayIcon(count > 0 ? overdueOverlay(resources) : null, words);
}
