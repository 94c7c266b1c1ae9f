// How long the main process's event loop stands still while jobs run in a workspace of 100,000 deals.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../src/main/app.ts';
import { readState } from '../src/main/domains/records/search/index-state.ts';
import { connect } from '../src/main/platform/database/open.ts';
import { copyBigWorkspace } from './big-workspace.ts';
import { longestStall } from './longest-stall.ts';
import { report } from './report.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const file = await copyBigWorkspace(folder);

// As after an update that cuts words otherwise: the index is to be built anew.
const before = connect(file);
before.exec("UPDATE search_state SET definition = 'of another version'");
before.close();

const limit = 50;

async function measure(what: string, work: () => Promise<unknown>): Promise<void> {
  const { waited, worked } = await longestStall(work);
  report({ bench: `stall: ${what}`, value: waited, unit: 'ms', baseline: quiet.waited, limit });
  report({ bench: `stall: ${what}, own work`, value: worked, unit: 'ms', baseline: quiet.worked, limit });
}

const quiet = await longestStall(() => wait(10_000));
const app = await createApp({
  host: {
    kind: 'browser',
    home: join(folder, 'home'),
    resources: join(root, 'resources'),
    workerFile: join(root, 'src', 'main', 'worker.ts'),
    version: '0',
    openExternal: () => Promise.resolve(),
  },
  workspace: file,
});

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const init = { method, headers, body: body === undefined ? undefined : JSON.stringify(body) };
  const answer = await app.http(new Request(`http://127.0.0.1/api/v1${path}`, init), { actor: { kind: 'person' } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

const index = connect(file, { readonly: true });
async function searchIndexBuilt(): Promise<void> {
  while (readState(index).step !== 'follow') await wait(200);
}

const ids: string[] = [];
while (ids.length < 10_000) {
  const { items } = await ask<{ items: { id: string }[] }>('GET', `/deals?limit=500&offset=${ids.length}`);
  ids.push(...items.map(({ id }) => id));
}

await measure('building the search index', searchIndexBuilt);
await measure('a backup', () => ask('POST', '/backup', { to: folder }));
await measure('changing 10,000 deals', () => ask('POST', '/deals/bulk', { ids, set: { source: 'Partner day' } }));
await measure('undoing that', () => ask('POST', '/undo', {}));
await measure('changing every deal that a filter leaves', () =>
  ask('POST', '/deals/bulk', { filter: 'outcome:is:open', set: { source: 'Partner day' } }),
);
await measure('undoing that one', () => ask('POST', '/undo', {}));

index.close();
await app.close();
rmSync(folder, { recursive: true });
