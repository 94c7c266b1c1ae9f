import type { Database } from 'better-sqlite3';
import { prepared } from '../../../platform/database/prepared.ts';
import { ofAllDeals } from '../findings/current-review.ts';
import type { Snapshot } from '../snapshot/open-snapshot.ts';
import { readSnapshot } from '../snapshot/snapshots.ts';

/** Reviews of some deals only are looked through until one of all deals; no further than this. */
const lookedBack = 5;

/** Of the deals in hand, when a rule first found them without a break until now. */
export type FirstFound = (ruleId: string, deals: Uint32Array) => Float64Array;

/**
 * Each review says since when it has known each of its findings, so that the latest one that saw a deal says it for all
 * before. A deal that no earlier review saw is found for the first time.
 */
export function firstFound(db: Database, ids: readonly string[], now: number): FirstFound {
  const place = new Map(ids.map((id, i) => [id, i]));
  const seen = new Uint8Array(ids.length);
  const before: Earlier[] = [];
  for (const id of earlierReviews(db, now)) {
    const snapshot = readSnapshot(db, id);
    const { deals } = snapshot;
    const placeOf = new Int32Array(deals.size).fill(-1);
    for (let deal = 0; deal < deals.size; deal++) {
      const now = place.get(deals.id(deal)) ?? -1;
      if (now === -1 || seen[now] === 1) continue;
      placeOf[deal] = now;
      seen[now] = 1;
    }
    before.push({ snapshot, placeOf });
  }
  /** Of each deal, since when the rule in hand has found it; 0: since now. */
  const since = new Float64Array(ids.length);
  return (ruleId, deals) => {
    const put = (deal: number, at: number) => {
      since[deal] = at;
    };
    for (const earlier of before) eachFound(earlier, ruleId, put);
    const first = new Float64Array(deals.length);
    for (let i = 0; i < first.length; i++) first[i] = since[deals[i] ?? 0] || now;
    for (const earlier of before) eachFound(earlier, ruleId, (deal) => put(deal, 0));
    return first;
  };
}

type Earlier = { snapshot: Snapshot; placeOf: Int32Array };

function eachFound({ snapshot, placeOf }: Earlier, ruleId: string, visit: (deal: number, at: number) => void): void {
  const { findings } = snapshot;
  const rule = findings.rules.find(({ spec }) => spec.id === ruleId);
  if (!rule) return;
  for (let i = rule.start; i < rule.start + rule.found; i++) {
    const deal = placeOf[findings.dealOf(i)] ?? -1;
    if (deal !== -1) visit(deal, findings.since(i));
  }
}

/** Newest first, as far as one of all deals. */
function earlierReviews(db: Database, now: number): string[] {
  const rows = prepared<[number, number], { id: string; whole: number }>(
    db,
    `SELECT id, (${ofAllDeals}) AS whole FROM reviews
     WHERE at <= ? AND EXISTS (SELECT 1 FROM review_snapshots s WHERE s.review_id = reviews.id)
     ORDER BY at DESC, id DESC LIMIT ?`,
  ).all(now, lookedBack);
  const last = rows.findIndex(({ whole }) => whole === 1);
  return rows.slice(0, last === -1 ? rows.length : last + 1).map(({ id }) => id);
}
