import type { Database } from 'better-sqlite3';
import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import type { RulePreview } from '../../../../contract/pipeline/rules.ts';
import type { CancelSignal } from '../../../platform/workers/task.ts';
import type { FactNeeds, Facts } from '../facts/fact-shapes.ts';
import { factValue } from '../facts/format-fact.ts';
import { mergeNeeds, noNeeds } from '../facts/merge-needs.ts';
import { readFacts } from '../facts/read-facts.ts';
import { catchUpHistory } from '../history/follow-history.ts';
import { openScope } from '../reviews/evaluate.ts';
import { messageNeeds, messagesOf } from './message-of.ts';
import { type RuleToTry, ruleToTry } from './rule-here.ts';

export type PreviewAsked = { spec: RuleSpec; limit: number; now: number };
export type PreviewFound = Pick<RulePreview, 'matches' | 'open' | 'unknown' | 'items'>;

const shown = (): FactNeeds => ({ ...noNeeds(), deal: new Set(['name', 'owner', 'stage']) });

/** What a rule finds now: it alone is evaluated, so only what it needs is read. */
export function runPreview(db: Database, { spec, limit, now }: PreviewAsked, signal: CancelSignal): PreviewFound {
  catchUpHistory(db);
  signal.throwIfAborted();
  const tried = ruleToTry(db, spec);
  const { rule, rates } = tried;
  const needs = mergeNeeds(limit > 0 ? [rule.needs, shown(), messageNeeds()] : [rule.needs]);
  const facts = readFacts(db, { scope: openScope([rule], now), needs, now, rates });
  signal.throwIfAborted();
  const looked = rule.looksAt(facts);
  const fires = rule.fires(facts);
  const counts = { open: 0, matches: 0, unknown: 0 };
  const first: number[] = [];
  for (let deal = 0; deal < facts.size; deal++) {
    if (looked[deal] === 1) counts.open++;
    if (fires[deal] === 2) counts.unknown++;
    if (fires[deal] !== 1) continue;
    counts.matches++;
    if (first.length < limit) first.push(deal);
  }
  return { ...counts, items: itemsOf(tried, facts, first) };
}

function itemsOf(tried: RuleToTry, facts: Facts, deals: readonly number[]): PreviewFound['items'] {
  const message = messagesOf(tried, facts);
  const textOf = (field: string, deal: number) => {
    const value = factValue(facts.columns.get(field), deal);
    return typeof value === 'string' ? value : null;
  };
  return deals.map((deal) => ({
    dealId: facts.ids[deal] ?? '',
    name: textOf('name', deal) ?? '',
    ownerName: textOf('owner', deal),
    stageName: textOf('stage', deal) ?? '',
    message: message(deal),
  }));
}
