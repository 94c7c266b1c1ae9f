// Reviews where 100,000 deals are open, with 500,000 activities, 200,000 contacts and 300,000 changes, by all rules.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../src/main/app.ts';
import { shippedRules } from '../src/main/domains/pipeline/rules/shipped-rules.ts';
import { type RunningHost, startHost } from '../tests/e2e/fixtures/host.ts';
import { copyBigPipeline } from './big-pipeline.ts';
import { canWatchProcesses, memoryOf, peakMemoryOf, processOf } from './host-process.ts';
import { longestStall } from './longest-stall.ts';
import { median, quantile, report } from './report.ts';
import { rulesAlone } from './rules-alone.ts';
import { prepareHome } from './start-times.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const p95 = (times: number[]) => quantile(times, 0.95);
const specs = shippedRules(join(root, 'resources', 'rules'))().map(({ spec }) => spec);

type Ask = RunningHost['ask'];
type Job = { id: string; state: string; error: { detail: string } | null };

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** About two fifths of the deals, about which 200,000 findings are made. */
const someDeals = 'amount:lt:8000000';

/** Until it is whole; answers its id. */
async function reviewed(ask: Ask, filter?: string): Promise<string> {
  let job = await ask<Job>('POST', '/reviews', filter === undefined ? {} : { filter });
  while (job.state === 'queued' || job.state === 'running') {
    await wait(10);
    job = await ask<Job>('GET', `/jobs/${job.id}`);
  }
  if (job.state !== 'done') throw new Error(`The review ${job.state}: ${job.error?.detail ?? ''}`);
  return job.id;
}

await rulesAlone(await copyBigPipeline(folder, 'alone.throughline'), specs);
await throughHttp(await prepareHome(await copyBigPipeline(folder)));
await besideThePage(await copyBigPipeline(folder, 'stall.throughline'));
rmSync(folder, { recursive: true });

async function throughHttp(home: string): Promise<void> {
  const host = await startHost({ home });
  const { ask } = host;
  const pid = canWatchProcesses ? processOf(host) : undefined;
  await ask('GET', '/deals?limit=1');
  await wait(2_000);
  const atRest = pid === undefined ? 0 : memoryOf(pid);
  const whole: number[] = [];
  const ids: string[] = [];
  const review = async () => whole.push(await timed(async () => ids.push(await reviewed(ask))));
  await review();
  if (pid !== undefined) {
    // What the host holds anyway is the baseline; the review comes on top of it.
    const value = peakMemoryOf(pid) - atRest;
    report({ bench: 'review: memory it takes at most', value, unit: 'MB', baseline: atRest, limit: 400 });
  }
  for (let round = 1; round < 5; round++) await review();
  report({ bench: 'review: end to end, the first', value: whole[0] ?? Number.NaN, unit: 'ms', limit: 2_000 });
  report({ bench: 'review: end to end', value: median(whole.slice(1)), unit: 'ms', limit: 2_000 });
  if (pid !== undefined) {
    report({ bench: 'review: the whole host at most, after five', value: peakMemoryOf(pid), unit: 'MB' });
  }
  const latest = ids.at(-1) ?? '';
  await findings(ask, await reviewed(ask, someDeals), 100);
  await findings(ask, latest);
  await afterAnEdit(ask);
  await compared(ask, latest);
  await ruleStudio(ask);
  await host.stop();
}

async function findings(ask: Ask, id: string, limit?: number): Promise<void> {
  type Found = { total: number; items: { ownerId: string; ruleId: string }[] };
  const ofReview = (query: string) => ask<Found>('GET', `/reviews/${id}/findings?${query}`);
  const { total, items } = await ofReview('limit=500');
  const owners = [...new Set(items.map(({ ownerId }) => ownerId).filter(Boolean))].slice(0, 2);
  const asked = [
    'limit=100&sort=-severity,owner,-amount,deal',
    'limit=100&sort=rule,-amount&offset=5000',
    `limit=100&sort=owner,deal&severity[0]=warning&severity[1]=critical`,
    `limit=100&sort=-amount&search=rollout`,
    `limit=100&sort=deal&${owners.map((owner, i) => `ownerId[${i}]=${owner}`).join('&')}`,
  ];
  const first: number[] = [];
  const again: number[] = [];
  for (const query of asked) {
    first.push(await timed(() => ofReview(query)));
    for (let round = 0; round < 12; round++) {
      // Another page, and another question in between, so that not all is remembered.
      again.push(await timed(() => ofReview(`${query.replace(/&offset=\d+/, '')}&offset=${round * 100}`)));
    }
  }
  const many = `${total.toLocaleString('en')} findings`;
  report({
    bench: `review: ${many}, a question for the first time`,
    value: Math.max(...first),
    unit: 'ms',
    limit: 100,
  });
  report({ bench: `review: ${many}, a page, p95`, value: p95(again), unit: 'ms', limit });
}

