import type { Page } from '../../../../contract/base.ts';
import type { ReviewedDeal } from '../../../../contract/pipeline/review-shapes.ts';
import { type SortKey, sortRows } from '../../../platform/sorting/sort-rows.ts';
import type { Snapshot } from '../snapshot/open-snapshot.ts';
import type { Snapshots } from '../snapshot/snapshots.ts';
import { readSort } from './read-sort.ts';
import { dealsWith } from './search-text.ts';

type Asked = {
  id: string;
  limit: number;
  offset: number;
  sort?: string;
  ownerId?: (string | null)[];
  search?: string;
};

const sortable = ['health', 'name', 'owner', 'stage', 'amount', 'closeDate', 'findings', 'critical'] as const;
type Counted = { findings: Uint16Array; critical: Uint16Array };
const counted = new WeakMap<Snapshot, Counted>();

/** How many findings each deal has, without those that were accepted when the review was made. */
export function countsOfDeals(snapshot: Snapshot): Counted {
  const known = counted.get(snapshot);
  if (known) return known;
  const { deals, findings } = snapshot;
  const counts = { findings: new Uint16Array(deals.size), critical: new Uint16Array(deals.size) };
  const accepted = new Uint8Array(findings.size);
  for (const finding of findings.muted()) accepted[finding] = 1;
  const dealOf = findings.deals();
  for (const { spec, start, found } of findings.rules) {
    const critical = spec.severity === 'critical';
    for (let i = start; i < start + found; i++) {
      if (accepted[i] === 1) continue;
      const deal = dealOf[i] ?? 0;
      counts.findings[deal] = (counts.findings[deal] ?? 0) + 1;
      if (critical) counts.critical[deal] = (counts.critical[deal] ?? 0) + 1;
    }
  }
  counted.set(snapshot, counts);
  return counts;
}

/** The open deals of a review, the least healthy first unless asked otherwise. */
export async function listDeals(snapshots: Snapshots, asked: Asked): Promise<Page<ReviewedDeal>> {
  const snapshot = snapshots.get(asked.id);
  const { deals } = snapshot;
  const found = asked.search?.trim() ? await dealsWith(snapshot, asked.search) : undefined;
  const owners = asked.ownerId && new Set(asked.ownerId);
  const left = new Uint32Array(deals.size);
  let count = 0;
  for (let deal = 0; deal < left.length; deal++) {
    if (!deals.isOpen(deal) || (found && found[deal] === 0)) continue;
    if (!owners || owners.has(deals.ownerId(deal))) left[count++] = deal;
  }
  const sorts = readSort(asked.sort?.trim() || 'health,-amount', sortable);
  const sorted = sortRows(
    left.slice(0, count),
    sorts.map(({ field, down }) => ({ of: numberOf(snapshot, field), down })),
  );
  const shown = sorted.subarray(asked.offset, asked.offset + asked.limit);
  return { items: Array.from(shown, (deal) => reviewedDeal(snapshot, deal)), nextCursor: null, total: count };
}

export function reviewedDeal(snapshot: Snapshot, deal: number): ReviewedDeal {
  const { deals } = snapshot;
  const counts = countsOfDeals(snapshot);
  return {
    dealId: deals.id(deal),
    name: deals.name(deal),
    accountName: deals.account(deal),
    ownerId: deals.ownerId(deal),
    ownerName: deals.ownerName(deal),
    stageName: deals.stageName(deal),
    amount: deals.amount(deal),
    forecastCategory: deals.forecast(deal),
    closeDate: deals.closeDate(deal),
    health: deals.health(deal),
    findings: counts.findings[deal] ?? 0,
    critical: counts.critical[deal] ?? 0,
    baseMinor: deals.baseMinor(deal),
  };
}

function numberOf(snapshot: Snapshot, field: (typeof sortable)[number]): SortKey['of'] {
  const { deals, owners } = snapshot;
  switch (field) {
    case 'health':
      return deals.health;
    case 'name':
      return deals.rank.name;
    case 'owner': {
      const order = owners.map(({ name }, i) => ({ name, i })).sort((a, b) => a.name.localeCompare(b.name));
      const places = new Map(order.map(({ i }, place) => [i + 1, place]));
      return (deal) => places.get(deals.ownerCode(deal)) ?? Number.NaN;
    }
    case 'stage':
      return deals.rank.stage;
    case 'amount':
      return (deal) => deals.baseMinor(deal) ?? Number.NaN;
    case 'closeDate':
      return deals.closeDay;
    case 'findings':
    case 'critical': {
      const counts = countsOfDeals(snapshot)[field];
      return (deal) => counts[deal] ?? 0;
    }
  }
}
