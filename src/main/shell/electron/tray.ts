import { app as electron, Menu, Tray } from 'electron';
import type { App, Overdue } from '../../app-shape.ts';
import { trayIcon } from './icons.ts';
import { menuWords } from './menu-words.ts';
import { orSay } from './or-say.ts';
import { overdueMenu } from './overdue-menu.ts';

type Options = {
  app: Pick<App, 'undoLabel' | 'undo' | 'workspaceName' | 'onLive' | 'attention'>;
  resources: string;
  open(): void;
  /** Brings the app forward at a place of it. */
  go(place: string): void;
};

export type AppTray = { icon: Tray; menu(): Menu; show(overdue: Overdue): void };

/** The thread in the corner of the screen: what is overdue, back to the app, undo, and out. */
export function createTray(options: Options): AppTray {
  const { app, resources, open } = options;
  let overdue = app.attention.overdue();
  let menu = trayMenu(options, overdue);
  const tray = new Tray(trayIcon(resources, overdue.count > 0));
  const refresh = () => {
    const name = ['Throughline', app.workspaceName()].filter((part) => part !== null).join(': ');
    tray.setToolTip(overdue.count > 0 ? `${name}, ${overdue.words}` : name);
    menu = trayMenu(options, overdue);
    tray.setContextMenu(menu);
  };
  refresh();
  app.onLive(({ type }) => {
    if (type === 'committed' || type === 'workspace') refresh();
  });
  // On macOS a click shows the menu by itself.
  if (process.platform !== 'darwin') tray.on('click', open);
  return {
    icon: tray,
    menu: () => menu,
    show(now) {
      if (now.count > 0 !== overdue.count > 0) tray.setImage(trayIcon(resources, now.count > 0));
      overdue = now;
      refresh();
    },
  };
}

function trayMenu({ app, open, go }: Options, overdue: Overdue): Menu {
  const { undo } = app.undoLabel();
  return Menu.buildFromTemplate([
    { id: 'open', label: 'Open Throughline', click: open },
    { type: 'separator' },
    ...overdueMenu(overdue, { app, go }),
    {
      id: 'undo',
      label: undo ? menuWords(`Undo “${undo}”`) : 'Nothing to Undo',
      enabled: undo !== null,
      click: () => void orSay(app.undo),
    },
    { type: 'separator' },
    { id: 'quit', label: 'Quit Throughline', click: () => electron.quit() },
  ]);
}
