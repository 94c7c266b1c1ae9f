import type { Database } from 'better-sqlite3';
import { prepared } from '../database/prepared.ts';
import { newId } from '../ids.ts';

export type Value = string | number | null;
export type Values = Record<string, Value>;

/** Adds a row under a new id, stamped with the time of the command, and answers the id. */
export function insertRow(db: Database, table: string, now: number, values: Values): string {
  const id = newId(now);
  const row: Values = { id, ...values, created_at: now, updated_at: now };
  const names = Object.keys(row);
  prepared(
    db,
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  ).run(...Object.values(row));
  return id;
}

/** Writes the values that differ from what the row holds, and nothing when none does. Answers their columns. */
export function changeRow(db: Database, table: string, target: { id: string; now: number }, values: Values): string[] {
  const current = prepared<[string], Values>(db, `SELECT * FROM "${table}" WHERE id = ?`).get(target.id);
  if (!current) return [];
  const changed = Object.keys(values).filter((column) => values[column] !== current[column]);
  if (changed.length === 0) return [];
  const sets = changed.map((column) => `"${column}" = ?`).join(', ');
  prepared(db, `UPDATE "${table}" SET ${sets}, updated_at = ? WHERE id = ?`).run(
    ...changed.map((column) => values[column] ?? null),
    target.now,
    target.id,
  );
  return changed;
}
