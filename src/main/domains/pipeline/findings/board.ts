import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type Finding, finding } from '../../../../contract/pipeline/review-shapes.ts';
import { prepared } from '../../../platform/database/prepared.ts';
import { dayHere } from '../../../platform/schedule/local-time.ts';
import { activeMutes } from './active-mutes.ts';
import { currentReviewId } from './current-review.ts';
import type { FoundLists } from './found-lists.ts';
import { byFinding, withMutes } from './mutes-of-deals.ts';
import type { ReviewView, ReviewViews } from './review-view.ts';
import { sayFinding } from './say-finding.ts';
import { worstFirst } from './worst-first.ts';

const slice = 250;

type OwnerBoard = {
  ownerId: string | null;
  name: string;
  left: number;
  critical: number;
  begunWith: number;
  items: Finding[];
};
export type Board = { reviewId: string | null; at: string | null; owners: OwnerBoard[] };

type Parts = { db: Database; views: ReviewViews; listed: FoundLists; now: () => number };
type Asked = { perOwner: number; ownerId?: string | null };

/** What is left to mend, by owner: what the current review found, and what was found about deals edited since. */
export async function findingsBoard({ db, views, listed, now }: Parts, asked: Asked): Promise<Board> {
  const reviewId = currentReviewId(db);
  if (reviewId === null) return { reviewId: null, at: null, owners: [] };
  const view = views.of(reviewId);
  const { snapshot } = view;
  const { deals, findings } = snapshot;
  const again = rechecksOf(db, reviewId, dayHere(now()));
  const rechecked = new Set([...again.keys()].map((dealId) => deals.placeOf(dealId)));
  const owners = new Map<string | null, OwnerBoard>();
  const boardOf = (ownerId: string | null, name: string | null): OwnerBoard => {
    const known = owners.get(ownerId);
    if (known) return known;
    const made = { ownerId, name: name ?? 'Nobody', left: 0, critical: 0, begunWith: 0, items: [] };
    owners.set(ownerId, made);
    return made;
  };

  begin(view, (deal) => boardOf(deals.ownerId(deal), deals.ownerName(deal)));
  const shown = (owner: OwnerBoard) => asked.ownerId === undefined || owner.ownerId === asked.ownerId;
  let said = 0;
  for (const number of await listed(view, { muted: 'without' })) {
    const deal = findings.dealOf(number);
    if (rechecked.has(deal)) continue;
    const owner = boardOf(deals.ownerId(deal), deals.ownerName(deal));
    owner.left++;
    if (findings.specOf(number).severity === 'critical') owner.critical++;
    if (!shown(owner) || owner.items.length >= asked.perOwner) continue;
    owner.items.push(sayFinding(view, number));
    if (++said % slice === 0) await breathe();
  }
  for (const found of again.values()) {
    for (const one of found) {
      if (one.mute) continue;
      const owner = boardOf(one.ownerId, one.ownerName);
      owner.left++;
      if (one.severity === 'critical') owner.critical++;
      if (shown(owner)) owner.items.push(one);
    }
  }
  const all = [...owners.values()].filter((owner) => shown(owner) && (owner.left > 0 || owner.begunWith > 0));
  for (const owner of all) owner.items = owner.items.sort(worstFirst).slice(0, asked.perOwner);
  return {
    reviewId,
    at: new Date(snapshot.at).toISOString(),
    owners: all.sort((a, b) => b.left - a.left || (a.name < b.name ? -1 : 1)),
  };
}

/** How many each owner had when the review was made. */
function begin({ snapshot: { findings } }: ReviewView, ownerOf: (deal: number) => OwnerBoard): void {
  const accepted = new Set(findings.muted());
  for (let number = 0; number < findings.size; number++) {
    if (!accepted.has(number)) ownerOf(findings.dealOf(number)).begunWith++;
  }
}

const found = z.array(finding);

/** What was found about deals that were looked at again, and what of it is accepted now. */
function rechecksOf(db: Database, reviewId: string, today: string): Map<string, Finding[]> {
  const mutes = byFinding(activeMutes(db, today));
  const rows = prepared<[string], { dealId: string; findings: string }>(
    db,
    'SELECT deal_id AS dealId, findings FROM review_rechecks WHERE review_id = ?',
  ).all(reviewId);
  return new Map(rows.map(({ dealId, findings }) => [dealId, withMutes(found.parse(JSON.parse(findings)), mutes)]));
}
