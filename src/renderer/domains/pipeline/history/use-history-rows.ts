import { useCallback } from 'react';
import { core, orpc } from '../../../app/boundary.ts';
import { usePagedRows } from '../../records/list/use-paged-rows.ts';

/** Reviews as rows of a table, the latest first. */
export function useHistoryRows() {
  const page = useCallback(
    (input: { limit: number; offset: number }) => ({
      queryKey: orpc.pipeline.reviews.list.queryKey({ input }),
      queryFn: ({ signal }: { signal: AbortSignal }) => core.pipeline.reviews.list(input, { signal }),
    }),
    [],
  );
  return usePagedRows(page);
}
