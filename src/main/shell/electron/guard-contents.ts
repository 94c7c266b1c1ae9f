import { app as electron, type Session, type WebContents } from 'electron';
import type { App } from '../../app-shape.ts';
import { isOwnPage } from './app-protocol.ts';

/** Copying a report is all the page may ask of the machine; what else the web can do is refused. */
const allowed = ['clipboard-sanitized-write'];

/** No page shown by this app ever leaves it, opens another, or embeds one. */
export function guardEveryContents(app: Pick<App, 'openExternal'>) {
  electron.on('web-contents-created', (_event, contents) => guardContents(contents, app));
}

export function refusePermissions(session: Session) {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(allowed.includes(permission) && isOwnPage(contents.getURL()));
  });
  session.setPermissionCheckHandler((contents, permission) => {
    return allowed.includes(permission) && contents !== null && isOwnPage(contents.getURL());
  });
  session.setDevicePermissionHandler(() => false);
}

function guardContents(contents: WebContents, app: Pick<App, 'openExternal'>) {
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (isOwnPage(event.url) && event.isMainFrame) return;
    event.preventDefault();
    if (event.isMainFrame) void openOutside(event.url, app);
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    void openOutside(url, app);
    return { action: 'deny' };
  });
}

/** The app itself checks the address once more, and notes that it left this laptop. */
async function openOutside(url: string, app: Pick<App, 'openExternal'>) {
  if (!URL.canParse(url) || !['https:', 'mailto:'].includes(new URL(url).protocol)) return;
  await app.openExternal(url).catch((error) => console.error('An address could not be opened:', error));
}
