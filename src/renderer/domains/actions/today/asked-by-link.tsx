import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import { askToFinish } from '../ask-to-finish.ts';

/** `/today?deal=…&done=…` asks what came of that step; the address is then Today's own again. */
export function AskedByLink() {
  const { deal: id, done } = useSearch({ from: '/frame/today' });
  const navigate = useNavigate();
  const { data, error } = useQuery({
    ...orpc.records.deals.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== undefined && done !== undefined,
  });
  const answer = useEffectEvent((deal: Deal | undefined, failure: unknown) => {
    void navigate({ to: '/today', search: {}, replace: true });
    if (deal && done) askToFinish(deal, done);
    else if (failure) tell(failure);
  });
  useEffect(() => {
    if (data || error) answer(data, error);
  }, [data, error]);
  return null;
}
