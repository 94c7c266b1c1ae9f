import type { Page } from '../../../../contract/base.ts';
import type { PocRisk, PocSummary } from '../../../../contract/pocs/shapes.ts';
import { didYouMean } from '../../../platform/did-you-mean.ts';
import { invalid } from '../../../platform/invalid.ts';
import { fold } from '../../../platform/text/clean-text.ts';

export type PocsAsked = {
  limit?: number;
  offset?: number;
  sort?: string;
  search?: string;
  outcome?: PocSummary['outcome'];
  risk?: PocRisk;
  dealId?: string;
};
type Key = string | number | null;

const risks: PocRisk[] = ['stalled', 'at_risk', 'on_track', 'ended'];
const statuses = ['not_started', 'in_progress', 'blocked', 'completed'];
const keys: Record<string, (poc: PocSummary) => Key> = {
  name: ({ name }) => fold(name),
  dealName: ({ dealName }) => fold(dealName),
  accountName: ({ accountName }) => accountName && fold(accountName),
  ownerName: ({ ownerName }) => ownerName && fold(ownerName),
  templateName: ({ templateName }) => fold(templateName),
  amount: ({ amount }) => amount?.amountMinor ?? null,
  outcome: ({ outcome }) => outcome,
  status: ({ status }) => statuses.indexOf(status),
  /** Those in most danger first. */
  risk: ({ risk }) => risks.indexOf(risk),
  kickoff: ({ kickoff }) => kickoff,
  endsOn: ({ endsOn }) => endsOn,
  daysLeft: ({ daysLeft }) => daysLeft,
  daysLate: ({ daysLate }) => daysLate,
  percent: ({ percent }) => percent,
  score: ({ score }) => score,
  revision: ({ revision }) => revision,
  answersWaiting: ({ answersWaiting }) => answersWaiting,
  updatedAt: ({ updatedAt }) => updatedAt,
};
/** Running ones first, those in danger in front; of the past ones the latest. */
const usual = 'risk,-daysLate,-kickoff';

/** One page of POCs, narrowed and in order. */
export function listPocs(all: readonly PocSummary[], asked: PocsAsked): Page<PocSummary> {
  const wanted = fold(asked.search?.trim() ?? '');
  const found = all.filter(
    (poc) =>
      (asked.outcome === undefined || poc.outcome === asked.outcome) &&
      (asked.risk === undefined || poc.risk === asked.risk) &&
      (asked.dealId === undefined || poc.dealId === asked.dealId) &&
      (wanted === '' || fold(`${poc.name}\n${poc.dealName}\n${poc.accountName ?? ''}`).includes(wanted)),
  );
  const sorted = inOrder(found, asked.sort ?? usual);
  const start = asked.offset ?? 0;
  return { items: sorted.slice(start, start + (asked.limit ?? 50)), nextCursor: null, total: found.length };
}

function inOrder(pocs: PocSummary[], sort: string): PocSummary[] {
  const levels = sort
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, 8)
    .map((part) => {
      const name = part.replace(/^-/, '');
      const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
      if (key) return { key, down: part.startsWith('-') };
      throw invalid(
        'sort',
        `There is no field "${name.slice(0, 80)}" to sort by.${didYouMean(name, Object.keys(keys))}`,
      );
    });
  const rows = pocs.map((poc) => ({ poc, at: levels.map(({ key }) => key(poc)) }));
  rows.sort((a, b) => {
    for (const [i, { down }] of levels.entries()) {
      const by = compare(a.at[i] ?? null, b.at[i] ?? null, down);
      if (by !== 0) return by;
    }
    return a.poc.id < b.poc.id ? 1 : -1;
  });
  return rows.map(({ poc }) => poc);
}

/** What has no value comes last, whichever way the rest goes. */
function compare(a: Key, b: Key, down: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return (a < b ? -1 : 1) * (down ? -1 : 1);
}
