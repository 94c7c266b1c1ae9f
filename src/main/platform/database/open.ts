import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../app-error.ts';
import { explainDatabaseError } from './database-error.ts';
import { latestVersion, type Migration, migrate, versionOf } from './migrate.ts';

/** Marks a SQLite file as one of ours: "THLN". */
export const applicationId = 0x54484c4e;

/** Above this size the check of the whole file runs in the background after opening. */
const checkedAtOnce = 48 * 1024 * 1024;

const notOurs = (file: string, why: string): AppError =>
  new AppError('NOT_A_WORKSPACE', `${file} is not a Throughline workspace: ${why}. It was left untouched.`, {
    remedy: 'Choose a file that ends in .throughline, or import this one if it is an export of your CRM.',
  });

function refuseForeignFile(file: string): void {
  const head = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, 16, 0);
  } finally {
    closeSync(handle);
  }
  if (head.toString('latin1') !== 'SQLite format 3\0') {
    throw notOurs(file, statSync(file).size === 0 ? 'it is empty' : 'it is another kind of file');
  }
}

/** Settings that every connection to a workspace has, those of workers included. */
export function connect(file: string, options: { readonly?: boolean } = {}): Database.Database {
  const db = new Database(file, { readonly: options.readonly ?? false, timeout: 0 });
  db.pragma('foreign_keys = ON');
  db.pragma('synchronous = NORMAL');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -32000');
  // Off by default in SQLite, and then a row that INSERT OR REPLACE removes fires no trigger and misses the ledger.
  db.pragma('recursive_triggers = ON');
  return db;
}

export type OpenOptions = {
  create?: boolean;
  migrations?: Migration[];
  /** Makes the copy that is kept before any migration; called only when there is one to run. */
  beforeMigration?: (db: Database.Database, fromVersion: number) => void;
};

/** Opens a workspace file, or says why not, leaving a file that it refuses as it was. */
export function openDatabase(file: string, options: OpenOptions = {}): Database.Database {
  const fresh = !existsSync(file);
  if (fresh && !options.create) {
    throw new AppError('FILE_MISSING', `${file} does not exist.`, {
      remedy: 'It may have been moved or be on a disk that is not connected. Choose it again.',
    });
  }
  let db: Database.Database | undefined;
  try {
    if (!fresh) refuseForeignFile(file);
    db = connect(file);
    if (fresh) {
      db.pragma(`application_id = ${applicationId}`);
    } else {
      refuseUnlessOurs(db, file, options.migrations);
    }
    db.pragma('journal_mode = WAL');
    const version = versionOf(db);
    if (!fresh && version < latestVersion(options.migrations)) options.beforeMigration?.(db, version);
    migrate(db, options.migrations);
    return db;
  } catch (error) {
    db?.close();
    throw explainOpening(error, file);
  }
}

function refuseUnlessOurs(db: Database.Database, file: string, migrations?: Migration[]): void {
  if (Number(db.pragma('application_id', { simple: true })) !== applicationId) {
    throw notOurs(file, 'it is a database of another program');
  }
  const version = versionOf(db);
  if (version > latestVersion(migrations)) {
    throw new AppError(
      'WORKSPACE_NEWER',
      `${file} was last opened by a newer Throughline (format ${version}; this one knows ${latestVersion(migrations)}). It was left untouched.`,
      { remedy: 'Update Throughline on this laptop, then open the file again.' },
    );
  }
  if (statSync(file).size <= checkedAtOnce) checkWhole(db, file);
}

/** Reads every page; cheap for a small file, a background matter for a large one. */
export function checkWhole(db: Database.Database, file: string): void {
  const verdict = db.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') {
    throw new AppError('WORKSPACE_DAMAGED', `${file} is damaged: ${String(verdict).slice(0, 200)}.`, {
      remedy: 'Restore the latest backup; the damaged file is kept beside it.',
    });
  }
}

function explainOpening(error: unknown, file: string): unknown {
  if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EISDIR')) {
    return error.code === 'EISDIR'
      ? notOurs(file, 'it is a folder')
      : new AppError('FILE_UNREADABLE', `${file} cannot be read: permission was denied.`, {
          remedy: 'Check the permissions of the file and its folder.',
          cause: error,
        });
  }
  return explainDatabaseError(error, file);
}
