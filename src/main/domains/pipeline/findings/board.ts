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
  const again = rechecksOf(db, reviewId, dayHere(now()));
  const owners = ownersOf(view);
  const boardOf = (ownerId: string | null, name: string | null): OwnerBoard => {
    const known = owners.find((owner) => owner.ownerId === ownerId);
    if (known) return known;
    const made = emptyBoard(ownerId, name);
    owners.push(made);
    return made;
  };
  const shown = (owner: OwnerBoard) => asked.ownerId === undefined || owner.ownerId === asked.ownerId;
  const left = withoutRechecked(view, await listed(view, { muted: 'without' }), [...again.keys()]);
  await breathe();
  countLeft(view, left, owners);
  await breathe();
  await sayWorst(
    view,
    left,
    owners.map((owner) => (shown(owner) ? { owner, room: asked.perOwner } : null)),
  );
  for (const one of [...again.values()].flat()) {
    if (one.mute) continue;
    const owner = boardOf(one.ownerId, one.ownerName);
    owner.left++;
    if (one.severity === 'critical') owner.critical++;
    owner.items.push(one);
  }
  const all = owners.filter((owner) => shown(owner) && (owner.left > 0 || owner.begunWith > 0));
  for (const owner of all) owner.items = owner.items.sort(worstFirst).slice(0, asked.perOwner);
  return {
    reviewId,
    at: new Date(view.snapshot.at).toISOString(),
    owners: all.sort((a, b) => b.left - a.left || (a.name < b.name ? -1 : 1)),
  };
}

const emptyBoard = (ownerId: string | null, name: string | null): OwnerBoard => ({
  ...{ ownerId, name: name ?? 'Nobody', left: 0, critical: 0, begunWith: 0 },
  items: [],
});

/** Nobody first, then the owners as the review numbers them; with how many findings each had when it was made. */
function ownersOf({ snapshot: { deals, findings, owners } }: ReviewView): OwnerBoard[] {
  const boards = [emptyBoard(null, null), ...owners.map(({ id, name }) => emptyBoard(id, name))];
  const counts = new Uint32Array(boards.length);
  const count = (finding: number, by: number) => {
    const owner = deals.ownerCode(findings.dealOf(finding));
    counts[owner] = (counts[owner] ?? 0) + by;
  };
  for (let finding = 0; finding < findings.size; finding++) count(finding, 1);
  for (const finding of findings.muted()) count(finding, -1);
  return boards.map((board, owner) => ({ ...board, begunWith: counts[owner] ?? 0 }));
}

function withoutRechecked({ snapshot: { deals, findings } }: ReviewView, list: Uint32Array, dealIds: string[]) {
  const rechecked = new Uint8Array(deals.size);
  for (const dealId of dealIds) {
    const deal = deals.placeOf(dealId);
    if (deal !== -1) rechecked[deal] = 1;
  }
  return list.filter((finding) => rechecked[findings.dealOf(finding)] !== 1);
}

function countLeft({ snapshot: { deals, findings } }: ReviewView, left: Uint32Array, owners: OwnerBoard[]): void {
  const rules = findings.ruleIndexes();
  const critical = findings.rules.map(({ spec }) => spec.severity === 'critical');
  for (const finding of left) {
    const owner = owners[deals.ownerCode(findings.dealOf(finding))];
    if (!owner) continue;
    owner.left++;
    if (critical[rules[finding] ?? 0]) owner.critical++;
  }
}

type Room = { owner: OwnerBoard; room: number } | null;

/** The first few of each owner, in the order of the list. */
async function sayWorst(view: ReviewView, left: Uint32Array, rooms: Room[]): Promise<void> {
  const { deals, findings } = view.snapshot;
  let open = rooms.filter((one) => one !== null && one.room > 0).length;
  let said = 0;
  for (const finding of left) {
    if (open === 0) return;
    const place = rooms[deals.ownerCode(findings.dealOf(finding))];
    if (!place || place.room === 0) continue;
    place.owner.items.push(sayFinding(view, finding));
    if (--place.room === 0) open--;
    if (++said % slice === 0) await breathe();
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
