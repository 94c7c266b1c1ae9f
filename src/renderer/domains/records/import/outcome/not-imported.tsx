import { useMutation } from '@tanstack/react-query';
import { CircleSlash } from 'lucide-react';
import type { Job } from '../../../../../contract/base.ts';
import type { ImportState } from '../../../../../contract/records/imports.ts';
import { orpc } from '../../../../app/boundary.ts';
import { Button, EmptyState, ErrorState } from '../../../../ui/index.ts';
import { StepPage } from '../step-page.tsx';
import { goToStep, startOver, useWizard } from '../wizard-state.ts';

interface NotImportedProps {
  job: Job;
  state: ImportState;
}

/** Cancelled, or ended by something that went wrong: either way nothing of it is kept. */
export function NotImported({ job, state }: NotImportedProps) {
  const { file } = useWizard();
  const again = useMutation(orpc.workspace.jobs.retry.mutationOptions());
  // One looked at again from the list of earlier imports has no choices to go back to.
  const canGoBack = file?.fileName === state.fileName;
  const error = state.error ?? job.error;
  const ways = (
    <>
      {canGoBack ? (
        <Button look="primary" onClick={() => goToStep('check')}>
          Back to the check
        </Button>
      ) : null}
      <Button onClick={startOver}>Import another file</Button>
    </>
  );
  if (job.state === 'cancelled') {
    return (
      <StepPage title="Import cancelled" lead={`Nothing of ${state.fileName} was kept: all is as it was before.`}>
        <EmptyState icon={CircleSlash} title="Nothing was imported" action={ways}>
          {canGoBack ? 'Your choices for this file are still there.' : 'Choose the file again to import it.'}
        </EmptyState>
      </StepPage>
    );
  }
  return (
    <StepPage title="The import did not work" lead="Nothing of it was kept: all is as it was before.">
      <ErrorState
        failure={{
          message: error?.detail ?? 'The import ended early.',
          remedy: error?.remedy ?? 'Try it again.',
          subject: state.fileName,
          code: error?.code,
        }}
        onRetry={() => again.mutate({ id: job.id })}
        retrying={again.isPending}
        className="pb-2!"
      />
      <div className="flex justify-center gap-2">{ways}</div>
    </StepPage>
  );
}
