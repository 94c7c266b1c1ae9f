import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { explainDatabaseError } from '../database/database-error.ts';
import { openDatabase } from '../database/open.ts';
import { explainFileError } from '../files/explain-file-error.ts';
import { makeFolder } from '../files/make-folder.ts';
import { newId } from '../ids.ts';
import { type LedgeredTable, syncTriggers } from '../ledger/triggers.ts';
import { type FileLock, lockFile } from './file-lock.ts';
import { alreadyThere, placeNew, removeDatabase, sweepUnfinished, unfinishedName } from './place-file.ts';
import { writeFacts } from './workspace-facts.ts';

export type CreateWorkspaceOptions = {
  file: string;
  name: string;
  sample?: boolean;
  tables: LedgeredTable[];
  /** Puts the first content in, before anybody can open the file. */
  fill?: (db: Database) => void | Promise<void>;
};

/**
 * Makes a workspace file and answers where it is. It is written under another name and gets its own
 * when it is whole, so that a failure or a kill leaves nothing half-made; a file that is there is never replaced.
 */
export async function createWorkspace(options: CreateWorkspaceOptions): Promise<string> {
  const target = resolve(extname(options.file) === '' ? `${options.file}.throughline` : options.file);
  let lock: FileLock | undefined;
  let unfinished: string | undefined;
  try {
    makeFolder(dirname(target));
    const file = join(realpathSync(dirname(target)), basename(target));
    if (existsSync(file)) throw alreadyThere(file);
    lock = lockFile(file);
    sweepUnfinished(dirname(file), basename(file));
    setOldLogAside(file);
    unfinished = unfinishedName(file);
    await write(unfinished, options);
    if (existsSync(file)) throw alreadyThere(file);
    placeNew(unfinished, file);
    return file;
  } catch (error) {
    if (unfinished !== undefined) removeDatabase(unfinished);
    throw explainDatabaseError(explainFileError(error, target), target);
  } finally {
    lock?.release();
  }
}

/** The log of a file that was moved away without it would be replayed over the new one. It may still be wanted. */
function setOldLogAside(file: string): void {
  for (const suffix of ['-wal', '-journal']) {
    const log = `${file}${suffix}`;
    if (existsSync(log)) renameSync(log, `${log}.left-${Date.now()}`);
  }
  rmSync(`${file}-shm`, { force: true });
}

async function write(file: string, { name, sample = false, tables, fill }: CreateWorkspaceOptions): Promise<void> {
  const db = openDatabase(file, { create: true });
  try {
    writeFacts(db, { id: newId(), name, sample });
    syncTriggers(db, tables);
    await fill?.(db);
    // One whole file, with no log beside it.
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/** A file for a workspace of that name: what a file system does not allow is left out, and a taken name gets a number. */
export function freeFileFor(name: string, folder: string): string {
  const cleaned = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 60)
    .trim();
  const base =
    cleaned === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(cleaned) ? `Workspace ${cleaned}`.trim() : cleaned;
  for (let n = 1; ; n++) {
    const file = join(folder, `${base}${n === 1 ? '' : ` ${n}`}.throughline`);
    if (!existsSync(file)) return file;
  }
}
