import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import { formatValue, missingWords, plainValue } from '../facts/format-fact.ts';
import { pointsOf } from '../health/points.ts';
import { sayMessage } from '../rules/message.ts';
import type { Snapshot } from '../snapshot/open-snapshot.ts';
import type { SeenValue } from '../snapshot/snapshot-findings.ts';
import type { ReviewView } from './review-view.ts';

export type Said = Pick<Finding, 'message' | 'seen'>;
type Of = { currency: string | null; base: string };

/** The message of a rule with what it saw, and what it saw in a list. */
export function sayWhatWasSeen(
  spec: Pick<RuleSpec, 'message' | 'thresholds'>,
  values: readonly SeenValue[],
  { currency, base }: Of,
): Said {
  const texts = new Map(
    values.map(({ field, value }) => [
      field.name,
      formatValue(field, value, field.name === 'amountInBase' ? base : currency) || missingWords(field),
    ]),
  );
  return {
    message: sayMessage(spec.message, (field) => texts.get(field) ?? 'not set', spec.thresholds),
    seen: values.map(({ field, value }) => ({
      field: field.name,
      label: field.label,
      text: withUnit(field.name, value, texts.get(field.name) ?? missingWords(field)),
      value: plainValue(field, value),
    })),
  };
}

/** A bare number beside its name says more with what it counts. */
const withUnit = (field: string, value: SeenValue['value'], text: string): string => {
  if (value === null) return text;
  if (countsDays.has(field)) return `${text} ${value === 1 ? 'day' : 'days'}`;
  return inPercent.has(field) ? `${text} %` : text;
};
const countsDays = new Set(['ageDays', 'daysInStage', 'daysToClose']);
const inPercent = new Set(['probability', 'stageProbability']);

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
