import { createApp } from './app.ts';
import { startElectronHost } from './shell/electron/start-electron-host.ts';

/** What the app put on the desktop, once it is there; nothing for a second start, which hands over to the first. */
export const desktop = startElectronHost(createApp, import.meta.dirname);
