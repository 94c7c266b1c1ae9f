import type { Database } from 'better-sqlite3';

/** Deals that are fewer than this are always looked up one by one. */
const always = 200;

/** These ids where it is quicker to look up what belongs to each; null where whole tables are gone through. */
export function fewOf(db: Database, ids: readonly string[]): readonly string[] | null {
  if (ids.length <= always) return ids;
  const all = db.prepare<[], number>('SELECT count(*) FROM deals').pluck().get() ?? 0;
  return ids.length * 8 < all ? ids : null;
}
