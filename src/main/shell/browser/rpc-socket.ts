import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { problemDocument, type Refusal } from '../page/problem-document.ts';
import type { House } from './send-answer.ts';
import { hasBearer, refusedAtTheDoor, refusedWithoutSession } from './who-may-enter.ts';

const heartbeat = 30_000;
const largestMessage = 16 * 1024 * 1024;
const openingBrace = '{'.charCodeAt(0);

/** The page's live connection at /rpc. Answers upgrade requests until it is closed. */
export function createRpcSocket(house: House) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage, perMessageDeflate: false });
  const silent = new WeakSet<WebSocket>();
  const beat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate();
      silent.add(socket);
      socket.ping();
    }
  }, heartbeat);

  const welcome = (socket: WebSocket) => {
    socket.on('pong', () => silent.delete(socket));
    // A broken frame ends this connection, not the host; `ws` has told the other side why by then.
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => {
      if (!looksLikeCall(data)) socket.close(1007, 'This is not a message of Throughline.');
    });
    house.app.socket(socket, { actor: { kind: 'person' } });
  };

  return {
    upgrade(incoming: IncomingMessage, wire: Duplex, head: Buffer) {
      wire.on('error', () => wire.destroy());
      const refusal = refusedUpgrade(incoming, house);
      if (refusal) return refuseUpgrade(wire, refusal);
      sockets.handleUpgrade(incoming, wire, head, welcome);
    },
    close() {
      clearInterval(beat);
      for (const socket of sockets.clients) socket.close(1001, 'Throughline was closed.');
      for (const socket of sockets.clients) setTimeout(() => socket.terminate(), 500).unref();
    },
  };
}

function refusedUpgrade(incoming: IncomingMessage, { session, port }: House): Refusal | undefined {
  const caller = { method: 'GET', headers: incoming.headers };
  const refusal = refusedAtTheDoor(caller, port) ?? refusedWithoutSession(caller, session);
  if (refusal) return refusal;
  // Every browser names the page that opens a socket; one that does not is no browser and must bring the token.
  if (incoming.headers.origin === undefined && !hasBearer(caller)) {
    return {
      code: 'FORBIDDEN',
      detail: 'A socket opened with the session cookie must say from which page.',
      remedy: 'Scripts send the token as a bearer token instead.',
    };
  }
  if (new URL(incoming.url ?? '', 'http://127.0.0.1').pathname !== '/rpc') {
    return { code: 'NOT_FOUND', detail: 'There is no socket at this address.', remedy: 'The socket is at /rpc.' };
  }
  return undefined;
}

function refuseUpgrade(wire: Duplex, refusal: Refusal) {
  const { status, headers, body } = problemDocument(refusal);
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  wire.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n${body}`);
}

/** Messages are JSON objects, with bytes after them where there is a file. */
function looksLikeCall(data: RawData): boolean {
  if (Array.isArray(data)) return data[0]?.[0] === openingBrace;
  return new Uint8Array(data)[0] === openingBrace;
}
