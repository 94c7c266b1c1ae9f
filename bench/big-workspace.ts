// A workspace of 100,000 deals and 50,000 contacts, made once and copied for each benchmark that works in one.
import { spawnSync } from 'node:child_process';
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { catchUpSearchIndex } from '../src/main/domains/records/search/drain.ts';
import { syncSearchIndex } from '../src/main/domains/records/search/index-tables.ts';
import { openDatabase } from '../src/main/platform/database/open.ts';
import { fingerprintOf } from './made-by.ts';

export const bigDeals = 100_000;

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules', '.cache', 'bench');
/** What the file is made by; when any of it changes, so may the file. */
const makers = [
  'bench/big-workspace.ts',
  'scripts/make-sample.ts',
  'src/main/domains/records/default-stages.ts',
  'src/main/domains/records/sample',
  'src/main/domains/records/schema.ts',
  'src/main/domains/records/search',
  'src/main/platform/database',
  'src/main/platform/ledger',
];

/** Puts a copy of the big workspace, its search index built, into a folder. */
export async function copyBigWorkspace(folder: string): Promise<string> {
  const file = join(folder, 'big.throughline');
  copyFileSync(await madeOnce(), file, constants.COPYFILE_FICLONE);
  return file;
}

async function madeOnce(): Promise<string> {
  const name = `big-${fingerprintOf(makers)}.throughline`;
  const file = join(cache, name);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  for (const older of readdirSync(cache)) {
    if (older.startsWith('big-') || older.startsWith('making-')) rmSync(join(cache, older));
  }
  process.stderr.write('  Making a workspace of 100,000 deals, once.\n');
  const making = join(cache, `making-${process.pid}.throughline`);
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'make-sample.ts'), '--deals', String(bigDeals), '--out', making],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) throw new Error('The big workspace could not be made; what went wrong is above.');
  const db = openDatabase(making);
  syncSearchIndex(db);
  await catchUpSearchIndex(db, { signal: { aborted: false } });
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  renameSync(making, file);
  return file;
}
