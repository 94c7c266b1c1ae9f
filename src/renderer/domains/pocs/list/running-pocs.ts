import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../app/boundary.ts';

/** The number in the sidebar. */
export function useRunningPocs() {
  const { data } = useQuery(orpc.pocs.list.queryOptions({ input: { outcome: 'running', limit: 1 } }));
  return { count: data?.total, means: 'running POCs' };
}
