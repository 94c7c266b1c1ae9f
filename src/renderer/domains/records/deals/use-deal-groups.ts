import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createElement, useMemo } from 'react';
import type { Condition } from '../../../../contract/base.ts';
import { core, orpc } from '../../../app/boundary.ts';
import type { TableGroup, TableLayout } from '../../../ui/index.ts';
import { forecastOf, forecastWords, monthWords } from './deal-words.ts';
import { Sums } from './sums.tsx';

const groupings = {
  stageId: 'stage',
  ownerId: 'owner',
  accountId: 'account',
  forecastCategory: 'forecastCategory',
  closeDate: 'closeMonth',
  source: 'source',
  standing: 'standing',
} as const;
type Grouped = keyof typeof groupings;
const isGrouped = (id: string | null): id is Grouped => id !== null && id in groupings;

/** There can be a group for each of tens of thousands of accounts; they come in parts. */
const GROUPS_AT_ONCE = 5000;
type Asked = { filter: Condition[]; search: string | undefined; groupBy: (typeof groupings)[Grouped] | undefined };

async function readTotals(asked: Asked, signal: AbortSignal) {
  const head = await core.records.deals.totals({ ...asked, limit: GROUPS_AT_ONCE }, { signal });
  const groups = [...head.groups];
  while (groups.length < head.groupCount) {
    const part = await core.records.deals.totals(
      { ...asked, limit: GROUPS_AT_ONCE, offset: groups.length },
      { signal },
    );
    if (part.groups.length === 0) break;
    groups.push(...part.groups);
  }
  return { ...head, groups, groupBy: asked.groupBy };
}

/** Count and sums of what the filter leaves, as a whole and by the column that the table is grouped by. */
export function useDealTotals(filter: Condition[], search: string | undefined, group: string | null) {
  const groupBy = isGrouped(group) ? groupings[group] : undefined;
  const input = { filter, search, groupBy };
  const { data } = useQuery({
    queryKey: orpc.records.deals.totals.queryKey({ input }),
    queryFn: ({ signal }) => readTotals(input, signal),
    placeholderData: keepPreviousData,
  });
  const groups = useMemo(
    (): TableGroup[] | undefined =>
      // Groups by another column, kept until the new ones are here, would stand above rows that are not theirs.
      groupBy && data?.groupBy === groupBy
        ? data.groups.map(({ key, label, count, sums }) => ({
            key: key ?? '',
            label: key === null ? label : groupWords(groupBy, key, label),
            count,
            sums: { amount: createElement(Sums, { sums }) },
          }))
        : undefined,
    [data, groupBy],
  );
  return { totals: data, groups };
}

function groupWords(groupBy: Asked['groupBy'], key: string, label: string): string {
  if (groupBy === 'closeMonth') return monthWords(key);
  const forecast = groupBy === 'forecastCategory' ? forecastOf(key) : null;
  return forecast ? forecastWords[forecast] : label;
}

/** As many as the core sorts by. */
const MOST_SORTS = 5;

/** Rows of a group stand together, so the list is ordered by the group first. */
export function sortWords({ sort, group }: TableLayout): string | undefined {
  // Of deals that stand alike, what is due first stands first.
  const words = sort.flatMap(({ id, desc }) => {
    const way = desc ? '-' : '';
    return id === 'standing' ? [`${way}standing`, `${way}nextAt`] : [`${way}${id}`];
  });
  const first = isGrouped(group) ? [group === 'forecastCategory' ? `-${group}` : group] : [];
  const others = words.filter((word) => word.replace('-', '') !== group);
  return [...first, ...others].slice(0, MOST_SORTS).join(',') || undefined;
}
