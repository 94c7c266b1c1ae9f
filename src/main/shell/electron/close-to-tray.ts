import { type BrowserWindow, app as electron } from 'electron';
import type { App } from '../../app-shape.ts';
import { bringForward } from './main-window.ts';
import type { Notices } from './notifications.ts';

/**
 * Closing the window is not quitting where people expect that: on macOS the app stays in the dock, elsewhere in the
 * tray if the setting says so. Quitting from a menu always quits.
 */
export function keepRunningWhenClosed(window: BrowserWindow, app: Pick<App, 'settings'>, notices: Notices) {
  let quitting = false;
  let told = process.platform === 'darwin';
  electron.on('before-quit', () => {
    quitting = true;
  });
  window.on('close', (event) => {
    const stays = process.platform === 'darwin' || app.settings.get().closeToTray;
    if (quitting || !stays) return;
    event.preventDefault();
    window.hide();
    if (told) return;
    told = true;
    const body = 'Its icon in the tray brings it back; Quit in the menu ends it.';
    notices.show({ title: 'Throughline is still running', body, onClick: () => bringForward(window) });
  });
}
