import { EventEmitter } from 'node:events';

/** What pages send through their preloads arrives here; see web-contents.ts. */
export const ipcMain = new EventEmitter();
