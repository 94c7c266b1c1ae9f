// What an import costs: 100,000 deals from CSV beside the sqlite3 shell's own import, and the memory for a workbook.
import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { seedDefaults } from '../src/main/domains/records/default-stages.ts';
import { xlsxFile } from '../src/main/domains/records/import/fixtures/xlsx-file.ts';
import { createImports } from '../src/main/domains/records/import/import-service.ts';
import type { ImportTasks } from '../src/main/domains/records/import/import-tasks.ts';
import { createUploads } from '../src/main/domains/records/import/uploads/uploads.ts';
import { ledgeredTables as tables } from '../src/main/ledgered-tables.ts';
import { openDatabase } from '../src/main/platform/database/open.ts';
import { createJobs } from '../src/main/platform/jobs/jobs.ts';
import { createChangeFeed } from '../src/main/platform/ledger/change-events.ts';
import { createLedger } from '../src/main/platform/ledger/ledger.ts';
import { syncTriggers } from '../src/main/platform/ledger/triggers.ts';
import { createWorkers } from '../src/main/platform/workers/workers.ts';
import { startHost } from '../tests/e2e/fixtures/host.ts';
import { peakMemoryOf, processOf } from './host-process.ts';
import { median, report } from './report.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const built = here('../out/main/worker.js');
// The worker as it ships, where this tree has been built with imports in it.
const workerFile = process.env.BENCH_WORKER ?? (existsSync(built) ? built : here('../src/main/worker.ts'));
const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const person = { kind: 'person' } as const;
const rounds = 5;

const header =
  'Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Amount,Currency,Stage,Probability (%),Forecast Category,Close Date,Lead Source,Created Date,Next Step,Description'.split(
    ',',
  );

/** Rows of a fourteen-column export, the same in every run. */
function* exported(rows: number): Generator<string[]> {
  let seed = 7;
  const random = (below: number) => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % below;
  };
  const stages = ['Prospecting', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review', 'Closed Won'];
  for (let n = 0; n < rows; n++) {
    const account = random(20_000);
    yield [
      `006${String(n).padStart(15, '0')}`,
      `Account ${account} - rollout ${n}`,
      `Account ${account}, Inc.`,
      `Owner ${random(40)}`,
      `$${1 + random(900)},${String(random(1000)).padStart(3, '0')}.00`,
      'USD',
      stages[random(5)] ?? '',
      String(random(11) * 10),
      'Pipeline',
      `${1 + random(12)}/${1 + random(28)}/2026`,
      'Web',
      `${1 + random(12)}/${1 + random(28)}/2025`,
      `Send revised order form ${random(500)}`,
      `They want two sites first, then the rest; the budget holder is away until week ${random(52)}`,
    ];
  }
}

async function importOnce(name: string, path: string) {
  const file = join(folder, `${name}.throughline`);
  const db = openDatabase(file, { create: true });
  syncTriggers(db, tables);
  const ledger = createLedger({ db, tables, feed: createChangeFeed(), file });
  await seedDefaults(db, ledger);
  const workers = createWorkers<ImportTasks>({ workerFile, onCommitted: ledger.announce });
  const jobs = createJobs({ db, file });
  const uploads = createUploads(join(folder, 'uploads'));
  const imports = createImports({ db, file, folder: join(folder, 'imports'), jobs, workers, uploads, workerFile });
  await jobs.start();
  const { upload } = await uploads.receive(path, createReadStream(path));
  // As in the wizard: a person has seen the first rows before anything is imported.
  await imports.preview({ upload });
  const stalls = monitorEventLoopDelay({ resolution: 5 });
  stalls.enable();
  const start = performance.now();
  const job = await imports.start(person, { kind: 'deals', duplicates: 'update', upload });
  await jobs.ended(job.id);
  const took = performance.now() - start;
  stalls.disable();
  const { state, counts, error } = imports.get(job.id);
  if (state !== 'done' || counts.failed > 0)
    throw new Error(`the import went wrong: ${JSON.stringify({ counts, error })}`);
  await jobs.close();
  await workers.close();
  db.close();
  rmSync(file);
  return { took, rows: counts.created, stall: stalls.max / 1e6 };
}

/** The most that the host as it ships holds in memory while it imports a workbook. */
async function peakOfImport(path: string): Promise<number> {
  const host = await startHost();
  const token = new URL(host.url).searchParams.get('token') ?? '';
  const form = new FormData();
  form.set('kind', 'deals');
  form.set('file', await openAsBlob(path), 'deals.xlsx');
  const headers = { authorization: `Bearer ${token}` };
  const { id } = (await (await fetch(`${host.api}/imports`, { method: 'POST', headers, body: form })).json()) as Job;
  let job: Job;
  do {
    await new Promise((resolve) => setTimeout(resolve, 200));
    job = await host.ask<Job>('GET', `/jobs/${id}`);
  } while (job.state === 'queued' || job.state === 'running');
  if (job.state !== 'done') throw new Error(`the import of the workbook ended as ${job.state}`);
  const peak = peakMemoryOf(processOf(host));
  await host.stop();
  return peak;
}
type Job = { id: string; state: string };

const quoted = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const csv = join(folder, 'deals.csv');
const lines = [header, ...exported(100_000)].map((cells) => cells.map(quoted).join(','));
writeFileSync(csv, `${lines.join('\n')}\n`);
const hasShell = spawnSync('sqlite3', ['--version']).status === 0;
const shell: number[] = [];
const took: number[] = [];
const stalls: number[] = [];
for (let round = 0; round < rounds; round++) {
  if (hasShell) {
    const start = performance.now();
    execFileSync('sqlite3', [join(folder, `shell-${round}.db`), '.mode csv', `.import ${csv} t`]);
    shell.push(performance.now() - start);
  }
  const once = await importOnce(`csv-${round}`, csv);
  if (once.rows !== 100_000) throw new Error(`only ${once.rows} rows went in`);
  took.push(once.took);
  stalls.push(once.stall);
}
const bench = 'import: 100,000 deals from CSV';
if (hasShell) {
  const baseline = median(shell);
  report({ bench, value: median(took), unit: 'ms', baseline, limit: 5 * baseline });
} else {
  console.error('The sqlite3 shell is not installed, so the import is measured without the one to compare it with.');
  report({ bench, value: median(took), unit: 'ms' });
}
report({ bench: 'import: longest stall of the main thread', value: median(stalls), unit: 'ms', limit: 50 });

const workbook = join(folder, 'deals.xlsx');
writeFileSync(workbook, xlsxFile({ sheets: [{ name: 'Deals', rows: [header, ...exported(50_000)] }] }));
const peakMb = await peakOfImport(workbook);
report({ bench: 'import: peak memory for a workbook of 50,000 rows', value: peakMb, unit: 'MB', limit: 400 });
rmSync(folder, { recursive: true });
