import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { AppError } from '../../platform/app-error.ts';
import { problemDocument } from '../page/problem-document.ts';
import { answerRequest } from './answer-request.ts';
import { createSession, newToken } from './browser-session.ts';
import { createRpcSocket } from './rpc-socket.ts';
import { refuse, type ServedApp } from './send-answer.ts';

export type BrowserHostOptions = { app: ServedApp; port: number; version: string; token?: string; rendererDir: string };
export type BrowserHost = { url: string; api: string; port: number; token: string; close(): Promise<void> };

/** Serves the app on this machine's loopback address, to whoever holds the token. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { app, version, rendererDir, token = newToken() } = options;
  const server = createServer({
    requireHostHeader: false,
    // A request that trickles in would hold its connection for ever.
    headersTimeout: 10_000,
    requestTimeout: 300_000,
    keepAliveTimeout: 10_000,
    connectionsCheckingInterval: 2_000,
    maxHeaderSize: 16 * 1024,
  });
  server.maxConnections = 256;
  const listening = await listen(server, options.port);
  const house = { app, version, rendererDir, port: listening, session: createSession(token, listening) };
  const socket = createRpcSocket(house);

  server.on('request', (incoming, outgoing) => {
    answerRequest(incoming, outgoing, house).catch((error) => {
      // The caller hung up in the middle: there is nobody left to tell.
      if (outgoing.destroyed) return;
      console.error('A request could not be answered:', error);
      if (outgoing.headersSent) outgoing.destroy();
      else refuse(outgoing, unforeseen);
    });
  });
  server.on('upgrade', socket.upgrade);
  server.on('clientError', (error: NodeJS.ErrnoException, wire) => {
    if (wire.destroyed || !wire.writable) return;
    const { status, line } = whatWasWrong(error.code);
    const { headers, body } = problemDocument({ ...unreadable, status });
    const type = headers['content-type'];
    wire.end(
      `HTTP/1.1 ${line}\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
    );
  });

  const base = `http://127.0.0.1:${listening}`;
  return {
    url: `${base}/?token=${encodeURIComponent(token)}`,
    api: `${base}/api/v1`,
    port: listening,
    token,
    async close() {
      socket.close();
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 1_000).unref();
      await closed;
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  const opened = once(server, 'listening');
  server.listen({ port, host: '127.0.0.1', exclusive: true });
  try {
    await opened;
  } catch (error) {
    throw cannotListen(port, error);
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}

function cannotListen(port: number, cause: unknown): AppError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  if (code === 'EADDRINUSE') {
    return new AppError('BUSY', `Port ${port} of this machine is taken by another program.`, {
      remedy: 'Choose another with --port, or leave it out and a free one is taken.',
      retryable: true,
      cause,
    });
  }
  if (code === 'EACCES') {
    return new AppError('FORBIDDEN', `This account may not listen on port ${port}.`, {
      remedy: 'Choose a port above 1023 with --port.',
      cause,
    });
  }
  return new AppError('BUG', `Throughline could not listen on port ${port}: ${cause}`, { cause });
}

function whatWasWrong(code = '') {
  if (code === 'HPE_HEADER_OVERFLOW') return { status: 431, line: '431 Request Header Fields Too Large' };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return { status: 408, line: '408 Request Timeout' };
  return { status: 400, line: '400 Bad Request' };
}

const unreadable = {
  code: 'UNREADABLE_REQUEST',
  detail: 'This is not an HTTP request that can be read.',
  remedy: 'Send it again, whole and in HTTP/1.1.',
} as const;

const unforeseen = {
  code: 'BUG',
  detail: 'Something went wrong inside Throughline before the call was reached.',
  remedy: 'Nothing was changed. The terminal in which Throughline runs says more.',
} as const;
