import { connectPort } from './connect-port.ts';
import { connectSocket } from './connect-socket.ts';
import type { Connection } from './connect-state.ts';

/** Under Electron the page is handed a port; from the browser host it opens a socket to where it came from. */
export const connection: Connection = navigator.userAgent.includes(' Electron/')
  ? connectPort(window)
  : connectSocket({
      dial: () => new WebSocket(new URL('/rpc', location.href.replace(/^http/, 'ws'))),
      knowsUs: async () => (await fetch('/api/v1/health')).status !== 401,
    });

export const link = connection.link;
