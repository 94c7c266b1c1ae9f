import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../app-error.ts';

const isSqlite = (error: unknown): error is InstanceType<typeof Database.SqliteError> =>
  error instanceof Database.SqliteError;

export const isBusy = (error: unknown): boolean => isSqlite(error) && error.code.startsWith('SQLITE_BUSY');

/** Turns what SQLite says into what a person can act on; anything it does not know is passed on as it is. */
export function explainDatabaseError(error: unknown, file: string): unknown {
  if (!isSqlite(error)) return error;
  const code = error.code;
  if (code.startsWith('SQLITE_FULL')) {
    return new AppError('DISK_FULL', `The disk that holds ${file} is full. Nothing was changed.`, {
      remedy: 'Free some space and try again.',
      retryable: true,
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_CANTOPEN') && !existsSync(file)) {
    return new AppError('FILE_MISSING', `${file} does not exist.`, {
      remedy: 'It may have been moved or be on a disk that is not connected. Choose it again.',
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return readOnly(file, error);
  if (code.startsWith('SQLITE_IOERR')) {
    return new AppError('DISK_FULL', `The disk that holds ${file} refused the change (${code}). Nothing was changed.`, {
      remedy: 'Check that the disk is connected and has free space, then try again.',
      retryable: true,
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new AppError('WORKSPACE_DAMAGED', `${file} is damaged: ${error.message}.`, {
      remedy: 'Restore the latest backup; the damaged file is kept beside it.',
      cause: error,
    });
  }
  if (isBusy(error)) {
    return new AppError('BUSY', 'Another change was being saved for too long. Nothing was changed.', {
      remedy: 'Wait for the running import or job to end and try again.',
      retryable: true,
      cause: error,
    });
  }
  return error;
}

export const readOnly = (file: string, cause: unknown): AppError =>
  new AppError('READ_ONLY', `${file} or its folder cannot be written. Nothing was changed.`, {
    remedy: 'Check the permissions of the folder, or choose one that you may write in.',
    retryable: true,
    cause,
  });
