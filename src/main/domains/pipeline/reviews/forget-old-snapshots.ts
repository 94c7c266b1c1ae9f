import type { Database } from 'better-sqlite3';
import { prepared } from '../../../platform/database/prepared.ts';

/** So many of the newest reviews are kept whole; of each month before them, the last one. */
const keptWhole = 60;

/** Lets go of what very old reviews found. Their figures stay, and say that no more is kept. */
export function forgetOldSnapshots(db: Database): void {
  const kept = prepared<[], { id: string; at: number }>(
    db,
    `SELECT r.id, r.at FROM review_snapshots s JOIN reviews r ON r.id = s.review_id ORDER BY r.at DESC, r.id DESC`,
  ).all();
  const months = new Set<string>();
  const forget = prepared(db, 'DELETE FROM review_snapshots WHERE review_id = ?');
  for (const { id, at } of kept.slice(keptWhole)) {
    const here = new Date(at);
    const month = `${here.getFullYear()}-${here.getMonth()}`;
    if (months.has(month)) forget.run(id);
    months.add(month);
  }
}
