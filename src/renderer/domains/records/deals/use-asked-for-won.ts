import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import type { OpenList } from '../list/views/use-open-list.ts';
import { outcomeOptions } from './deal-words.ts';

/** `/deals?outcome=won`, from a finding that compares with them; the address is then the list's own again. */
export function useAskedForWon({ change }: Pick<OpenList, 'change'>): void {
  const { outcome } = useSearch({ strict: false });
  const navigate = useNavigate();
  const answer = useEffectEvent(() => {
    void navigate({ to: '/deals', search: {}, replace: true });
    const won = outcomeOptions.filter(({ value }) => value === 'won');
    change({ filters: [{ field: 'outcome', op: 'any', value: won }] });
  });
  useEffect(() => {
    if (outcome === 'won') answer();
  }, [outcome]);
}
