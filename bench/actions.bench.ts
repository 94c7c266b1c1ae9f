// Next actions where 100,000 deals are open: what is due, completing one, what leaks, what the laptop says, and Today.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStepLists } from '../src/main/domains/actions/lists/create-step-lists.ts';
import { createWhenReader } from '../src/main/domains/actions/when/when-reader.ts';
import { createRecords } from '../src/main/domains/records/records-service.ts';
import { ledgeredTables as tables } from '../src/main/ledgered-tables.ts';
import { openDatabase } from '../src/main/platform/database/open.ts';
import { createChangeFeed } from '../src/main/platform/ledger/change-events.ts';
import { createLedger } from '../src/main/platform/ledger/ledger.ts';
import { syncTriggers } from '../src/main/platform/ledger/triggers.ts';
import { startHost } from '../tests/e2e/fixtures/host.ts';
import { copyAllOpenWorkspace } from './all-open.ts';
import { freshPage, openBrowser, openTable } from './browser.ts';
import { dueAtOnce, fallDueAtOnce } from './due-at-once.ts';
import { median, quantile, report } from './report.ts';
import { prepareHome } from './start-times.ts';
import { msToToday } from './today-feel.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const file = await copyAllOpenWorkspace(folder);
const together = join(folder, 'together.throughline');
copyFileSync(file, together);
const p95 = (times: number[]) => quantile(times, 0.95);

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

await inTheCore(file);
await throughHttp(await prepareHome(file));
const { stall, took, notices } = await fallDueAtOnce(together, join(folder, 'home'));
const many = `${dueAtOnce.toLocaleString('en')} fall due at once`;
report({ bench: `actions: ${many}, notices`, value: notices, unit: '', limit: 1 });
report({ bench: `actions: ${many}, until told`, value: took, unit: 'ms' });
report({ bench: `actions: ${many}, longest stall`, value: stall.waited, unit: 'ms', limit: 50 });
report({ bench: `actions: ${many}, longest stall of its own`, value: stall.worked, unit: 'ms', limit: 50 });
rmSync(folder, { recursive: true });

/** The groups without any transport. An edit comes before each, so that no answer is remembered. */
async function inTheCore(path: string): Promise<void> {
  const db = openDatabase(path);
  syncTriggers(db, tables);
  const ledger = createLedger({ db, tables, feed: createChangeFeed(), file: path });
  const records = createRecords({ db, ledger });
  const when = createWhenReader({ now: Date.now, zone: () => 'Europe/Berlin' });
  const lists = createStepLists({
    ...{ lists: records.deals, when, now: Date.now },
    people: () => records.people.list().items,
  });
  const first = db.prepare<[], string>('SELECT id FROM deals LIMIT 1').pluck().get();
  let edits = 0;
  const edit = () =>
    ledger.command({ label: 'Edit', actor: { kind: 'person' } }, (tx) =>
      tx.db.prepare('UPDATE deals SET source = ? WHERE id = ?').run(`Edit ${++edits}`, first),
    );
  const due = async () => {
    const { overdue, today, upcoming } = await lists.due({ limit: 50 });
    const all = overdue.count + today.count + upcoming.count;
    if (all < 80_000) throw new Error(`Only ${all} deals have something due.`);
  };
  const fresh = await timed(due);
  const times: number[] = [];
  for (let round = 0; round < 40; round++) {
    await edit();
    times.push(await timed(due));
  }
  report({ bench: 'actions: due groups in the core, for the first time', value: fresh, unit: 'ms' });
  report({ bench: 'actions: due groups in the core, p95', value: p95(times), unit: 'ms', limit: 30 });

  const said = [
    'tue 10am',
    'in 2 weeks',
    'end of quarter',
    'tomorrow',
    '2031-03-05',
    '24 December 9:30',
    'next friday',
  ];
  for (const text of said) when.read(text);
  const read: number[] = [];
  for (let round = 0; round < 50; round++) {
    for (const text of said) read.push(await timed(() => when.read(text)));
  }
  report({ bench: 'actions: a time in words is read, p95', value: p95(read), unit: 'ms', limit: 10 });
  db.close();
}

async function throughHttp(home: string): Promise<void> {
  const host = await startHost({ home });
  type Due = { overdue: { items: { id: string }[] } };
  const ids = (await host.ask<Due>('GET', '/opportunities/due?limit=200')).overdue.items.map(({ id }) => id);
  let edits = 0;
  const edit = () => host.ask('PATCH', `/deals/${ids[0]}`, { source: `Edit ${++edits}` });

  const ask = async (path: string, rounds: number) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await edit();
      times.push(await timed(() => host.ask('GET', path)));
    }
    return times;
  };
  const due = await ask('/opportunities/due', 60);
  report({ bench: 'actions: due groups over HTTP, p95', value: p95(due), unit: 'ms', limit: 100 });
  const narrowed = await ask(`/opportunities/due?${new URLSearchParams({ owner: 'Ana Ruiz', to: 'in 2 weeks' })}`, 30);
  report({ bench: 'actions: due groups of one owner over HTTP, p95', value: p95(narrowed), unit: 'ms', limit: 100 });
  const reports = ['/reports/leaks', '/reports/leaks?of=activity&by=stage'];
  const fresh: number[] = [];
  const leaks: number[] = [];
  for (const path of reports) {
    fresh.push(...(await ask(path, 1)));
    leaks.push(...(await ask(path, 20)));
  }
  report({ bench: 'actions: leak report over HTTP, for the first time', value: Math.max(...fresh), unit: 'ms' });
  report({ bench: 'actions: leak report over HTTP, p95', value: p95(leaks), unit: 'ms', limit: 100 });

  const complete: number[] = [];
  for (const id of ids) {
    const next = { new_next_action_at: 'in 2 weeks', new_next_action_details: 'Call about the contract' };
    const body = { outcome: 'They want the offer with a longer term.', ...next };
    complete.push(await timed(() => host.ask('POST', `/opportunities/${id}/complete_action`, body)));
  }
  report({ bench: 'actions: complete and next over HTTP', value: median(complete), unit: 'ms', limit: 50 });
  report({ bench: 'actions: complete and next over HTTP, p95', value: p95(complete), unit: 'ms', limit: 50 });

  const browser = await openBrowser();
  const { page } = await freshPage(browser);
  await openTable(page, host);
  const today: number[] = [];
  for (let round = 0; round < 6; round++) today.push(await msToToday(page));
  report({ bench: 'actions: Today opens for the first time', value: today[0] ?? Number.NaN, unit: 'ms', limit: 300 });
  report({ bench: 'actions: Today opens again', value: median(today.slice(1)), unit: 'ms', limit: 100 });
  await browser.close();
  await host.stop();
}
