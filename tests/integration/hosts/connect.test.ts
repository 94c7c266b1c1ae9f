import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, expect, test } from 'vitest';
import type { AppContract } from '../../../src/contract/index.ts';
import { connectSocket } from '../../../src/renderer/app/connect-socket.ts';
import { scriptSocket } from './script-socket.ts';
import { type House, startHouse } from './start-house.ts';

let house: House | undefined;
let connected: ReturnType<typeof connectTo> | undefined;
afterEach(async () => {
  connected?.stop();
  await house?.end();
});

function connectTo(place: { port: number; token: string }, options: { patience?: number } = {}) {
  let token = place.token;
  let port = place.port;
  let stopped = false;
  const sockets: ReturnType<typeof scriptSocket>[] = [];
  const connection = connectSocket({
    pauses: [10, 50],
    ...options,
    dial() {
      const socket = scriptSocket(`ws://127.0.0.1:${stopped ? 1 : port}/rpc`, { authorization: `Bearer ${token}` });
      sockets.push(socket);
      return socket;
    },
    async knowsUs() {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`http://127.0.0.1:${port}/api/v1/health`, { headers })).status !== 401;
    },
  });
  const client: ContractRouterClient<AppContract> = createORPCClient(connection.link);
  return {
    ...connection,
    client,
    breakOff: () => sockets.at(-1)?.terminate(),
    moveTo(next: { port: number; token?: string }) {
      port = next.port;
      token = next.token ?? token;
    },
    stop() {
      stopped = true;
      for (const socket of sockets) socket.terminate();
    },
  };
}

test('a call made before the socket is open waits for it', async () => {
  house = await startHouse();
  connected = connectTo(house);
  expect(connected.state()).toBe('connecting');
  expect(await connected.client.workspace.health()).toMatchObject({ status: 'ok' });
  expect(connected.state()).toBe('connected');
});

test('a broken socket is dialled again, says so, and calls wait meanwhile', async () => {
  house = await startHouse();
  connected = connectTo(house);
  await connected.client.workspace.health();
  const seen: string[] = [];
  connected.subscribe(() => seen.push(connected?.state() ?? ''));
  connected.onReconnected(() => seen.push('again'));
  connected.breakOff();
  await expect.poll(() => seen).toContain('reconnecting');
  expect(await connected.client.workspace.health()).toMatchObject({ status: 'ok' });
  expect(seen).toEqual(['reconnecting', 'connected', 'again']);
});

test('a host that no longer knows the session is lost at once, and found again once it does', async () => {
  house = await startHouse();
  connected = connectTo(house);
  await connected.client.workspace.health();
  connected.moveTo({ port: house.port, token: 'of-yesterday' });
  connected.breakOff();
  await expect.poll(connected.state).toBe('lost');
  await expect(connected.client.workspace.health()).rejects.toThrow('connection to the app is lost');
  connected.moveTo(house);
  await expect.poll(connected.state).toBe('connected');
  expect(await connected.client.workspace.health()).toMatchObject({ status: 'ok' });
});

test('a host that is gone is waited for, but not for ever', async () => {
  house = await startHouse();
  connected = connectTo(house, { patience: 200 });
  await connected.client.workspace.health();
  await house.end();
  house = undefined;
  await expect.poll(connected.state).toBe('reconnecting');
  await expect(connected.client.workspace.health()).rejects.toThrow('connection to the app is lost');
});

test('a call that waits can be given up', async () => {
  connected = connectTo({ port: 1, token: '' }, { patience: 60_000 });
  const signal = AbortSignal.timeout(20);
  await expect(connected.client.workspace.health(undefined, { signal })).rejects.toThrow('timeout');
});
