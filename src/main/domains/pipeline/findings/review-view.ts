import type { Database } from 'better-sqlite3';
import { prepared } from '../../../platform/database/prepared.ts';
import { dayHere } from '../../../platform/schedule/local-time.ts';
import { findInRule, findingsOfDeal } from '../snapshot/find-in-rule.ts';
import type { Snapshot } from '../snapshot/open-snapshot.ts';
import type { Mute } from '../snapshot/review-snapshot.ts';
import type { Snapshots } from '../snapshot/snapshots.ts';
import { activeMutes } from './active-mutes.ts';
import { currentReviewId } from './current-review.ts';

/** A review with what has become of its findings: those of the current one are accepted and mended as time goes by. */
export type ReviewView = {
  snapshot: Snapshot;
  /** Another one when anything about it is another. */
  key: string;
  current: boolean;
  muteOf(finding: number): Mute | null;
  mended(finding: number): boolean;
};

export function createReviewViews(parts: { db: Database; snapshots: Snapshots; now: () => number }) {
  const { db, snapshots, now } = parts;
  let latest: { key: string; view: ReviewView } | undefined;
  return {
    of(reviewId: string): ReviewView {
      const snapshot = snapshots.get(reviewId);
      const current = currentReviewId(db) === reviewId;
      const today = dayHere(now());
      const key = `${reviewId} ${current} ${current ? today : ''} ${stateOf(db, reviewId)}`;
      if (latest?.key === key && latest.view.snapshot === snapshot) return latest.view;
      const mended = mendedIn(db, reviewId, snapshot);
      const mutes = current ? mutesNow(db, snapshot, today) : undefined;
      const view: ReviewView = {
        snapshot,
        key,
        current,
        muteOf: mutes ? (finding) => mutes.get(finding) ?? null : snapshot.findings.muteOf,
        mended: (finding) => mended.has(finding),
      };
      latest = { key, view };
      return view;
    },
  };
}
export type ReviewViews = ReturnType<typeof createReviewViews>;

/** Differs when something was looked at again, accepted or not accepted any more. */
function stateOf(db: Database, reviewId: string): string {
  const again = prepared<[string], { n: number; at: number | null }>(
    db,
    'SELECT count(*) AS n, max(at) AS at FROM review_rechecks WHERE review_id = ?',
  ).get(reviewId);
  const mutes = prepared<[], { n: number; at: number | null; all: number | null }>(
    db,
    'SELECT count(*) AS n, max(updated_at) AS at, total(updated_at) AS "all" FROM finding_mutes',
  ).get();
  return [again?.n, again?.at, mutes?.n, mutes?.at, mutes?.all].join('/');
}

function mutesNow(db: Database, { deals, findings }: Snapshot, today: string): Map<number, Mute> {
  const ruleAt = new Map(findings.rules.map(({ spec }, i) => [spec.id, i]));
  const mutes = new Map<number, Mute>();
  for (const { dealId, ruleId, ...mute } of activeMutes(db, today)) {
    const rule = ruleAt.get(ruleId);
    const finding = rule === undefined ? -1 : findInRule(findings, rule, deals.placeOf(dealId));
    if (finding !== -1) mutes.set(finding, mute);
  }
  return mutes;
}

/** Findings about deals that were looked at again, where they were not found any more. */
function mendedIn(db: Database, reviewId: string, { deals, findings }: Snapshot): Set<number> {
  const left = new Map<string, Set<string>>();
  const rows = prepared<[string], { dealId: string; ruleId: string | null }>(
    db,
    `SELECT r.deal_id AS dealId, json_extract(f.value, '$.ruleId') AS ruleId
     FROM review_rechecks r LEFT JOIN json_each(r.findings) f WHERE r.review_id = ?`,
  ).all(reviewId);
  for (const { dealId, ruleId } of rows) {
    const found = left.get(dealId) ?? new Set();
    left.set(dealId, found);
    if (ruleId !== null) found.add(ruleId);
  }
  const mended = new Set<number>();
  for (const [dealId, still] of left) {
    for (const finding of findingsOfDeal(findings, deals.placeOf(dealId))) {
      if (!still.has(findings.specOf(finding).id)) mended.add(finding);
    }
  }
  return mended;
}