async function afterAnEdit(ask: Ask): Promise<void> {
  const { items } = await ask<{ items: { id: string }[] }>('GET', '/deals?limit=100&filter=outcome:is:open');
  const times: number[] = [];
  const board: number[] = [];
  for (const [round, { id }] of items.entries()) {
    await ask('PATCH', `/deals/${id}`, { closeDate: `2031-01-${String((round % 28) + 1).padStart(2, '0')}` });
    times.push(await timed(() => ask('GET', `/deals/${id}/findings`)));
    if (round % 4 === 0) board.push(await timed(() => ask('GET', '/findings/board')));
  }
  report({ bench: 'review: a deal looked at again after an edit, p95', value: p95(times), unit: 'ms', limit: 50 });
  report({ bench: 'review: the board after an edit, p95', value: p95(board), unit: 'ms', limit: 100 });
}

async function compared(ask: Ask, earlier: string): Promise<void> {
  const set = { closeDate: '2031-06-30' };
  await ask('POST', '/deals/bulk', { filter: 'stage:is:negotiation,outcome:is:open', set });
  const later = await reviewed(ask);
  const times: number[] = [];
  for (let round = 0; round < 6; round++) {
    times.push(await timed(() => ask('GET', `/reviews/${earlier}/compare/${later}`)));
  }
  report({ bench: 'review: two compared, the first time', value: times[0] ?? Number.NaN, unit: 'ms' });
  report({ bench: 'review: two compared', value: median(times.slice(1)), unit: 'ms', limit: 500 });
}

async function ruleStudio(ask: Ask): Promise<void> {
  for (const id of ['quiet-a-month', 'close-date-pushed', 'single-threaded', 'unanswered-objection']) {
    if (!specs.some((spec) => spec.id === id)) continue;
    const preview: number[] = [];
    for (let round = 0; round < 4; round++) preview.push(await timed(() => ask('POST', '/rules/preview', { id })));
    report({ bench: `review: preview of ${id}`, value: median(preview), unit: 'ms', limit: 1_500 });
    const backtest: number[] = [];
    for (let round = 0; round < 3; round++) {
      backtest.push(await timed(() => ask('POST', `/rules/${id}/backtest`, { daysBefore: 30 })));
    }
    report({
      bench: `review: backtest of ${id} over 10,000 closed deals`,
      value: median(backtest),
      unit: 'ms',
      limit: 3_000,
    });
  }
}

/** How long the main thread stands still while workers look at everything. */
async function besideThePage(file: string): Promise<void> {
  const quiet = await longestStall(() => wait(5_000));
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
  const ask: Ask = async (method, path, body) => {
    const headers = { 'content-type': 'application/json' };
    const init = { method, headers, body: body === undefined ? undefined : JSON.stringify(body) };
    const answer = await app.http(new Request(`http://127.0.0.1/api/v1${path}`, init), { actor: { kind: 'person' } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text);
  };
  async function measure(what: string, work: () => Promise<unknown>): Promise<void> {
    const { waited, worked } = await longestStall(work);
    const limit = 50;
    report({ bench: `review: longest stall, ${what}`, value: waited, unit: 'ms', baseline: quiet.waited, limit });
    report({
      bench: `review: longest stall, ${what}, own work`,
      value: worked,
      unit: 'ms',
      baseline: quiet.worked,
      limit,
    });
  }
  await wait(3_000);
  await measure('a review', () => reviewed(ask));
  await measure('a preview', () => ask('POST', '/rules/preview', { id: 'single-threaded' }));
  await measure('a backtest', () => ask('POST', '/rules/single-threaded/backtest', { daysBefore: 30 }));
  await app.close();
}
