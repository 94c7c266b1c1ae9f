import {
  keepPreviousData,
  type QueryKey,
  type UseQueryResult,
  useQueries,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Page } from '../../../../contract/base.ts';
import { type Problem, problemOf } from '../../../app/problems/problem.ts';
import type { TableGroup, TableSource } from '../../../ui/index.ts';

export interface PagedRows<R> {
  source: TableSource<R>;
  loading: boolean;
  failure: Problem | undefined;
  retry: () => void;
}

/** How one page of a list is asked for; the same function as long as the question is the same. */
export type PageQuery<R> = (page: { limit: number; offset: number }) => {
  queryKey: QueryKey;
  queryFn: (context: { signal: AbortSignal }) => Promise<Page<R>>;
};

const PAGE = 100;
/** Pages behind the ones on screen are let go after this long, so that a page's memory does not grow with the list. */
const KEPT_MS = 20_000;

const pagesBetween = (start: number, end: number): number[] => {
  const first = Math.max(0, Math.floor(start / PAGE));
  const last = Math.max(first, Math.floor(Math.max(start, end - 1) / PAGE));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

/** The rows of a list of any length, read in pages around what is on screen and refetched when the core says so. */
export function usePagedRows<R extends { id: string }>(query: PageQuery<R>, groups?: TableGroup[]): PagedRows<R> {
  const client = useQueryClient();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const pageOptions = useCallback(
    (page: number) => ({ ...query({ limit: PAGE, offset: page * PAGE }), gcTime: KEPT_MS }),
    [query],
  );

  const wanted = useMemo(() => {
    const pages = pagesBetween(range.first * PAGE, (range.last + 1) * PAGE);
    return pages.includes(0) ? pages : [0, ...pages];
  }, [range]);
  const read = useQueries({
    queries: wanted.map((page) => ({
      ...pageOptions(page),
      // The first page stays while the next answer is on its way, so that the list does not blink.
      placeholderData: page === 0 ? keepPreviousData : undefined,
    })),
    combine: useCallback((answers: UseQueryResult<Page<R>>[]) => {
      const [head] = answers;
      return {
        items: answers.map(({ data }) => data?.items),
        total: head?.data?.total ?? 0,
        pending: head?.isPending ?? true,
        error: head?.data === undefined ? head?.error : null,
      };
    }, []),
  });

  const source = useMemo((): TableSource<R> => {
    const rows = new Map(wanted.map((page, i) => [page, read.items[i]]));
    return {
      total: read.total,
      groups,
      getRow: (index) => rows.get(Math.floor(index / PAGE))?.[index % PAGE],
      ensureRange(start, end) {
        const next = pagesBetween(start, end);
        const first = next[0] ?? 0;
        const last = next.at(-1) ?? 0;
        setRange((now) => (now.first === first && now.last === last ? now : { first, last }));
      },
      async idsBetween(start, end) {
        const pages = await Promise.all(pagesBetween(start, end).map((page) => client.fetchQuery(pageOptions(page))));
        const from = Math.floor(start / PAGE) * PAGE;
        return pages.flatMap(({ items }) => items.map(({ id }) => id)).slice(start - from, end - from);
      },
    };
  }, [client, groups, pageOptions, read.items, read.total, wanted]);

  return {
    source,
    loading: read.pending,
    failure: read.error ? problemOf(read.error) : undefined,
    retry: () => void client.refetchQueries({ queryKey: pageOptions(0).queryKey }),
  };
}
