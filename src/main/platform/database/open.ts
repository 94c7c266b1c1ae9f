import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../app-error.ts';
import { explainFileError } from '../files/explain-file-error.ts';
import { checkWhole } from './check-whole.ts';
import { explainDatabaseError } from './database-error.ts';
import { applicationId, identify } from './identify.ts';
import { type Migration, migrate } from './migrate.ts';

/** Above this size the check of the whole file runs in the background after opening. */
export const checkedAtOnce = 16 * 1024 * 1024;

type ConnectOptions = {
  create?: boolean;
  readonly?: boolean;
  /** How long this connection blocks for another one's write; only a worker may block. */
  waitMs?: number;
};

/** Settings that every connection to a workspace has, those of workers included. */
export function connect(file: string, options: ConnectOptions = {}): Database.Database {
  const db = new Database(file, {
    readonly: options.readonly ?? false,
    // Else a file that was moved away meanwhile would come back as an empty one.
    fileMustExist: !options.create,
    timeout: options.waitMs ?? 0,
  });
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
    if (!fresh) identify(file, options.migrations);
    db = connect(file, { create: fresh });
    if (fresh) db.pragma(`application_id = ${applicationId}`);
    else if (statSync(file).size <= checkedAtOnce) checkWhole(db, file);
    db.pragma('journal_mode = WAL');
    // A file that may only be read opens without a word and would fail at the first change.
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    bringUpToDate(db, file, options.migrations);
    return db;
  } catch (error) {
    db?.close();
    throw explainDatabaseError(explainFileError(error, file), file);
  }
}

function bringUpToDate(db: Database.Database, file: string, migrations?: Migration[]): void {
  try {
    migrate(db, migrations);
  } catch (error) {
    const explained = explainDatabaseError(error, file);
    if (explained !== error) throw explained;
    const why = error instanceof Error ? error.message : String(error);
    throw new AppError(
      'BUG',
      `${file} could not be brought to the format of this Throughline: ${why}. It is as it was.`,
      {
        remedy: 'Go on with the version of Throughline that you had, and send the log.',
        cause: error,
      },
    );
  }
}
