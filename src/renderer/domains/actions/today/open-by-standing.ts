import type { Condition } from '../../../../contract/base.ts';

/** Shared with the sidebar's counts, so that one answer of the core serves both. */
export const openDeals: Condition[] = [{ field: 'outcome', op: 'is', value: 'open' }];

/** Totals of the open deals that the conditions leave, by where they stand. */
export const byStanding = (filter: Condition[] = [], search?: string) => ({
  filter: [...openDeals, ...filter],
  search,
  groupBy: 'standing' as const,
});
