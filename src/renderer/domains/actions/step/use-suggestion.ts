import { useQuery } from '@tanstack/react-query';
import type { Suggestion } from '../../../../contract/actions/shapes.ts';
import type { StepKind } from '../../../../contract/records/next-step.ts';
import { orpc } from '../../../app/boundary.ts';

/** What usually comes next on a deal. Its time counts from now, so it is asked for anew each time. */
export function useSuggestion(dealId: string, after: StepKind | null, enabled = true): Suggestion | null {
  const { data } = useQuery({
    ...orpc.actions.suggest.queryOptions({ input: { id: dealId, after: after ?? undefined } }),
    enabled,
    staleTime: 0,
    gcTime: 0,
  });
  return (enabled && data?.suggestion) || null;
}
