import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../app/boundary.ts';
import { byStanding } from './open-by-standing.ts';

/** The numbers of the sidebar: what is overdue is hot, how many deals are open is not. */
export function useOverdueCount() {
  const { data } = useQuery(orpc.records.deals.totals.queryOptions({ input: byStanding() }));
  const count = data?.groups.find(({ key }) => key === 'overdue')?.count;
  return { count, hot: true, means: 'overdue, everybody’s' };
}

export function useOpenDeals() {
  const { data } = useQuery(orpc.records.deals.totals.queryOptions({ input: byStanding() }));
  return { count: data?.count, means: 'open deals' };
}
