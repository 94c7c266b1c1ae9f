import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { notify } from '../../../ui/index.ts';
import { askToComplete } from './step-state.ts';

/** The tray and the notifications lead here with the step that is done; the address forgets it once it was asked. */
export function useAskedToComplete(deal: Deal | undefined): void {
  const { done } = useSearch({ from: '/frame/deals/$id' });
  const navigate = useNavigate();
  useEffect(() => {
    if (done === undefined || !deal) return;
    void navigate({ to: '/deals/$id', params: { id: deal.id }, search: {}, replace: true });
    if (deal.outcome === 'open' && deal.nextStep?.id === done) askToComplete(deal);
    else notify({ id: 'done-already', message: 'That action was finished already' });
  }, [done, deal, navigate]);
}
