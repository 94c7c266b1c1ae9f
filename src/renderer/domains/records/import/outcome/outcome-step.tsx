import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../../app/boundary.ts';
import { problemOf } from '../../../../app/problems/problem.ts';
import { Button, ErrorState, SkeletonText } from '../../../../ui/index.ts';
import { StepPage } from '../step-page.tsx';
import { startOver } from '../wizard-state.ts';
import { NotImported } from './not-imported.tsx';
import { ResultStep } from './result-step.tsx';
import { RunningStep } from './running-step.tsx';
import { type ImportJob, isOver } from './use-import-job.ts';

/** An import from its start to its result. */
export function OutcomeStep({ id, job, failure, retry }: ImportJob & { id: string }) {
  const over = isOver(job);
  const state = useQuery({ ...orpc.records.imports.get.queryOptions({ input: { id } }), enabled: job !== undefined });
  const lost = failure ?? (state.error && !state.data ? problemOf(state.error) : undefined);

  if (lost) {
    return (
      <StepPage title="Import" lead="How this import went could not be read.">
        <ErrorState failure={lost} onRetry={failure ? retry : () => void state.refetch()} />
        <Button className="self-center" onClick={startOver}>
          Import a file
        </Button>
      </StepPage>
    );
  }
  if (job && !over) return <RunningStep job={job} state={state.data} />;
  // The answer may still be the one from before it was over.
  if (!job || !state.data || (state.isFetching && state.data.state !== job.state)) {
    return (
      <StepPage title="Import" lead="Reading how it went.">
        <SkeletonText lines={4} />
      </StepPage>
    );
  }
  if (job.state === 'done') return <ResultStep key="result" state={state.data} />;
  return <NotImported job={job} state={state.data} />;
}
