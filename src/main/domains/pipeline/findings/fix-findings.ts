import type { Database } from 'better-sqlite3';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import type { Deal, Stage } from '../../../../contract/records/shapes.ts';
import { newId } from '../../../platform/ids.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import { startOfDay } from '../../../platform/schedule/local-time.ts';
import type { DealNow } from './evaluate-now.ts';
import type { FindingId } from './finding-id.ts';
import type { FixDesk, PlannedStep } from './fix-desk.ts';
import { followingValue, type Given, givenValue } from './offered-value.ts';

export type Fixing = {
  ids: readonly FindingId[];
  values: Given;
  now: number;
  zone: string;
};
export type Fixed = { changed: number; unchanged: { findingId: string; why: string }[]; rules: string[] };

type Parts = {
  tx: Transaction;
  desk: FixDesk;
  stages: readonly Stage[];
  evaluate: (ids: readonly string[], on: Database) => DealNow[];
};

const slice = 200;

/**
 * Does within a command what the rules of findings offer. Every deal is looked at again first, so that what was mended
 * or closed meanwhile is left as it is.
 */
export function fixThese(parts: Parts, fixing: Fixing): Fixed {
  const done: Fixed = { changed: 0, unchanged: [], rules: [] };
  const rules = new Set<string>();
  const wanted = new Map<string, FindingId[]>();
  for (const one of fixing.ids) {
    const ofDeal = wanted.get(one.dealId);
    if (ofDeal) ofDeal.push(one);
    else wanted.set(one.dealId, [one]);
  }
  const all = [...wanted.keys()];
  for (let start = 0; start < all.length; start += slice) {
    const some = all.slice(start, start + slice);
    const found = new Map(parts.evaluate(some, parts.tx.db).map((deal) => [deal.dealId, deal]));
    const deals = new Map(parts.desk.read(parts.tx.db, some, fixing.now).map((deal) => [deal.id, deal]));
    for (const dealId of some) {
      for (const { id, ruleId } of wanted.get(dealId) ?? []) {
        const finding = found.get(dealId)?.findings.find((one) => one.ruleId === ruleId);
        // Read anew for each: a fix of another finding may have changed the deal.
        const deal = deals.get(dealId);
        const why = deal ? fixOne(parts, fixing, deal, finding) : 'The deal is not there any more.';
        if (why !== null) {
          done.unchanged.push({ findingId: id, why });
          continue;
        }
        done.changed++;
        if (finding) rules.add(finding.ruleName);
        const [changed] = parts.desk.read(parts.tx.db, [dealId], fixing.now);
        if (changed) deals.set(dealId, changed);
      }
    }
  }
  return { ...done, rules: [...rules] };
}

/** Null: it was done; else why not. */
function fixOne(
  { tx, desk, stages }: Parts,
  { values, now, zone }: Fixing,
  deal: Deal,
  finding?: Finding,
): string | null {
  if (!finding) {
    const { outcome } = deal;
    return outcome === 'open' ? 'It is not found any more: the deal was changed since.' : `The deal is ${outcome}.`;
  }
  const { fix } = finding.remediation;
  if (!fix) return 'There is nothing that could be done about it with one click.';
  if (fix.kind === 'open') return 'It has to be mended by hand: open the deal.';
  if (fix.kind === 'plan') {
    if (deal.outcome !== 'open') return `The deal is ${deal.outcome}.`;
    if (deal.standing !== 'none') return 'A next step is planned already.';
    desk.put(tx, deal, plannedStep(fix, finding, { now: tx.now, zone, from: now }));
    return null;
  }
  const patch = fix.kind === 'set' ? givenValue(fix, values) : followingValue(fix, deal, stages, now);
  if (!patch) return 'What it should be does not follow from this deal.';
  return desk.change(tx, deal, patch) ? null : 'It has this value already.';
}

type Plan = Extract<NonNullable<Finding['remediation']['fix']>, { kind: 'plan' }>;

function plannedStep(plan: Plan, finding: Finding, at: { now: number; zone: string; from: number }): PlannedStep {
  return {
    id: newId(at.now),
    form: 'action',
    what: plan.what,
    kind: plan.step,
    at: startOfDay(onWorkday(at.from, plan.days), 1) - 1,
    zone: at.zone,
    allDay: true,
    ownerId: null,
    evidence: { kind: 'finding', id: finding.ruleId, label: finding.ruleName, quote: finding.message.slice(0, 2000) },
    since: at.now,
  };
}

/** So many days on, or the Monday after it where that is a weekend. */
function onWorkday(from: number, days: number): number {
  const day = new Date(startOfDay(from, days)).getDay();
  return startOfDay(from, days + (day === 6 ? 2 : day === 0 ? 1 : 0));
}
