import { skipToken, useQuery } from '@tanstack/react-query';
import type { PocCall, PocPlan } from '../../../../contract/pocs/shapes.ts';
import { orpc } from '../../../app/boundary.ts';

export type Source = Pick<PocCall, 'activityId' | 'subject' | 'occurredAt' | 'durationMinutes' | 'body'>;

/** The call that a quote is from, also when it was taken off the POC since. Undefined until it is known. */
export function useSource(plan: PocPlan, activityId: string | null): Source | undefined {
  const linked = plan.calls.find((call) => call.activityId === activityId);
  const { data } = useQuery(
    orpc.records.activities.get.queryOptions({
      input: activityId === null || linked ? skipToken : { id: activityId },
    }),
  );
  return linked ?? (data && { ...data, activityId: data.id });
}
