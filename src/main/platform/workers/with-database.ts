import type { Database } from 'better-sqlite3';
import { explainDatabaseError } from '../database/database-error.ts';
import { connect } from '../database/open.ts';
import { explainFileError } from '../files/explain-file-error.ts';

/** A worker may block for another connection's write, so it waits where the main thread would ask again. */
const waitMs = 30_000;

/** Lends a task a connection of its own to a workspace, and explains what goes wrong with it. */
export async function withDatabase<T>(file: string, work: (db: Database) => T | Promise<T>): Promise<T> {
  let db: Database | undefined;
  try {
    db = connect(file, { waitMs });
    return await work(db);
  } catch (error) {
    throw explainDatabaseError(explainFileError(error, file), file);
  } finally {
    db?.close();
  }
}
