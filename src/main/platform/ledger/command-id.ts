import type { Database } from 'better-sqlite3';

/** The public id of a command that has been committed; null when it changed nothing and left no trace. */
export const commandId = (db: Database, seq: number): string | null =>
  db.prepare<[number], { id: string }>('SELECT id FROM commands WHERE seq = ?').get(seq)?.id ?? null;
