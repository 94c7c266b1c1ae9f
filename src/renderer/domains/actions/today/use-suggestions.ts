import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Suggestion } from '../../../../contract/actions/shapes.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import type { TableSource } from '../../../ui/index.ts';

/** Asked for this many rows at once, so that scrolling by a row asks nothing new. */
const STRETCH = 50;

export type Suggestions = ReadonlyMap<string, Suggestion>;

/** What could be planned for each of the rows in view that have nothing planned. */
export function useSuggestions(source: TableSource<Deal>): { source: TableSource<Deal>; suggestions: Suggestions } {
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const watched = useMemo(
    (): TableSource<Deal> => ({
      ...source,
      ensureRange(start, end) {
        source.ensureRange(start, end);
        const first = Math.floor(start / STRETCH);
        const last = Math.floor(Math.max(start, end - 1) / STRETCH);
        setSeen((now) => (now.first === first && now.last === last ? now : { first, last }));
      },
    }),
    [source],
  );
  const ids = useMemo(() => {
    const rows = Array.from({ length: (seen.last - seen.first + 1) * STRETCH }, (_, at) =>
      source.getRow(seen.first * STRETCH + at),
    );
    return rows.flatMap((deal) => (deal?.standing === 'none' ? [deal.id] : []));
  }, [source, seen]);
  const { data } = useQuery({
    ...orpc.actions.suggestMany.queryOptions({ input: { ids } }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  const suggestions = useMemo(() => new Map(data?.items.map(({ dealId, suggestion }) => [dealId, suggestion])), [data]);
  return { source: watched, suggestions };
}
