import { useQuery } from '@tanstack/react-query';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { troubleWith } from './trouble.ts';

/** The deal as it is, beside the deal as it was when the form was opened. */
export function useDealNow(seen: Deal) {
  const query = useQuery(orpc.records.deals.get.queryOptions({ input: { id: seen.id } }));
  return {
    trouble: troubleWith(seen, query),
    /** After a refusal: what it came from, if it was that. */
    look: async () => troubleWith(seen, { ...(await query.refetch()), isFetching: false }),
  };
}
