import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { findingGroup } from '../../../../contract/pipeline/review-shapes.ts';
import { core, orpc } from '../../../app/boundary.ts';
import type { TableGroup } from '../../../ui/index.ts';
import { usePagedRows } from '../../records/list/use-paged-rows.ts';
import { severityOptions } from '../review-words.ts';
import type { FindingQuery } from './finding-query.ts';

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
