import { skipToken, useQuery } from '@tanstack/react-query';
import type { Job } from '../../../../../contract/base.ts';
import { orpc } from '../../../../app/boundary.ts';
import { type Problem, problemOf } from '../../../../app/problems/problem.ts';

export const isOver = (job: Job | undefined): boolean =>
  job !== undefined && job.state !== 'queued' && job.state !== 'running';

export interface ImportJob {
  job: Job | undefined;
  failure: Problem | undefined;
  retry: () => void;
}

/** An import under way: kept up to date by what the core announces. */
export function useImportJob(id: string | null): ImportJob {
  const query = useQuery(orpc.workspace.jobs.get.queryOptions({ input: id === null ? skipToken : { id } }));
  return {
    job: query.data,
    failure: query.error ? problemOf(query.error) : undefined,
    retry: () => void query.refetch(),
  };
}
