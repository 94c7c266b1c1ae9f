import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Condition } from '../../../../contract/base.ts';
import { orpc } from '../../../app/boundary.ts';
import type { TableGroup, TableLayout } from '../../../ui/index.ts';
import { sumWords } from './deal-words.ts';

const groupings = {
  stageId: 'stage',
  ownerId: 'owner',
  accountId: 'account',
  forecastCategory: 'forecastCategory',
  closeDate: 'closeMonth',
  source: 'source',
} as const;
type Grouped = keyof typeof groupings;
const isGrouped = (id: string | null): id is Grouped => id !== null && id in groupings;

/** Count and sums of what the filter leaves, as a whole and by the column that the table is grouped by. */
export function useDealTotals(filter: Condition[], search: string | undefined, group: string | null) {
  const groupBy = isGrouped(group) ? groupings[group] : undefined;
  const { data } = useQuery({
    ...orpc.records.deals.totals.queryOptions({ input: { filter, search, groupBy } }),
    placeholderData: keepPreviousData,
  });
  const groups = useMemo(
    (): TableGroup[] | undefined =>
      groupBy &&
      data?.groups.map(({ key, label, count, sums }) => ({
        key: key ?? '',
        label,
        count,
        sums: { amount: sumWords(sums) },
      })),
    [data, groupBy],
  );
  return { totals: data, groups };
}

/** Rows of a group stand together, so the list is ordered by the group first. */
export function sortWords({ sort, group }: TableLayout): string | undefined {
  const words = sort.map(({ id, desc }) => `${desc ? '-' : ''}${id}`);
  const first = isGrouped(group) ? [group === 'forecastCategory' ? `-${group}` : group] : [];
  return [...first, ...words.filter((word) => word.replace('-', '') !== group)].join(',') || undefined;
}
