import type { Database } from 'better-sqlite3';
import { dayHere } from '../../../platform/schedule/local-time.ts';

/** On which calendar days the morning's digest was given; a day that a traveller has twice has it once. */
export function toldMornings(db: Database) {
  const find = db.prepare<[number], number>("SELECT 1 FROM announcements WHERE what = 'morning' AND at = ?").pluck();
  const note = db.prepare<[number, number]>(
    "INSERT OR IGNORE INTO announcements (what, at, told_at) VALUES ('morning', ?, ?)",
  );
  const dayOf = (now: number) => Date.parse(dayHere(now));
  return {
    has: (now: number): boolean => find.get(dayOf(now)) !== undefined,
    /** Answers whether this day had not had it. */
    note: (now: number): boolean => note.run(dayOf(now), now).changes > 0,
  };
}
