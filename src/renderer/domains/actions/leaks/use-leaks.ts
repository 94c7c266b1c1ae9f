import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { orpc } from '../../../app/boundary.ts';
import { usePeople, useStages } from '../../records/list/use-choices.ts';
import { type LeakSearch, leakSearch } from './leak-search.ts';
import type { LeakBy, LeakOf, Named } from './leaking-deals.ts';

/** The report as the address asks for it, and how to ask for another. */
export function useLeaks() {
  const search = leakSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const of: LeakOf = search.of ?? 'step';
  const by: LeakBy = search.by ?? 'owner';
  const { owner: ownerId, stage: stageId } = search;
  const owner = useNamed(usePeople(), ownerId);
  const stage = useNamed(useStages(), stageId);
  const report = useQuery(orpc.actions.leaks.queryOptions({ input: { of, by, owner: ownerId, stage: stageId } }));
  const trend = useQuery(orpc.actions.leakTrend.queryOptions({ input: { days: 90, owner: ownerId, stage: stageId } }));
  const show = (next: LeakSearch) => void navigate({ to: '/leaks', search: next });
  return { search, of, by, owner, stage, report, trend, show };
}

function useNamed(known: { id: string; name: string }[], id: string | undefined): Named | undefined {
  if (id === undefined) return undefined;
  return { key: id, label: known.find((one) => one.id === id)?.name ?? 'Unknown' };
}
