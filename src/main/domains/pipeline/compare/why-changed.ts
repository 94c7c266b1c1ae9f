import { isDeepStrictEqual } from 'node:util';
import { findInRule } from '../snapshot/find-in-rule.ts';
import type { Snapshot } from '../snapshot/open-snapshot.ts';
import type { SameDeals } from '../snapshot/same-deals.ts';
import type { Ended } from './fates.ts';
import { moneyWords } from './money-words.ts';

export type Compared = { a: Snapshot; b: Snapshot; same: SameDeals; ended: ReadonlyMap<string, Ended> };

/** Values of a deal that every review keeps, by the field that they answer. */
const kept: Record<string, (snapshot: Snapshot, deal: number) => string | null> = {
  amount: ({ deals }, deal) => {
    const amount = deals.amount(deal);
    return amount && moneyWords(amount.amountMinor, amount.currency);
  },
  currency: ({ deals }, deal) => deals.currency(deal),
  closeDate: ({ deals }, deal) => deals.closeDate(deal),
  owner: ({ deals }, deal) => deals.ownerName(deal),
  stage: ({ deals }, deal) => deals.stageName(deal),
  account: ({ deals }, deal) => deals.account(deal),
  name: ({ deals }, deal) => deals.name(deal),
  forecastCategory: ({ deals }, deal) => deals.forecast(deal)?.replaceAll('_', ' ') ?? null,
};
/** Fields that follow from others. */
const follows: Record<string, string> = {
  amountInBase: 'amount',
  daysToClose: 'closeDate',
  closesInLastDaysOfQuarter: 'closeDate',
  stagePosition: 'stage',
  stageProbability: 'stage',
  stageSince: 'stage',
  daysInStage: 'stage',
};

/** Why a finding of the earlier review is not in the later one, where that can be told. */
export function whyResolved({ a, b, same, ended }: Compared, finding: number): string | null {
  const spec = a.findings.specOf(finding);
  const dealInA = a.findings.dealOf(finding);
  const deal = same.inB[dealInA] ?? -1;
  if (deal === -1) {
    const end = ended.get(a.deals.id(dealInA));
    if (!end) return 'The deal was deleted or merged.';
    return end.fate === 'gone' ? 'The later review did not look at this deal.' : `The deal was ${end.fate}.`;
  }
  const rule = b.findings.rules.findIndex((one) => one.spec.id === spec.id);
  if (rule === -1) return 'The rule was turned off, or could not be evaluated.';
  const there = findInRule(b.findings, rule, deal);
  const mute = there === -1 ? null : b.findings.muteOf(there);
  if (mute) return `Accepted: ${mute.reason}`;
  const changed = a.findings.seen(finding).map(({ field }) => changeOf({ a, b }, field.name, { dealInA, deal }));
  const told = [...new Set(changed.filter((change) => change !== null))];
  if (told.length > 0) return `${told.join('; ')}.`;
  return isChanged(spec, b.findings.rules[rule]?.spec) ? 'The rule was changed.' : null;
}

/** Why a finding is in the later review only, where that can be told. */
export function whyNew({ a, b, same }: Compared, finding: number): string | null {
  const spec = b.findings.specOf(finding);
  const dealInB = b.findings.dealOf(finding);
  const deal = same.inA[dealInB] ?? -1;
  if (deal === -1) return 'The deal is new here.';
  const rule = a.findings.rules.findIndex((one) => one.spec.id === spec.id);
  if (rule === -1) return 'The rule was not evaluated before.';
  if (findInRule(a.findings, rule, deal) !== -1) return 'It had been accepted until then.';
  const changed = b.findings
    .seen(finding)
    .map(({ field }) => changeOf({ a, b }, field.name, { dealInA: deal, deal: dealInB }));
  const told = [...new Set(changed.filter((change) => change !== null))];
  if (told.length > 0) return `${told.join('; ')}.`;
  return isChanged(a.findings.rules[rule]?.spec, spec) ? 'The rule was changed.' : null;
}

function changeOf({ a, b }: { a: Snapshot; b: Snapshot }, field: string, at: { dealInA: number; deal: number }) {
  const name = follows[field] ?? field;
  const of = Object.hasOwn(kept, name) ? kept[name] : undefined;
  if (!of) return null;
  const [before, after] = [of(a, at.dealInA), of(b, at.deal)];
  if (before === after) return null;
  const label = [...b.fields, ...a.fields].find((one) => one.name === name)?.label ?? words[name] ?? name;
  return `${label}: ${before ?? 'none'} → ${after ?? 'none'}`;
}

const words: Record<string, string> = { amount: 'Amount', closeDate: 'Close date', stage: 'Stage' };

const isChanged = (before: object | undefined, after: object | undefined): boolean => !isDeepStrictEqual(before, after);
