import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Deal } from '../../../contract/records/shapes.ts';
import { orpc } from '../boundary.ts';

/** Where the deals that were found stand: one more question for all of them, which the list answers from memory. */
export function useStandings(ids: string[]): ReadonlyMap<string, Deal> {
  const filter = [{ field: 'id', op: 'anyOf' as const, value: ids }];
  const { data } = useQuery({
    ...orpc.records.deals.list.queryOptions({ input: { filter, limit: 100 } }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  return useMemo(() => new Map(data?.items.map((deal) => [deal.id, deal])), [data]);
}
