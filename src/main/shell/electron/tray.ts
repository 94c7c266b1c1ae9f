import { app as electron, Menu, Tray } from 'electron';
import type { App } from '../../app-shape.ts';
import { trayIcon } from './icons.ts';
import { runUndo } from './run-undo.ts';

type Options = { app: Pick<App, 'undoLabel' | 'undo' | 'workspaceName' | 'onLive'>; resources: string; open(): void };

export type AppTray = { icon: Tray; menu(): Menu };

/** The thread in the corner of the screen: back to the app, undo, and out. */
export function createTray({ app, resources, open }: Options): AppTray {
  let menu = trayMenu(app, open);
  const tray = new Tray(trayIcon(resources));
  const refresh = () => {
    const workspace = app.workspaceName();
    tray.setToolTip(workspace ? `Throughline: ${workspace}` : 'Throughline');
    menu = trayMenu(app, open);
    tray.setContextMenu(menu);
  };
  refresh();
  app.onLive(({ type }) => {
    if (type === 'committed' || type === 'workspace') refresh();
  });
  // On macOS a click shows the menu by itself.
  if (process.platform !== 'darwin') tray.on('click', open);
  return { icon: tray, menu: () => menu };
}

function trayMenu(app: Options['app'], open: () => void): Menu {
  const { undo } = app.undoLabel();
  return Menu.buildFromTemplate([
    { id: 'open', label: 'Open Throughline', click: open },
    { type: 'separator' },
    {
      id: 'undo',
      label: undo ? `Undo “${undo}”` : 'Nothing to Undo',
      enabled: undo !== null,
      click: () => void runUndo(app.undo),
    },
    { type: 'separator' },
    { id: 'quit', label: 'Quit Throughline', click: () => electron.quit() },
  ]);
}
