import type { Database } from 'better-sqlite3';

/**
 * Has a large transaction copied from the log into the file after it is committed and announced, on this thread:
 * as part of the commit it would keep the person waiting, and left over it would hold up the main thread.
 */
export async function checkpointAfter<T>(db: Database, work: () => Promise<T>): Promise<T> {
  db.pragma('wal_autocheckpoint = 0');
  const result = await work();
  db.pragma('wal_checkpoint(PASSIVE)');
  return result;
}
