import type { Database } from 'better-sqlite3';
import { prepared } from '../../../platform/database/prepared.ts';
import type { KeptRules } from '../snapshot/kept-rules.ts';
import type { ReviewSnapshot } from '../snapshot/review-snapshot.ts';
import { addUp } from './add-up.ts';
import { forgetOldSnapshots } from './forget-old-snapshots.ts';
import type { ReviewScope } from './review-scope.ts';

export type WholeReview = {
  id: string;
  name: string;
  startedBy: 'person' | 'schedule' | 'app';
  scheduleId: string | null;
  scope: ReviewScope;
  left: KeptRules['left'];
  seq: number;
  tookMs: number;
  snapshot: ReviewSnapshot;
  /** The snapshot as it is kept. */
  data: Buffer;
};

/** Writes all of a review; to be called within a transaction, so that there is all of it or nothing. */
export function writeReview(db: Database, review: WholeReview): void {
  const { id, name, startedBy, scheduleId, scope, left, seq, tookMs, snapshot, data } = review;
  const { counts, money, health } = addUp(snapshot);
  const rules: KeptRules = { evaluated: snapshot.rules.map(({ spec }) => spec), left };
  // What an earlier try left behind, which cannot be unless its job was run again by hand.
  prepared(db, 'DELETE FROM reviews WHERE id = ?').run(id);
  prepared(
    db,
    `INSERT INTO reviews (id, name, at, took_ms, started_by, schedule_id, scope, health, deals, findings, critical,
       counts, money, rules, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[id, name, snapshot.at, tookMs, startedBy, scheduleId, JSON.stringify(scope), health],
    ...[counts.deals, counts.findings, counts.bySeverity.critical],
    ...[JSON.stringify(counts), JSON.stringify(money), JSON.stringify(rules), seq],
  );
  prepared(db, 'INSERT INTO review_snapshots (review_id, data) VALUES (?, ?)').run(id, data);
  forgetOldSnapshots(db);
}
