import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../app-error.ts';
import { explainFileError } from '../files/explain-file-error.ts';
import { explainDatabaseError } from './database-error.ts';
import { latestVersion, type Migration, versionOf } from './migrate.ts';

/** Marks a SQLite file as one of ours: "THLN". */
export const applicationId = 0x54484c4e;

const notOurs = (file: string, why: string): AppError =>
  new AppError('NOT_A_WORKSPACE', `${file} is not a Throughline workspace: ${why}. It was left untouched.`, {
    remedy: 'Choose a file that ends in .throughline, or import this one if it is an export of your CRM.',
  });

/**
 * Tells which version of our format a file has, or refuses it: another kind of file, another program's
 * database, one from a newer Throughline. Nothing is opened for writing before this has agreed.
 */
export function identify(file: string, migrations?: Migration[]): number {
  try {
    const version = Math.max(readHeader(file), hasLog(file) ? readThroughLog(file) : 0);
    const known = latestVersion(migrations);
    if (version > known) {
      throw new AppError(
        'WORKSPACE_NEWER',
        `${file} was last opened by a newer Throughline (format ${version}; this one knows ${known}). It was left untouched.`,
        { remedy: 'Update Throughline on this laptop, then open the file again.' },
      );
    }
    return version;
  } catch (error) {
    throw explainDatabaseError(explainFileError(error, file), file);
  }
}

function readHeader(file: string): number {
  const facts = statSync(file);
  if (facts.isDirectory()) throw notOurs(file, 'it is a folder');
  // Opening a pipe or a device would wait for ever.
  if (!facts.isFile()) throw notOurs(file, 'it is not an ordinary file');
  if (facts.size === 0) throw notOurs(file, 'it is empty');
  const head = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  if (head.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw notOurs(file, 'it is another kind of file');
  if (head.readUInt32BE(68) !== applicationId) throw notOurs(file, 'it is a database of another program');
  return head.readUInt32BE(60);
}

const hasLog = (file: string): boolean => (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** After a kill the version may still be in the log; read-only, as closing must not fold the log in. */
function readThroughLog(file: string): number {
  const db = new Database(file, { readonly: true, timeout: 0 });
  try {
    return versionOf(db);
  } finally {
    db.close();
  }
}
