import type { Database } from 'better-sqlite3';
import type { Comparison } from '../../../../contract/pipeline/review-shapes.ts';
import { prepared } from '../../../platform/database/prepared.ts';
import { messageOf } from '../findings/say-finding.ts';
import { sortFindings } from '../findings/sort-findings.ts';
import type { Snapshot } from '../snapshot/open-snapshot.ts';
import { sameDeals } from '../snapshot/same-deals.ts';
import type { Snapshots } from '../snapshot/snapshots.ts';
import { closeWindow } from './close-window.ts';
import { compareFindings } from './compare-findings.ts';
import { fatesOf } from './fates.ts';
import { waterfall } from './waterfall.ts';
import { type Compared, whyNew, whyResolved } from './why-changed.ts';
import { withoutRate } from './without-rate.ts';

/** Of each kind of change so many are listed, the worst first; the counts are of all. */
const listedAtMost = 500;

type Asked = { a: string; b: string; from?: string; to?: string };

/** What is different between two reviews. */
export async function compareReviews(parts: { db: Database; snapshots: Snapshots }, asked: Asked): Promise<Comparison> {
  const { db, snapshots } = parts;
  const [a, b] = [snapshots.get(asked.a), snapshots.get(asked.b)];
  const window = closeWindow(asked, b.at);
  const same = await sameDeals(a, b);
  const left = Array.from(same.inB.keys()).filter((deal) => same.inB[deal] === -1);
  const ended = await fatesOf(
    db,
    left.map((deal) => a.deals.id(deal)),
    b.at,
  );
  const compared: Compared = { a, b, same, ended };
  const changes = await compareFindings(a, b, same);
  const list = async (snapshot: Snapshot, found: Uint32Array, why: (finding: number) => string | null) => {
    const worst = (await sortFindings(snapshot, found)).subarray(0, listedAtMost);
    return Array.from(worst, (finding) => ({ ...changed(snapshot, finding), why: why(finding) }));
  };
  return {
    a: asked.a,
    b: asked.b,
    health: { a: healthOfReview(db, asked.a), b: healthOfReview(db, asked.b) },
    base: b.base,
    window,
    counts: {
      new: changes.new.length,
      resolved: changes.resolved.length,
      persisting: changes.persisting.length,
    },
    new: await list(b, changes.new, (finding) => whyNew(compared, finding)),
    resolved: await list(a, changes.resolved, (finding) => whyResolved(compared, finding)),
    persisting: await list(b, changes.persisting, () => null),
    waterfall: await waterfall({ a, b, same, window, fateOf: (id) => ended.get(id)?.fate ?? 'gone' }),
    withoutRate: withoutRate(compared, window),
  };
}

const healthOfReview = (db: Database, id: string): number =>
  prepared<[string], number>(db, 'SELECT health FROM reviews WHERE id = ?').pluck().get(id) ?? 0;

function changed(snapshot: Snapshot, finding: number) {
  const { deals, findings } = snapshot;
  const deal = findings.dealOf(finding);
  const { id: ruleId, name: ruleName, severity } = findings.specOf(finding);
  const dealId = deals.id(deal);
  return {
    id: `${dealId}:${ruleId}`,
    dealId,
    dealName: deals.name(deal),
    ruleId,
    ruleName,
    severity,
    message: messageOf(snapshot, finding),
  };
}
