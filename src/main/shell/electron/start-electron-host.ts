import { join } from 'node:path';
import { type BrowserWindow, dialog, app as electron, session as sessions, shell } from 'electron';
import type { App, CreateApp } from '../../app-shape.ts';
import { AppError } from '../../platform/app-error.ts';
import { homeFolder } from '../host/home-folder.ts';
import { ownFolders } from '../host/own-folders.ts';
import { keepAppMenu, openOrSay } from './app-menu.ts';
import { registerAppScheme, serveAppProtocol } from './app-protocol.ts';
import { showBadge } from './badge.ts';
import { keepRunningWhenClosed } from './close-to-tray.ts';
import { deepLinkScheme, type Opened, openedWith, placeOfLink } from './deep-links.ts';
import { askWhereToSave } from './downloads.ts';
import { followOverdue } from './follow-overdue.ts';
import { guardEveryContents, refusePermissions } from './guard-contents.ts';
import { windowIcon } from './icons.ts';
import { bringForward, createMainWindow } from './main-window.ts';
import { createNotices, type Notices } from './notifications.ts';
import { openSettings } from './open-settings.ts';
import { offerReloadAfterMishap } from './page-mishaps.ts';
import { handOutPorts } from './page-port.ts';
import { pdfPrinter } from './print-pdf.ts';
import { speakUp } from './speak-up.ts';
import { tellOfFinishedJobs } from './tell-of-jobs.ts';
import { type AppTray, createTray } from './tray.ts';

export type Desktop = { app: App; tray: AppTray; notices: Notices; window(): BrowserWindow };

/**
 * Runs the app as a desktop program. Must be called before Electron is ready, and never awaited by the entry:
 * Electron becomes ready only after its entry has been read to the end.
 */
export async function startElectronHost(createApp: CreateApp, entryFolder: string): Promise<Desktop | undefined> {
  const asked = openedWith(process.argv.slice(1), process.cwd());
  const home = homeFolder(asked.home);
  electron.setPath('userData', home);
  electron.setPath('sessionData', join(home, 'page'));
  // Under this name Windows shows the app's notices and groups its windows; the installer uses the same.
  if (process.platform === 'win32') electron.setAppUserModelId('app.throughline.desktop');
  electron.enableSandbox();
  registerAppScheme();
  if (!electron.requestSingleInstanceLock()) {
    electron.quit();
    return undefined;
  }
  const later = collectRequests();
  await electron.whenReady();
  try {
    return await openDesktop(createApp, entryFolder, home, asked, later);
  } catch (error) {
    const known = error instanceof AppError;
    if (!known) console.error(error);
    dialog.showErrorBox(
      'Throughline could not start',
      known ? `${error.message}\n\n${error.data.remedy}` : String(error),
    );
    electron.exit(1);
    return undefined;
  }
}

async function openDesktop(
  createApp: CreateApp,
  entryFolder: string,
  home: string,
  asked: Opened,
  later: ReturnType<typeof collectRequests>,
): Promise<Desktop> {
  const { rendererDir, preload, resources, workerFile, version } = ownFolders(entryFolder);
  const openExternal = (url: string) => shell.openExternal(url);
  const app = await createApp({
    host: {
      ...{ kind: 'electron', home, resources, workerFile, version, openExternal, openSettings },
      printPdf: pdfPrinter(join(home, 'print')),
    },
    workspace: asked.workspace,
  });
  const session = sessions.defaultSession;
  electron.setAsDefaultProtocolClient(deepLinkScheme);
  guardEveryContents(app);
  refusePermissions(session);
  serveAppProtocol(session, app, rendererDir);
  askWhereToSave(session);
  handOutPorts(app);

  const window = createMainWindow({ app, preload, icon: windowIcon(resources), place: asked.place });
  const open = () => bringForward(window);
  const go = (place: string) => {
    open();
    app.openPlace(place);
  };
  const notices = createNotices();
  const tray = createTray({ app, resources, open, go });
  followOverdue(app, (overdue) => {
    tray.show(overdue);
    showBadge(overdue, window, resources);
  });
  speakUp({ app, notices, window: () => window, go });
  keepAppMenu({ app, window: () => window, open });
  offerReloadAfterMishap(window);
  keepRunningWhenClosed(window, app, notices);
  tellOfFinishedJobs({ app, notices, window: () => window, open });
  electron.on('activate', open);
  electron.on('window-all-closed', () => electron.quit());
  closeBeforeQuitting(app);

  const follow = async ({ place, workspace }: Opened) => {
    open();
    if (workspace) await openOrSay(app, workspace);
    if (place) app.openPlace(place);
  };
  later.follow(follow);
  return { app, tray, notices, window: () => window };
}

/** The OS may hand over links and files before the app is there to follow them. */
function collectRequests() {
  let follow: ((opened: Opened) => void) | undefined;
  const waiting: Opened[] = [];
  const take = (opened: Opened) => (follow ? follow(opened) : void waiting.push(opened));
  electron.on('second-instance', (_event, words, folder) => take(openedWith(words, folder)));
  electron.on('open-url', (event, link) => {
    event.preventDefault();
    take({ place: placeOfLink(link) });
  });
  electron.on('open-file', (event, workspace) => {
    event.preventDefault();
    take({ workspace });
  });
  return {
    follow(by: (opened: Opened) => Promise<void>) {
      follow = (opened) => void by(opened);
      for (const opened of waiting.splice(0)) follow(opened);
    },
  };
}

/** The workspace is closed in order, but a close that hangs does not keep a dead app on the screen. */
function closeBeforeQuitting(app: App) {
  const patience = 10_000;
  let closing = false;
  electron.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    setTimeout(() => electron.exit(0), patience).unref();
    app.close().then(
      () => electron.exit(0),
      (error) => {
        console.error('The app did not close in order:', error);
        electron.exit(1);
      },
    );
  });
}
