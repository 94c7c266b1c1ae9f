import { useCallback } from 'react';
import { core, orpc } from '../../../app/boundary.ts';
import { usePagedRows } from '../../records/list/use-paged-rows.ts';
import type { PocsQuery } from './list-state.ts';

/** POCs as rows of a table. */
export function usePocRows({ outcome, risk, search, sort }: PocsQuery) {
  const page = useCallback(
    (range: { limit: number; offset: number }) => {
      const input = { ...range, outcome, risk, search, sort };
      return {
        queryKey: orpc.pocs.list.queryKey({ input }),
        queryFn: ({ signal }: { signal: AbortSignal }) => core.pocs.list(input, { signal }),
      };
    },
    [outcome, risk, search, sort],
  );
  return usePagedRows(page);
}
