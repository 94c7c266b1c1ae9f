import type { Database, Statement } from 'better-sqlite3';

const statements = new WeakMap<Database, Map<string, Statement>>();
const keptAtMost = 200;

/**
 * A statement, prepared once for each connection: for a table whose changes the ledger records that takes longer than
 * running it, as the triggers are compiled with it.
 */
export function prepared<P extends unknown[], R = unknown>(db: Database, sql: string): Statement<P, R>;
export function prepared(db: Database, sql: string): Statement {
  const known = statements.get(db) ?? new Map<string, Statement>();
  statements.set(db, known);
  const found = known.get(sql);
  if (found) return found;
  if (known.size >= keptAtMost) known.clear();
  const made = db.prepare(sql);
  known.set(sql, made);
  return made;
}
