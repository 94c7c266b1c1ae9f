import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { AppContract } from '../../../src/contract/index.ts';
import { rawRequest, statusOf } from './raw-request.ts';
import { scriptSocket } from './script-socket.ts';
import { type House, startHouse } from './start-house.ts';

let house: House;
const opened: WebSocket[] = [];
beforeAll(async () => {
  house = await startHouse();
});
afterEach(() => {
  for (const socket of opened.splice(0)) socket.terminate();
});
afterAll(() => house.end());

function open(headers: Record<string, string>, path = '/rpc') {
  const socket = new WebSocket(`ws://127.0.0.1:${house.port}${path}`, { headers });
  opened.push(socket);
  return socket;
}

async function refusal(socket: WebSocket): Promise<number | undefined> {
  socket.on('error', () => undefined);
  const [, answer] = await once(socket, 'unexpected-response');
  expect(answer.headers['content-type']).toBe('application/problem+json');
  return answer.statusCode;
}

const cookie = async () => {
  const entered = await fetch(`${house.origin}/?token=${house.token}`, { redirect: 'manual' });
  return entered.headers.get('set-cookie')?.split(';')[0] ?? '';
};
const bearer = () => ({ authorization: `Bearer ${house.token}` });

async function health(headers: Record<string, string>) {
  const websocket = scriptSocket(`ws://127.0.0.1:${house.port}/rpc`, headers);
  const client: ContractRouterClient<AppContract> = createORPCClient(new RPCLink({ websocket }));
  try {
    return await client.workspace.health();
  } finally {
    websocket.terminate();
  }
}

test('a page of ours with the cookie, or a script with the token, gets answers', async () => {
  expect(await health({ cookie: await cookie(), origin: house.origin })).toMatchObject({ status: 'ok' });
  expect(await health(bearer())).toMatchObject({ status: 'ok' });
});

test('without a session there is no socket', async () => {
  expect(await refusal(open({ origin: house.origin }))).toBe(401);
  expect(await refusal(open({ authorization: 'Bearer wrong' }))).toBe(401);
});

test('a foreign page gets none, cookie or token', async () => {
  expect(await refusal(open({ cookie: await cookie(), origin: 'http://evil.example' }))).toBe(403);
  expect(await refusal(open({ cookie: await cookie(), origin: 'null' }))).toBe(403);
  expect(await refusal(open({ ...bearer(), origin: 'http://127.0.0.1:1' }))).toBe(403);
  expect(await refusal(open({ cookie: await cookie() }))).toBe(403);
});

test('a foreign Host gets none', async () => {
  expect(await refusal(open({ ...bearer(), host: `evil.example:${house.port}` }))).toBe(403);
});

test('the socket is at /rpc alone', async () => {
  expect(await refusal(open(bearer(), '/other'))).toBe(404);
});

test.each(['hello', '[]', '', 'null'])('the message "%s" ends the connection, and only that', async (text) => {
  const socket = open(bearer());
  await once(socket, 'open');
  socket.send(text);
  const [code] = await once(socket, 'close');
  expect(code).toBe(1007);
  expect(await health(bearer())).toMatchObject({ status: 'ok' });
});

test.each(['{', '{}', '{"i":"1"}', '{"i":"1","p":{"u":"http://[","b":{}}}', '{"i":"1","t":3,"p":{"e":"message"}}'])(
  'the half message %s harms nothing',
  async (text) => {
    const socket = open(bearer());
    await once(socket, 'open');
    socket.send(text);
    socket.send('{"i":"9","p":{"u":"/workspace/health"}}');
    const [answer] = await once(socket, 'message');
    expect(JSON.parse(String(answer))).toMatchObject({ i: '9', p: { b: { json: { status: 'ok' } } } });
  },
);

test('frames that break the protocol end the connection, and only that', async () => {
  const handshake = [
    'GET /rpc HTTP/1.1',
    `host: 127.0.0.1:${house.port}`,
    `authorization: Bearer ${house.token}`,
    'connection: upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
  ].join('\r\n');
  const answer = await rawRequest(house.port, `${handshake}\r\n\r\n\x7f\x7f\x7f\x7f\x7f\x7f`);
  expect(statusOf(answer)).toBe(101);
  expect(await health(bearer())).toMatchObject({ status: 'ok' });
});

test('a message beyond all measure ends the connection', async () => {
  const socket = open(bearer());
  socket.on('error', () => undefined);
  await once(socket, 'open');
  socket.send(Buffer.alloc(17 * 1024 * 1024, 0x7b));
  const [code] = await once(socket, 'close');
  expect([1009, 1006]).toContain(code);
});
