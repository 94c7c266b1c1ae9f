import type { Backtest } from '../../../../contract/pipeline/rules.ts';
import { factValue } from '../facts/format-fact.ts';
import { messagesOf } from '../preview/message-of.ts';
import type { RuleToTry } from '../preview/rule-here.ts';
import type { PastDeals } from './past-deals.ts';

const foundAtMost = 10;
const leftAtMost = 5;

/** Some deals that the rule would have found and some that it would not, the latest closed first. */
export function examplesOf(
  tried: RuleToTry,
  { facts, lost, slipped, closedAt }: PastDeals,
  { deals, fires }: { deals: readonly number[]; fires: Uint8Array },
): Backtest['examples'] {
  const message = messagesOf(tried, facts);
  const newest = deals.toSorted((a, b) => (closedAt[b] ?? 0) - (closedAt[a] ?? 0) || a - b);
  const found = newest.filter((deal) => fires[deal] === 1).slice(0, foundAtMost);
  const left = newest.filter((deal) => fires[deal] !== 1).slice(0, leftAtMost);
  return [...found, ...left].map((deal) => ({
    dealId: facts.ids[deal] ?? '',
    name: String(factValue(facts.columns.get('name'), deal) ?? ''),
    outcome: lost[deal] === 1 ? 'lost' : 'won',
    slipped: slipped[deal] === 1,
    fired: fires[deal] === 1,
    at: new Date(facts.asOf[deal] ?? Number.NaN).toISOString(),
    message: fires[deal] === 1 ? message(deal) : null,
  }));
}
