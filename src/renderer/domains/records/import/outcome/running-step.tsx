import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Job } from '../../../../../contract/base.ts';
import type { ImportState } from '../../../../../contract/records/imports.ts';
import { orpc } from '../../../../app/boundary.ts';
import { Button, buttonClasses, Progress } from '../../../../ui/index.ts';
import { count, counted, reckoned } from '../import-words.ts';
import { StepPage } from '../step-page.tsx';

interface RunningStepProps {
  job: Job;
  state: ImportState | undefined;
}

/** It goes on whether or not anyone looks; this page can be left and come back to. */
export function RunningStep({ job, state }: RunningStepProps) {
  const cancel = useMutation(orpc.workspace.jobs.cancel.mutationOptions());
  const { done, total } = job.progress;
  // The last row is read before the last is written.
  const finishing = total !== null && done >= total;
  const share = total && !finishing ? Math.min(1, done / total) : undefined;
  const aloud = share === undefined ? '' : `${(Math.floor(share * 10) * 10).toString()} % done`;
  const name = state?.fileName ?? 'the file';
  return (
    <StepPage
      title={`Importing ${name}`}
      lead="You can leave this page: the import goes on, and the header shows how far it is. Nothing of it can be seen until all of it is in."
    >
      <div className="flex flex-col gap-3 rounded-2 border border-line bg-panel p-5">
        <p className="num flex items-baseline gap-2">
          <b className="text-xl font-semibold tracking-[-0.015em]">{count(done)}</b>
          <span className="flex-1 text-ink-3">
            {finishing
              ? 'rows read; finishing'
              : total
                ? `of about ${counted(reckoned(total), 'row')}`
                : job.state === 'queued'
                  ? 'rows, waiting to begin'
                  : 'rows'}
          </span>
          {share === undefined ? null : <span className="text-ink-2">{`${Math.floor(share * 100).toString()} %`}</span>}
        </p>
        <Progress label={`Importing ${name}`} done={done} total={finishing ? undefined : (total ?? undefined)} />
        <p role="status" className="sr-only">
          {finishing ? 'Finishing' : `Importing. ${aloud}`}
        </p>
        <div className="flex items-center gap-2 pt-1">
          <Button busy={cancel.isPending} onClick={() => cancel.mutate({ id: job.id })}>
            Cancel the import
          </Button>
          <Link to="/deals" className={buttonClasses('quiet')}>
            Leave it running
          </Link>
        </div>
      </div>
    </StepPage>
  );
}
