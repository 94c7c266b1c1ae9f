import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { askToFinish } from '../ask-to-finish.ts';

/** The tray and the notifications lead here with the step that is done; the address forgets it once it was asked. */
export function useAskedToComplete(deal: Deal | undefined): void {
  const { done } = useSearch({ from: '/frame/deals/$id' });
  const navigate = useNavigate();
  useEffect(() => {
    if (done === undefined || !deal) return;
    void navigate({ to: '/deals/$id', params: { id: deal.id }, search: {}, replace: true });
    askToFinish(deal, done);
  }, [done, deal, navigate]);
}
