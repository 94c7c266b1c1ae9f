// A workspace of 100,000 open deals with what belongs to them, made once and copied for each benchmark of reviews.
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makePipeline } from '../src/main/domains/pipeline/facts/fixtures/make-pipeline.ts';
import { catchUpHistory } from '../src/main/domains/pipeline/history/follow-history.ts';
import { seedDefaults } from '../src/main/domains/records/default-stages.ts';
import { catchUpSearchIndex } from '../src/main/domains/records/search/drain.ts';
import { syncSearchIndex } from '../src/main/domains/records/search/index-tables.ts';
import { ledgeredTables as tables } from '../src/main/ledgered-tables.ts';
import { openDatabase } from '../src/main/platform/database/open.ts';
import { newId } from '../src/main/platform/ids.ts';
import { createChangeFeed } from '../src/main/platform/ledger/change-events.ts';
import { createLedger } from '../src/main/platform/ledger/ledger.ts';
import { indexNextChanges } from '../src/main/platform/ledger/row-index.ts';
import { syncTriggers } from '../src/main/platform/ledger/triggers.ts';
import { fingerprintOf } from './made-by.ts';

export const bigPipeline = { open: 100_000, closed: 10_000 };

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules', '.cache', 'bench');
const dayMs = 86_400_000;
/** What the file is made by; when any of it changes, so may the file. */
const makers = [
  'bench/big-pipeline.ts',
  'src/main/domains/pipeline/facts/fixtures',
  'src/main/domains/pipeline/schema.ts',
  'src/main/domains/records/schema.ts',
  'src/main/platform/database',
  'src/main/platform/ledger',
];

/** Puts a copy of the big pipeline into a folder: its history followed, its ledger and its texts indexed. */
export async function copyBigPipeline(folder: string, name = 'pipeline.throughline'): Promise<string> {
  const file = join(folder, name);
  copyFileSync(await madeOnce(), file, constants.COPYFILE_FICLONE);
  return file;
}

async function madeOnce(): Promise<string> {
  // What is overdue, stale or to close soon is so as of the day on which the file was made.
  const day = Math.floor(Date.now() / dayMs);
  const file = join(cache, `pipeline-${fingerprintOf(makers)}-${day}.throughline`);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  for (const older of readdirSync(cache)) if (older.startsWith('pipeline-')) rmSync(join(cache, older));
  process.stderr.write('  Making a pipeline of 100,000 open deals, once a day.\n');
  const making = join(cache, `pipeline-${process.pid}.throughline`);
  const db = openDatabase(making, { create: true });
  syncTriggers(db, tables);
  await seedDefaults(db, createLedger({ db, tables, feed: createChangeFeed(), file: making }));
  const fact = db.prepare('INSERT OR REPLACE INTO workspace_facts (key, value) VALUES (?, ?)');
  for (const [key, value] of Object.entries({ id: newId(), name: 'Big pipeline' })) fact.run(key, value);
  makePipeline(db, { ...bigPipeline, now: Date.now() });
  catchUpHistory(db);
  while (indexNextChanges(db, 50_000));
  syncSearchIndex(db);
  await catchUpSearchIndex(db, { signal: { aborted: false } });
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  renameSync(making, file);
  return file;
}
