import type { Database } from 'better-sqlite3';
import { migrations as shipped } from './migrations.gen.ts';

export type Migration = { name: string; sql: string };

/** `user_version` counts the migrations that a file has been through. */
export const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

export const latestVersion = (migrations: Migration[] = shipped): number => migrations.length;

/**
 * Brings a file to the newest version, each migration in a transaction of its own, so that a kill
 * leaves the file at one version or the next. Foreign keys are off meanwhile, as SQLite's way of
 * changing a table is to make a new one; what they would have caught is checked before each commit.
 */
export function migrate(db: Database, migrations: Migration[] = shipped): void {
  const from = versionOf(db);
  if (from >= migrations.length) return;
  db.pragma('foreign_keys = OFF');
  try {
    for (const [offset, migration] of migrations.slice(from).entries()) {
      db.transaction(() => {
        for (const statement of migration.sql.split('--> statement-breakpoint')) db.exec(statement);
        const broken = db.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) throw new Error(`migration ${migration.name} would break ${broken.length} links`);
        db.pragma(`user_version = ${from + offset + 1}`);
      }).immediate();
    }
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
