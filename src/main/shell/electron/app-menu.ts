import {
  type BrowserWindow,
  dialog,
  app as electron,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron';
import type { App } from '../../app-shape.ts';
import { workspaceExtension } from './deep-links.ts';
import { menuWords } from './menu-words.ts';
import { orSay } from './or-say.ts';

type Options = {
  app: Pick<App, 'undoLabel' | 'undo' | 'redo' | 'onLive' | 'openWorkspace' | 'openPlace'>;
  window(): BrowserWindow | undefined;
  open(): void;
};

/** The menu bar. It follows what undo and redo would do now. */
export function keepAppMenu(options: Options) {
  const refresh = () => Menu.setApplicationMenu(Menu.buildFromTemplate(template(options)));
  refresh();
  options.app.onLive(({ type }) => {
    if (type === 'committed' || type === 'workspace') refresh();
  });
}

function template({ app, window, open }: Options): MenuItemConstructorOptions[] {
  const mac = process.platform === 'darwin';
  const { undo, redo } = app.undoLabel();
  const settings: MenuItemConstructorOptions = {
    id: 'settings',
    label: 'Settings…',
    accelerator: 'CmdOrCtrl+,',
    click: () => {
      open();
      app.openPlace('/settings');
    },
  };
  return [
    ...(mac ? [appMenu(settings)] : []),
    {
      label: 'File',
      submenu: [
        {
          id: 'open-workspace',
          label: 'Open Workspace…',
          accelerator: 'CmdOrCtrl+O',
          click: () => chooseWorkspace(app),
        },
        ...(mac ? [] : [{ type: 'separator' } as const, settings]),
        { type: 'separator' },
        { role: 'close' },
        ...(mac ? [] : [{ role: 'quit' } as const]),
      ],
    },
    {
      label: 'Edit',
      submenu: [
        {
          id: 'undo',
          label: undo ? menuWords(`Undo “${undo}”`) : 'Undo',
          accelerator: 'CmdOrCtrl+Z',
          click: () => void undoThere(window(), 'undo', app.undo),
        },
        {
          id: 'redo',
          label: redo ? menuWords(`Redo “${redo}”`) : 'Redo',
          accelerator: mac ? 'Cmd+Shift+Z' : 'Ctrl+Y',
          click: () => void undoThere(window(), 'redo', app.redo),
        },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [{ role: 'reload' }, { role: 'togglefullscreen' }, { type: 'separator' }, { role: 'toggleDevTools' }],
    },
    { role: 'windowMenu' },
  ];
}

const appMenu = (settings: MenuItemConstructorOptions): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    { type: 'separator' },
    settings,
    { type: 'separator' },
    { role: 'services' },
    { type: 'separator' },
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    { type: 'separator' },
    { role: 'quit' },
  ],
});

/** In a text field it is the typing that is undone; everywhere else the last command. */
async function undoThere(window: BrowserWindow | undefined, what: 'undo' | 'redo', ofApp: () => Promise<void>) {
  const contents = window?.isFocused() ? window.webContents : undefined;
  if (contents && (await isInTextField(contents))) contents[what]();
  else await orSay(ofApp);
}

const isolatedWorld = 901;
const asksForTextField = `(() => {
  const field = document.activeElement;
  return field instanceof HTMLElement && (field.isContentEditable || field.matches('textarea, input:not([type=checkbox], [type=radio], [type=button])'));
})()`;

async function isInTextField(contents: WebContents): Promise<boolean> {
  return (await contents.executeJavaScriptInIsolatedWorld(isolatedWorld, [{ code: asksForTextField }])) === true;
}

async function chooseWorkspace(app: Pick<App, 'openWorkspace'>) {
  const { filePaths } = await dialog.showOpenDialog({
    title: 'Open Workspace',
    defaultPath: electron.getPath('documents'),
    filters: [{ name: 'Throughline workspace', extensions: [workspaceExtension.slice(1)] }],
    properties: ['openFile'],
  });
  const [file] = filePaths;
  if (file) await openOrSay(app, file);
}

export async function openOrSay(app: Pick<App, 'openWorkspace'>, file: string) {
  try {
    await app.openWorkspace(file);
  } catch (error) {
    dialog.showErrorBox('This workspace could not be opened', error instanceof Error ? error.message : String(error));
  }
}
