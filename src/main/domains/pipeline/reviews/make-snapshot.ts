import type { Database } from 'better-sqlite3';
import { dayHere } from '../../../platform/schedule/local-time.ts';
import type { Facts, Rates } from '../facts/fact-shapes.ts';
import { activeMutes, type MuteOfDeal } from '../findings/active-mutes.ts';
import { healthOfMany } from '../health/health-of-many.ts';
import type { CompiledRule } from '../rules/language/compile-rule.ts';
import { gatherCodes } from '../snapshot/gather.ts';
import type { Mute, ReviewSnapshot, RuleFound } from '../snapshot/review-snapshot.ts';
import type { ReadyRules } from './evaluate.ts';
import { firstFound } from './first-found.ts';
import { fieldsSeen, seenBy } from './seen-by.ts';
import { keptDeals, seenDeals } from './seen-deals.ts';

export type Found = { rule: CompiledRule; deals: Uint32Array };
type Parts = { facts: Facts; found: readonly Found[]; ready: ReadyRules; rates: Rates; now: number };

/** What rules found, put together with what is accepted and with what earlier reviews knew. */
export function makeSnapshot(db: Database, { facts, found, ready, rates, now }: Parts): ReviewSnapshot {
  const { places, placeOf } = keptDeals(
    facts,
    found.map(({ deals }) => deals),
  );
  const deals = seenDeals(db, facts, { places, stages: ready.stages, rates });
  const since = firstFound(db, deals.ids, now);
  const place = new Map<string, number>();
  const mutesOf = mutesByRule(activeMutes(db, dayHere(now)));
  if (mutesOf.size > 0) for (const [i, id] of deals.ids.entries()) place.set(id, i);

  const rules = found.map(({ rule, deals: inFacts }): RuleFound => {
    const own = gatherCodes(placeOf, inFacts);
    return {
      spec: rule.spec,
      deals: own,
      seen: seenBy(rule, facts, inFacts),
      since: since(rule.spec.id, own),
      mutes: mutesAmong(own, mutesOf.get(rule.spec.id) ?? [], place),
    };
  });
  deals.health = healthOfMany(
    deals.size,
    rules.map(({ spec, deals: own, mutes }) => ({
      spec,
      deals: own,
      counts: countingOf(own.length, mutes),
    })),
  );
  const { won, of, ofStage } = facts.team;
  return {
    at: now,
    base: rates.base,
    rates: rates.rates,
    deals,
    rules,
    fields: fieldsSeen(
      found.map(({ rule }) => rule),
      ready.catalogue,
    ),
    team: { won, of, ofStage },
  };
}

/** 1 for each finding that counts, as it is not accepted. */
function countingOf(size: number, mutes: RuleFound['mutes']): Uint8Array {
  const counts = new Uint8Array(size).fill(1);
  for (const place of mutes.keys()) counts[place] = 0;
  return counts;
}

function mutesByRule(mutes: readonly MuteOfDeal[]): Map<string, MuteOfDeal[]> {
  const byRule = new Map<string, MuteOfDeal[]>();
  for (const mute of mutes) {
    const ofRule = byRule.get(mute.ruleId);
    if (ofRule) ofRule.push(mute);
    else byRule.set(mute.ruleId, [mute]);
  }
  return byRule;
}

function mutesAmong(deals: Uint32Array, mutes: readonly MuteOfDeal[], place: ReadonlyMap<string, number>) {
  const byDeal = new Map<number, Mute>();
  for (const { dealId, ruleId: _, ...mute } of mutes) {
    const deal = place.get(dealId);
    if (deal !== undefined) byDeal.set(deal, mute);
  }
  const among = new Map<number, Mute>();
  if (byDeal.size === 0) return among;
  for (const [i, deal] of deals.entries()) {
    const mute = byDeal.get(deal);
    if (mute) among.set(i, mute);
  }
  return among;
}
