import { setImmediate as breathe } from 'node:timers/promises';
import { categories, severities } from '../../../../contract/pipeline/rule-language.ts';
import { type SortKey, sortRows } from '../../../platform/sorting/sort-rows.ts';
import { fold } from '../../../platform/text/clean-text.ts';
import type { Snapshot } from '../snapshot/open-snapshot.ts';
import { readSort } from './read-sort.ts';

const sortable = ['severity', 'category', 'rule', 'deal', 'owner', 'stage', 'amount', 'health', 'since'] as const;
type Sortable = (typeof sortable)[number];

/** What is worst and largest comes first. */
export const usualSort = 'severity,-amount,deal';

/** The findings in an order; what is not known comes last. One field at a time, so that nothing else waits long. */
export async function sortFindings(snapshot: Snapshot, found: Uint32Array, sort?: string): Promise<Uint32Array> {
  let sorted = found;
  for (const { field, down } of readSort(sort?.trim() || usualSort, sortable).toReversed()) {
    sorted = sortRows(sorted, [{ of: numberOf(snapshot, field), down }]);
    await breathe();
  }
  return sorted;
}

function numberOf({ deals, findings, owners }: Snapshot, field: Sortable): SortKey['of'] {
  const rules = (of: (rule: number) => number): SortKey['of'] => {
    const [places, ruleOf] = [Float64Array.from(findings.rules, (_, rule) => of(rule)), findings.ruleIndexes()];
    return (finding) => places[ruleOf[finding] ?? 0] ?? Number.NaN;
  };
  const specs = findings.rules.map(({ spec }) => spec);
  const dealOf = findings.deals();
  const ofDeal =
    (of: (deal: number) => number): SortKey['of'] =>
    (finding) =>
      of(dealOf[finding] ?? 0);
  switch (field) {
    case 'severity':
      return rules((rule) => severities.indexOf(specs[rule]?.severity ?? 'info'));
    case 'category':
      return rules((rule) => categories.indexOf(specs[rule]?.category ?? 'compliance'));
    case 'rule': {
      const places = placesOf(specs.map(({ name }) => name));
      return rules((rule) => places[rule] ?? Number.NaN);
    }
    case 'deal':
      return ofDeal(deals.rank.name);
    case 'owner': {
      const places = [Number.NaN, ...placesOf(owners.map(({ name }) => name))];
      return ofDeal((deal) => places[deals.rank.owner(deal)] ?? Number.NaN);
    }
    case 'stage':
      return ofDeal(deals.rank.stage);
    case 'amount':
      return ofDeal((deal) => deals.baseMinor(deal) ?? Number.NaN);
    case 'health':
      return ofDeal(deals.health);
    case 'since':
      return findings.since;
  }
}

/** Of each text, which place it has among them in their order. */
function placesOf(texts: string[]): number[] {
  const order = texts.map((text, i) => ({ text: fold(text), i })).sort((a, b) => (a.text < b.text ? -1 : 1));
  const places = new Array<number>(texts.length).fill(0);
  for (const [place, { i }] of order.entries()) places[i] = place;
  return places;
}
