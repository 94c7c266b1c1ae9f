// What a page or a script waits for in a workspace of 100,000 deals and 50,000 contacts, through the built host.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { Condition } from '../src/contract/base.ts';
import type { AppContract } from '../src/contract/index.ts';
import { randomFrom } from '../src/main/domains/records/sample/random.ts';
import { startHost } from '../tests/e2e/fixtures/host.ts';
import { scriptSocket } from '../tests/integration/hosts/script-socket.ts';
import { bigDeals, copyBigWorkspace } from './big-workspace.ts';
import { canWatchProcesses, memoryOf, processOf, threadsOf } from './host-process.ts';
import { filters, groupings, searches, sorts } from './record-questions.ts';
import { quantile, report } from './report.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const host = await startHost({ workspace: await copyBigWorkspace(folder), home: join(folder, 'home') });
const empty = await startHost({ workspace: join(folder, 'empty.throughline'), home: join(folder, 'empty-home') });

const token = new URL(host.url).searchParams.get('token') ?? '';
const websocket = scriptSocket(`${new URL(host.url).origin.replace('http', 'ws')}/rpc`, {
  authorization: `Bearer ${token}`,
});
const core: ContractRouterClient<AppContract> = createORPCClient(new RPCLink({ websocket }));

type Deals = { items: { id: string }[]; total: number };
type Question = { http: string; rpc: () => Promise<unknown> };
const limit = 100;
const page = 100;

const query = (given: Record<string, string | number>) =>
  new URLSearchParams(Object.entries(given).map(([name, value]) => [name, String(value)])).toString();
type Asked = { sort?: string; filter?: Condition[]; search?: string; offset?: number };
const list = (kind: 'deals' | 'contacts', { filter = [], ...given }: Asked) => ({
  http: `/${kind}?${query({ limit: page, filter: JSON.stringify(filter), ...given })}`,
  rpc: () => core.records[kind].list({ limit: page, filter, ...given }),
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** An edit between two rounds: no answer may come from a list that is remembered. */
const first = (await host.ask<Deals>('GET', '/deals?limit=1')).items[0]?.id;
let edits = 0;
const edit = () => host.ask('PATCH', `/deals/${first}`, { source: `Edit ${++edits}` });

async function measure(what: string, questions: Question[], rounds: number): Promise<void> {
  const slowest = { took: 0, http: '' };
  const fresh: number[] = [];
  for (const { http } of questions) {
    const took = await timed(() => host.ask('GET', http));
    fresh.push(took);
    if (took > slowest.took) Object.assign(slowest, { took, http });
  }
  const overHttp: number[] = [];
  const overSocket: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await edit();
    for (const { http } of questions) overHttp.push(await timed(() => host.ask('GET', http)));
    await edit();
    for (const { rpc } of questions) overSocket.push(await timed(rpc));
  }
  const p95 = (times: number[]) => quantile(times, 0.95);
  report({ bench: `records: ${what}, for the first time, p95`, value: p95(fresh), unit: 'ms', limit });
  report({ bench: `records: ${what} over HTTP, p95`, value: p95(overHttp), unit: 'ms', limit });
  report({ bench: `records: ${what} over the WebSocket, p95`, value: p95(overSocket), unit: 'ms', limit });
  console.log(`The slowest first time: ${slowest.http}, ${slowest.took.toFixed(0)} ms.`);
}

const sorting = (['deals', 'contacts'] as const).flatMap((kind) =>
  sorts[kind].flatMap((field) => [list(kind, { sort: field }), list(kind, { sort: `-${field}` })]),
);
await measure('sort', sorting, 2);
await measure(
  'filter',
  filters.map((given) => list('deals', { sort: 'closeDate', ...given })),
  4,
);
const grouped = groupings.map((groupBy) => ({
  http: `/deals/totals?${query({ groupBy })}`,
  rpc: () => core.records.deals.totals({ groupBy }),
}));
await measure('group', grouped, 8);
const random = randomFrom('pages');
const pages = Array.from({ length: 60 }, () =>
  list('deals', { sort: 'closeDate', offset: random.whole(0, bigDeals - page) }),
);
await measure('a page from anywhere', pages, 2);
const searching = searches.map((q) => ({ http: `/search?${query({ q })}`, rpc: () => core.records.search({ q }) }));
await measure('search', searching, 4);

const ids: string[] = [];
while (ids.length < 10_000) {
  ids.push(...(await host.ask<Deals>('GET', `/deals?limit=500&offset=${ids.length}`)).items.map(({ id }) => id));
}
const change: number[] = [];
const undo: number[] = [];
for (let round = 0; round < 3; round++) {
  const set = { source: `Partner day ${round}` };
  change.push(
    await timed(async () => {
      const { changed } = await host.ask<{ changed: number }>('POST', '/deals/bulk', { ids, set });
      if (changed !== ids.length) throw new Error(`Of ${ids.length} deals ${changed} changed.`);
    }),
  );
  undo.push(await timed(() => host.ask('POST', '/undo', {})));
}
report({ bench: 'records: change 10,000 deals', value: quantile(change, 0.5), unit: 'ms', limit: 1000 });
report({ bench: 'records: undo that', value: quantile(undo, 0.5), unit: 'ms', limit: 1000 });

const csv = await timed(async () => {
  const answer = await fetch(`${host.api}/deals/export.csv`, { headers: { authorization: `Bearer ${token}` } });
  const lines = (await answer.text()).trimEnd().split('\n').length;
  if (lines <= bigDeals) throw new Error(`The export has only ${lines} lines.`);
});
report({ bench: 'records: export.csv of all deals', value: csv, unit: 'ms' });

if (canWatchProcesses) {
  await empty.ask('GET', '/deals');
  await empty.ask('GET', '/search?q=any');
  // Worker threads end after a minute with nothing to do, which begins when the search index has followed all this.
  const [watched, beside] = [processOf(host), processOf(empty)];
  for (let left = 240; left > 0 && (left > 170 || threadsOf(watched) > threadsOf(beside)); left--) await wait(1000);
  await wait(20_000);
  const baseline = memoryOf(processOf(empty));
  const value = memoryOf(processOf(host)) - baseline;
  report({ bench: 'records: memory above an empty workspace’s', value, unit: 'MB', baseline, limit: 200 });
}

websocket.terminate();
await host.stop();
await empty.stop();
rmSync(folder, { recursive: true, force: true });
