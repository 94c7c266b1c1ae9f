import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { checkWhole } from '../database/check-whole.ts';
import { explainDatabaseError } from '../database/database-error.ts';
import { connect } from '../database/open.ts';
import { explainFileError } from '../files/explain-file-error.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { TaskContext } from '../workers/task.ts';
import { alreadyThere, removeDatabase, unfinishedName } from './place-file.ts';

const pagesAtATime = 1024;

type Control = Pick<TaskContext, 'signal' | 'progress'>;

type Manner = {
  /** The copy is to take the place of `target`, and its source is not ours to change. */
  restoring?: boolean;
};

/**
 * Copies a workspace as it is at one moment, while others go on writing to it, to an unfinished file
 * beside `target`. Page by page rather than by VACUUM, as that would number rows anew under the search
 * index. The copy is checked whole: what this answers can be given its name.
 */
export async function copyDatabase(
  from: string,
  target: string,
  { signal, progress }: Control,
  { restoring = false }: Manner = {},
): Promise<string> {
  const copy = unfinishedName(target);
  let source: Database.Database | undefined;
  try {
    makeFolder(dirname(target));
    if (!restoring && existsSync(target)) throw alreadyThere(target);
    source = openSource(from, restoring);
    await source.backup(copy, {
      progress({ totalPages, remainingPages }) {
        signal.throwIfAborted();
        progress(totalPages - remainingPages, totalPages);
        return pagesAtATime;
      },
    });
    finish(copy, from);
    return copy;
  } catch (error) {
    removeDatabase(copy);
    const damaged = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT');
    throw explainDatabaseError(explainFileError(error, target), damaged ? from : target);
  } finally {
    source?.close();
  }
}

/**
 * Holds a snapshot, which keeps the copy from starting over each time that someone writes. Our own file
 * is opened for writing, as after a kill SQLite may first have to put back what was half-written.
 */
function openSource(from: string, readonly: boolean): Database.Database {
  let source: Database.Database | undefined;
  try {
    source = connect(from, { readonly, waitMs: 30_000 });
    source.exec('BEGIN');
    source.prepare('SELECT 1 FROM sqlite_schema').get();
    return source;
  } catch (error) {
    source?.close();
    throw explainDatabaseError(error, from);
  }
}

/** Makes the copy a single file that needs nothing beside it, and reads it whole. */
function finish(copy: string, from: string): void {
  const db = connect(copy);
  try {
    db.pragma('journal_mode = DELETE');
    checkWhole(db, from);
  } finally {
    db.close();
  }
}
