import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../platform/database/open.ts';
import { createChangeFeed } from '../../../platform/ledger/change-events.ts';
import { createLedger, type Ledger } from '../../../platform/ledger/ledger.ts';
import { describeTable, syncTriggers } from '../../../platform/ledger/triggers.ts';
import { createWorkers, type Workers } from '../../../platform/workers/workers.ts';
import { seedDefaults } from '../default-stages.ts';
import { person } from '../open-test-records.ts';
import { createRecords, type RecordsService } from '../records-service.ts';
import { ledgeredTables } from '../schema.ts';
import { createSearch, type Search } from './create-search.ts';
import { syncSearchIndex } from './index-tables.ts';
import { type KeepUp, keepSearchUp } from './keep-up.ts';
import type { SearchTasks } from './search-tasks.ts';

const workerFile = fileURLToPath(new URL('../../../worker.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'search-'));
const tables = ledgeredTables.map(describeTable);

let workers: Workers<SearchTasks>;
beforeAll(() => {
  workers = createWorkers<SearchTasks>({ workerFile });
});
afterAll(async () => {
  await workers.close();
  rmSync(folder, { recursive: true, force: true });
});

let db: Database;
let ledger: Ledger;
let records: RecordsService;
let search: Search['search'];
let runs: Promise<number>[];
let keepUp: KeepUp;
let workspaces = 0;

beforeEach(async () => {
  const file = join(folder, `${workspaces++}.throughline`);
  db = openDatabase(file, { create: true });
  syncTriggers(db, tables);
  ledger = createLedger({ db, tables, feed: createChangeFeed(), file });
  records = createRecords({ db, ledger });
  await seedDefaults(db, ledger);
  syncSearchIndex(db);
  ({ search } = createSearch({ db }));
  runs = [];
  const run: Workers<SearchTasks>['run'] = (name, input, options) => {
    const done = workers.run(name, input, options);
    runs.push(done);
    return done;
  };
  keepUp = keepSearchUp({
    db,
    file,
    workers: { ...workers, run },
    onError: (error) => expect.unreachable(String(error)),
  });
  keepUp.wake();
  await runs[0];
  runs = [];
});
afterEach(() => {
  keepUp.stop();
  db.close();
});

const addDeals = (count: number) =>
  ledger.command({ label: 'Add deals', actor: person }, (tx) => {
    const add = tx.db.prepare(
      `INSERT INTO deals (id, name, stage_id, created_at, updated_at) VALUES (?, 'Deal', 'prospecting', 0, 0)`,
    );
    for (let i = 0; i < count; i++) add.run(`deal-${i}`);
  });

describe('keeping search up, with a worker and a file', () => {
  it('leaves a small change to the next query', async () => {
    await addDeals(20);
    keepUp.wake();
    expect(runs).toHaveLength(0);
    expect(search('deal').total).toBe(20);
  });

  it('asks a worker after a large command, once at a time', async () => {
    await addDeals(400);
    keepUp.wake();
    keepUp.wake();
    expect(runs).toHaveLength(1);
    expect(await runs[0]).toBe(400);
    expect(search('deal').items[0]).toMatchObject({ title: 'Deal' });
    keepUp.wake();
    expect(runs).toHaveLength(1);
  });

  it('asks a worker when a name changed that others are found by', async () => {
    const deal = await records.deals.create(person, { name: 'Rollout', accountName: 'Acme' });
    search('acme');
    await records.accounts.patch(person, deal.accountId ?? '', { name: 'Globex' });
    keepUp.wake();
    expect(await runs[0]).toBe(2);
    expect(search('globex rollout').total).toBe(1);
  });

  it('finds what the file had before while a worker is writing', async () => {
    await addDeals(3);
    expect(search('deal').total).toBe(3);
    await records.deals.create(person, { name: 'Latest news' });
    const other = openDatabase(db.name);
    other.exec('BEGIN IMMEDIATE');
    expect(search('deal').total).toBe(3);
    expect(search('news').total).toBe(0);
    other.exec('COMMIT');
    expect(search('news').total).toBe(1);
    other.close();
  });

  it('asks no more once it is stopped', async () => {
    await addDeals(400);
    keepUp.stop();
    keepUp.wake();
    expect(runs).toHaveLength(0);
  });
});
