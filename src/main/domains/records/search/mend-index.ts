import Database from 'better-sqlite3';
import { syncSearchIndex } from './index-tables.ts';

const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT_VTAB');

/**
 * Runs something that uses the index. Should the index turn out to be damaged, it is thrown away to be built anew
 * and the work is done once more: nothing is lost with it, as everything in it comes from the records.
 */
export function withSoundIndex<T>(db: Database.Database, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isDamage(error) || db.readonly) throw error;
    db.exec("UPDATE search_state SET definition = 'damaged'");
    syncSearchIndex(db);
    return work();
  }
}
