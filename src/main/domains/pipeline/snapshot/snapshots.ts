import type { Database } from 'better-sqlite3';
import { notFound } from '../../../platform/app-error.ts';
import { prepared } from '../../../platform/database/prepared.ts';
import { figuresOnly } from './damaged-snapshot.ts';
import { readKeptRules } from './kept-rules.ts';
import { openSnapshot, type Snapshot } from './open-snapshot.ts';

/** Two are looked at together when reviews are compared; more would only take memory. */
const heldAtMost = 2;

export type Snapshots = {
  get(reviewId: string): Snapshot;
  forget(reviewId: string): void;
};

export const readSnapshot = (db: Database, reviewId: string): Snapshot => {
  const row = prepared<[string], { rules: string; data: Buffer | null }>(
    db,
    'SELECT r.rules, s.data FROM reviews r LEFT JOIN review_snapshots s ON s.review_id = r.id WHERE r.id = ?',
  ).get(reviewId);
  if (!row) throw notFound('review', reviewId);
  if (!row.data) throw figuresOnly();
  return openSnapshot(row.data, readKeptRules(row.rules).evaluated);
};

/** What reviews saw and found; those that were read last stay in memory. */
export function createSnapshots(db: Database): Snapshots {
  const held = new Map<string, Snapshot>();
  return {
    get(reviewId) {
      const snapshot = held.get(reviewId) ?? readSnapshot(db, reviewId);
      held.delete(reviewId);
      held.set(reviewId, snapshot);
      for (const oldest of held.keys()) {
        if (held.size <= heldAtMost) break;
        held.delete(oldest);
      }
      return snapshot;
    },
    forget: (reviewId) => void held.delete(reviewId),
  };
}
