import type { ClientLink } from '@orpc/client';
import { connectPort } from './connect-port.ts';
import { connectSocket } from './connect-socket.ts';

/**
 * `reconnecting`: calls wait for it. `lost`: calls fail at once, because the app behind the page has ended or no
 * longer knows this session; should it come back, so does the connection.
 */
export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'lost';

export type Connection = {
  link: ClientLink<Record<never, never>>;
  state(): ConnectionState;
  /** Tells whenever `state` has changed; gives back how to stop. */
  subscribe(listener: () => void): () => void;
  /** Tells when calls pass again after a break: streams that were open have ended and must be asked for anew. */
  onReconnected(listener: () => void): () => void;
};

/** Under Electron the page is handed a port; from the browser host it opens a socket to where it came from. */
export const connection: Connection = navigator.userAgent.includes(' Electron/')
  ? connectPort(window)
  : connectSocket({
      dial: () => new WebSocket(new URL('/rpc', location.href.replace(/^http/, 'ws'))),
      knowsUs: async () => (await fetch('/api/v1/health')).status !== 401,
    });

export const link = connection.link;
