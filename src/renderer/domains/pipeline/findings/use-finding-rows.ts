import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { FindingsInput } from '../../../../contract/pipeline/review-shapes.ts';
import { findingGroup } from '../../../../contract/pipeline/review-shapes.ts';
import { core, orpc } from '../../../app/boundary.ts';
import type { TableGroup, TableLayout } from '../../../ui/index.ts';
import { usePagedRows } from '../../records/list/use-paged-rows.ts';
import { sortText } from '../review/layouts.ts';
import type { ReviewSearch } from '../review/review-search.ts';
import { severityOptions } from '../review-words.ts';

export type FindingQuery = Omit<Partial<FindingsInput>, 'limit' | 'offset'> & { id: string };

/** What is worst and largest comes first. */
const usualSort = 'severity,-amount,deal';

/** The question that the table of findings asks. */
export function findingQuery(
  id: string,
  shown: ReviewSearch,
  search: string | undefined,
  layout: TableLayout,
): FindingQuery {
  const { severity, category, rule, owner, muted } = shown;
  const sort = sortText(layout);
  const { group } = layout;
  return {
    id,
    search,
    severity: severity && [severity],
    category: category && [category],
    ruleId: rule === undefined ? undefined : [rule],
    ownerId: owner === undefined ? undefined : [owner === 'none' ? null : owner],
    muted,
    // Rows of a group stand together, so the group is what they are sorted by first.
    sort: group ? `${group},${sort ?? usualSort}` : sort,
  };
}

/** Findings as rows of a table, and the groups that they stand in. */
export function useFindingRows(query: FindingQuery, group: string | null) {
  const key = JSON.stringify(query);
  const asked = useMemo((): FindingQuery => JSON.parse(key), [key]);
  const by = findingGroup.safeParse(group).data;
  const { data } = useQuery({
    ...orpc.pipeline.reviews.findingGroups.queryOptions({ input: { ...asked, by: by ?? 'severity' } }),
    enabled: by !== undefined,
  });
  const groups = useMemo(
    () =>
      by && data?.items.length
        ? data.items.map(
            ({ key: name, label, count }): TableGroup => ({
              key: name,
              label: severityOptions.find(({ value }) => by === 'severity' && value === name)?.label ?? label,
              count,
            }),
          )
        : undefined,
    [by, data],
  );
  const page = useCallback(
    (range: { limit: number; offset: number }) => {
      const input = { ...asked, ...range };
      return {
        queryKey: orpc.pipeline.reviews.findings.queryKey({ input }),
        queryFn: ({ signal }: { signal: AbortSignal }) => core.pipeline.reviews.findings(input, { signal }),
      };
    },
    [asked],
  );
  return usePagedRows(page, groups);
}

/** As many as one command takes. */
export const mostAtOnce = 5000;
const pageSize = 500;

/** The ids of all that the table shows; the caller has seen that one command takes so many. */
export async function everyFindingId(query: FindingQuery): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = 0; offset < mostAtOnce; offset += pageSize) {
    const { items } = await core.pipeline.reviews.findings({ ...query, limit: pageSize, offset });
    ids.push(...items.map(({ id }) => id));
    if (items.length < pageSize) break;
  }
  return ids;
}
