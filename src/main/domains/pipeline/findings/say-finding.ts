import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { pointsOf } from '../health/points.ts';
import type { Snapshot } from '../snapshot/open-snapshot.ts';
import type { ReviewView } from './review-view.ts';
import { type Said, sayWhatWasSeen } from './say-seen.ts';

const said = (snapshot: Snapshot, finding: number): Said => {
  const { deals, findings, base } = snapshot;
  const currency = deals.currency(findings.dealOf(finding));
  return sayWhatWasSeen(findings.specOf(finding), findings.seen(finding), { currency, base });
};

export const messageOf = (snapshot: Snapshot, finding: number): string => said(snapshot, finding).message;

/** A finding as the boundary shows it. */
export function sayFinding({ snapshot, muteOf, mended }: ReviewView, finding: number): Finding {
  const { deals, findings } = snapshot;
  const { id: ruleId, name: ruleName, severity, category, remediation } = findings.specOf(finding);
  const deal = findings.dealOf(finding);
  const dealId = deals.id(deal);
  const mute = muteOf(finding);
  return {
    id: `${dealId}:${ruleId}`,
    dealId,
    dealName: deals.name(deal),
    accountName: deals.account(deal),
    ownerId: deals.ownerId(deal),
    ownerName: deals.ownerName(deal),
    stageName: deals.stageName(deal),
    amount: deals.amount(deal),
    ruleId,
    ruleName,
    severity,
    category,
    ...said(snapshot, finding),
    remediation,
    points: mute ? 0 : pointsOf[severity],
    mute,
    since: new Date(findings.since(finding)).toISOString(),
    mended: mended(finding),
  };
}
