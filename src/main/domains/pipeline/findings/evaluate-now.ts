import type { Database } from 'better-sqlite3';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { factValue } from '../facts/format-fact.ts';
import { nothingWon } from '../facts/team-history.ts';
import { pointsOf } from '../health/points.ts';
import { ratesNow } from '../rates/rates-now.ts';
import type { RulesInForce } from '../reviews/asked-of-others.ts';
import { type ReadyRules, readFactsFor, readyRules } from '../reviews/evaluate.ts';
import { fieldsSeen, seenBy } from '../reviews/seen-by.ts';
import { seenDeals } from '../reviews/seen-deals.ts';
import type { CompiledRule } from '../rules/language/compile-rule.ts';
import { findInRule } from '../snapshot/find-in-rule.ts';
import type { Snapshot } from '../snapshot/open-snapshot.ts';
import type { SeenDeals } from '../snapshot/review-snapshot.ts';
import type { SeenValue } from '../snapshot/snapshot-findings.ts';
import type { Snapshots } from '../snapshot/snapshots.ts';
import { currentReviewId } from './current-review.ts';
import { sayWhatWasSeen } from './say-seen.ts';

/** What is found about a deal now, whether it is accepted or not. */
export type DealNow = { dealId: string; open: boolean; findings: Finding[] };

type Parts = { db: Database; snapshots: Snapshots; rules: RulesInForce; now: () => number };

/** Looks at a few deals as they are now; what is usual for won deals it takes from the current review. */
export function createDealEvaluator({ db, snapshots, rules, now }: Parts) {
  let ready: ReadyRules | undefined;
  return {
    /** Rules, stages or custom fields were changed. */
    forgetRules() {
      ready = undefined;
    },
    evaluate(ids: readonly string[], on: Database = db): DealNow[] {
      ready ??= readyRules(db, rules().specs);
      const { rules: compiled, catalogue, stages } = ready;
      const reviewId = currentReviewId(db);
      const review = reviewId === null ? undefined : snapshots.get(reviewId);
      const [at, rates] = [now(), ratesNow(on, review?.base)];
      const team = review?.team() ?? nothingWon();
      const facts = readFactsFor(on, compiled, { scope: { of: 'deals', ids: [...ids] }, now: at, rates, team });
      const places = Uint32Array.from(facts.ids, (_, i) => i);
      const deals = seenDeals(on, facts, { places, stages, rates });
      const seen = new Map(fieldsSeen(compiled, catalogue).map((field) => [field.name, field]));
      const found: Finding[][] = facts.ids.map(() => []);
      for (const rule of compiled) {
        const fires = rule.fires(facts);
        for (const [deal, list] of found.entries()) {
          if (fires[deal] !== 1) continue;
          const values = seenBy(rule, facts, Uint32Array.of(deal)).flatMap(({ field: name, column }): SeenValue[] => {
            const field = seen.get(name);
            return field ? [{ field, value: factValue(column, 0) }] : [];
          });
          const currency = deals.currency.texts[deals.currency.codes[deal] ?? 0] ?? null;
          list.push({
            ...ofDeal(deals, deal, rule),
            ...sayWhatWasSeen(rule.spec, values, { currency, base: rates.base }),
            since: new Date(sinceOf(review, rule.spec.id, facts.ids[deal] ?? '') ?? at).toISOString(),
          });
        }
      }
      return found.map((findings, i) => ({ dealId: facts.ids[i] ?? '', open: deals.open[i] === 1, findings }));
    },
  };
}
export type DealEvaluator = ReturnType<typeof createDealEvaluator>;

function sinceOf(review: Snapshot | undefined, ruleId: string, dealId: string): number | undefined {
  if (!review) return undefined;
  const rule = review.findings.rules.findIndex(({ spec }) => spec.id === ruleId);
  const finding = findInRule(review.findings, rule, review.deals.placeOf(dealId));
  return finding === -1 ? undefined : review.findings.since(finding);
}

function ofDeal(deals: SeenDeals, deal: number, { spec }: CompiledRule): Omit<Finding, 'message' | 'seen' | 'since'> {
  const { id: ruleId, name: ruleName, severity, category, remediation } = spec;
  const dealId = deals.ids[deal] ?? '';
  const owner = deals.owners[(deals.owner[deal] ?? 0) - 1];
  const amountMinor = deals.amountMinor[deal] ?? Number.NaN;
  const currency = deals.currency.texts[deals.currency.codes[deal] ?? 0] ?? null;
  return {
    id: `${dealId}:${ruleId}`,
    dealId,
    dealName: deals.names[deal] ?? '',
    accountName: deals.account.texts[deals.account.codes[deal] ?? 0] ?? null,
    ownerId: owner?.id ?? null,
    ownerName: owner?.name ?? null,
    stageName: deals.stages[deals.stage[deal] ?? 0]?.name ?? '',
    amount: Number.isNaN(amountMinor) || currency === null ? null : { amountMinor, currency },
    ruleId,
    ruleName,
    severity,
    category,
    remediation,
    points: pointsOf[severity],
    mute: null,
    mended: false,
  };
}
