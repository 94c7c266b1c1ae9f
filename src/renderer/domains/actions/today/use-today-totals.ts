import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createElement, useMemo } from 'react';
import type { Condition } from '../../../../contract/base.ts';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import type { TableGroup } from '../../../ui/index.ts';
import { Sums } from '../../records/deals/sums.tsx';
import { byStanding } from './open-by-standing.ts';

/** Counts and money of what the filter leaves, by where the deals stand. */
export function useTodayTotals(filter: Condition[], search: string | undefined) {
  const { data, error, refetch } = useQuery({
    ...orpc.records.deals.totals.queryOptions({ input: byStanding(filter, search) }),
    placeholderData: keepPreviousData,
  });
  const groups = useMemo(
    (): TableGroup[] | undefined =>
      data?.groups.map(({ key, label, count, sums }) => ({
        key: key ?? '',
        label,
        count,
        note: sums.length > 0 ? createElement(Sums, { sums }) : undefined,
      })),
    [data],
  );
  return { totals: data, groups, failure: error && !data ? problemOf(error) : undefined, retry: () => void refetch() };
}

export type TodayTotals = NonNullable<ReturnType<typeof useTodayTotals>['totals']>;
