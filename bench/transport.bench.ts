// What a door costs: a contract call with a small input and a small answer, beside the bare function behind it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { pino } from 'pino';
import type { AppContract } from '../src/contract/index.ts';
import { boundary } from '../src/main/platform/boundary/boundary.ts';
import { createTransports } from '../src/main/platform/boundary/transports.ts';
import { newId } from '../src/main/platform/ids.ts';
import { startBrowserHost } from '../src/main/shell/browser/start-browser-host.ts';
import { scriptSocket } from '../tests/integration/hosts/script-socket.ts';
import { median, report } from './report.ts';

type Client = ContractRouterClient<AppContract>;
const id = newId();
const at = new Date().toISOString();
const bare = async (input: { id: string }) => ({
  id: input.id,
  name: 'Helios Robotics',
  email: null,
  position: 1,
  outcome: 'open' as const,
  probability: 10,
  createdAt: at,
  updatedAt: at,
});

// Every call of the contract has its input and its answer checked; the smallest that has both serves here.
const call = boundary.records.customFields.delete.handler(async ({ input }) => {
  await bare(input);
  return { ok: true as const };
});
const transports = createTransports({ records: { customFields: { delete: call } } }, pino({ enabled: false }));

const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
writeFileSync(join(folder, 'index.html'), '');
const settings = {
  theme: 'system' as const,
  zoom: 100,
  yourName: '',
  closeToTray: false,
  welcomed: true,
  notices: { on: false, morningAt: null, quiet: null, weekends: false },
};
const app = { ...transports, settings: { get: () => settings, change: () => settings } };
const host = await startBrowserHost({ app, port: 0, version: '0', rendererDir: folder });
const authorization = `Bearer ${host.token}`;

const { port1, port2 } = new MessageChannel();
transports.port(port1, { actor: { kind: 'person' } });
port1.start();
const overPort: Client = createORPCClient(new PortLink({ port: port2 }));
port2.start();
const websocket = scriptSocket(`ws://127.0.0.1:${host.port}/rpc`, { authorization });
const overSocket: Client = createORPCClient(new SocketLink({ websocket }));
const overHttp = async () => {
  const answer = await fetch(`${host.api}/custom-fields/${id}`, { method: 'DELETE', headers: { authorization } });
  if (!answer.ok) throw new Error(await answer.text());
  await answer.json();
};

async function oneByOne(work: () => Promise<unknown>, calls: number): Promise<number> {
  const times: number[] = [];
  for (let made = 0; made < calls; made++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

const calls = 2_000;
const ways = {
  MessagePort: () => overPort.records.customFields.delete({ id }),
  WebSocket: () => overSocket.records.customFields.delete({ id }),
  HTTP: overHttp,
};
for (const [name, work] of Object.entries(ways)) {
  await oneByOne(work, 300);
  const baseline = await oneByOne(() => bare({ id }), calls);
  const value = (await oneByOne(work, calls)) - baseline;
  report({ bench: `contract: a call over ${name}, added`, value, unit: 'ms', baseline, limit: 2 });
}

const many = 10_000;
const atOnce = 64;
async function together(work: () => Promise<unknown>): Promise<number> {
  let left = many;
  const start = performance.now();
  const worker = async () => {
    while (left-- > 0) await work();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return performance.now() - start;
}
const rounds: number[] = [];
for (let round = 0; round < 5; round++) rounds.push(await together(ways.MessagePort));
const baseline = await together(() => bare({ id }));
report({ bench: 'contract: 10,000 calls over MessagePort', value: median(rounds), unit: 'ms', baseline, limit: 1000 });

websocket.terminate();
port1.close();
port2.close();
await host.close();
rmSync(folder, { recursive: true });
