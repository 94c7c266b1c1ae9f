import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { AppError } from '../app-error.ts';
import { explainDatabaseError, isBusy, readOnly } from '../database/database-error.ts';

export type FileLock = { release(): void };

type Holder = { pid: number; host: string; since: string };

/** Enough for the other side to write down who it is, too short for anyone to notice. */
const waitMs = 30;

/**
 * Keeps every other process out of a workspace for as long as this one lives. The lock is a write
 * transaction left open on a small file beside the workspace: the OS ends it with the process, so
 * a kill leaves no stale lock behind. Readers still get in, which is how the other side learns who holds it.
 */
export function lockFile(file: string): FileLock {
  const path = `${file}-lock`;
  for (let round = 0; round < 10; round++) {
    const held = tryLock(file, path);
    // The former holder may have removed the file between our opening and our locking it: then this lock
    // is on a file that nobody else will look at.
    if (held && isHeldAt(path)) return { release: () => release(held, path) };
    held?.close();
  }
  throw new AppError('BUSY', `${file} is being opened and closed by another Throughline at this moment.`, {
    remedy: 'Try again.',
    retryable: true,
  });
}

function tryLock(file: string, path: string): Database.Database | undefined {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: waitMs });
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    db.exec('BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (pid, host, since); DELETE FROM holder');
    db.prepare('INSERT INTO holder VALUES (?, ?, ?)').run(process.pid, hostname(), new Date().toISOString());
    db.exec('COMMIT; BEGIN IMMEDIATE');
    return db;
  } catch (error) {
    const holder = isBusy(error) && db ? readHolder(db) : undefined;
    db?.close();
    if (isBusy(error)) throw lockedBy(file, holder);
    if (isGarbage(error)) {
      rmSync(path, { force: true });
      return undefined;
    }
    // The lock is made where it is not; that it cannot be is a matter of the folder, also for a file to come.
    throw isUnopenable(error) ? readOnly(file, error) : explainDatabaseError(error, file);
  }
}

const isUnopenable = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CANTOPEN');

/** Left by a disk that lost its last writes; nobody can hold a lock on it. */
const isGarbage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT'));

function readHolder(db: Database.Database): Holder | undefined {
  try {
    if (db.inTransaction) db.exec('ROLLBACK');
    return db.prepare<[], Holder>('SELECT pid, host, since FROM holder').get();
  } catch {
    // Who holds it is a courtesy; that it is held is certain.
    return undefined;
  }
}

function lockedBy(file: string, holder: Holder | undefined): AppError {
  const same = holder?.pid === process.pid && holder.host === hostname();
  const who = holder && !same ? ` by process ${holder.pid} on ${holder.host} since ${holder.since}` : '';
  return new AppError(
    'WORKSPACE_LOCKED',
    `${file} is already open in ${same ? 'this' : 'another'} Throughline${who}.`,
    {
      remedy: 'Use it there, or close it there and try again.',
      retryable: true,
    },
  );
}

function isHeldAt(path: string): boolean {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: 0, fileMustExist: true });
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return false;
  } catch (error) {
    return isBusy(error);
  } finally {
    db?.close();
  }
}

function release(held: Database.Database, path: string): void {
  // While held nobody else can take the file for theirs, so it goes first; Windows removes no open file.
  if (process.platform !== 'win32') rmSync(path, { force: true });
  held.close();
  if (process.platform === 'win32') rmSync(path, { force: true });
}
