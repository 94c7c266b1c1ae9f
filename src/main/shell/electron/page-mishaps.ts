import { type BrowserWindow, dialog, app as electron } from 'electron';

/** When the page dies or hangs, the app behind it lives on: the page can simply be shown again. */
export function offerReloadAfterMishap(window: BrowserWindow) {
  const { webContents: contents } = window;
  contents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: 'The window of Throughline stopped working.',
      detail: `Nothing you saved is lost (${reason}).`,
      buttons: ['Show It Again', 'Quit'],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1) electron.quit();
    else if (!window.isDestroyed()) contents.reload();
  });
  contents.on('unresponsive', async () => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'The window of Throughline does not answer.',
      detail: 'Waiting may help. Showing it again loses only what is typed and not saved yet.',
      buttons: ['Wait', 'Show It Again'],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1 && !window.isDestroyed()) contents.forcefullyCrashRenderer();
  });
}
