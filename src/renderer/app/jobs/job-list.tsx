import { useMutation } from '@tanstack/react-query';
import { RotateCcw, X } from 'lucide-react';
import type { Job } from '../../../contract/base.ts';
import { cx, IconButton, Progress } from '../../ui/index.ts';
import { orpc } from '../boundary.ts';
import { isActive, jobName, jobProgress } from './job-words.ts';

const TONES: Record<Job['state'], string> = {
  queued: 'text-ink-3',
  running: 'text-ink-3',
  done: 'text-good',
  failed: 'text-bad',
  cancelled: 'text-ink-3',
};

export function JobList({ jobs }: { jobs: Job[] }) {
  return (
    <>
      <h2 className="px-2 pt-1 pb-2 text-xs font-semibold text-ink-3">Background work</h2>
      <ul className="flex flex-col">
        {jobs.map((job) => (
          <JobLine key={job.id} job={job} />
        ))}
      </ul>
    </>
  );
}

function JobLine({ job }: { job: Job }) {
  const cancel = useMutation(orpc.workspace.jobs.cancel.mutationOptions());
  const retry = useMutation(orpc.workspace.jobs.retry.mutationOptions());
  return (
    <li className="flex items-start gap-2 rounded-1 px-2 py-1.5">
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2 text-sm">
          <span className="font-medium">{jobName(job)}</span>
          <span className={cx('num min-w-0 flex-1 text-right text-xs wrap-anywhere', TONES[job.state])}>
            {jobProgress(job)}
          </span>
        </p>
        {job.state === 'running' ? (
          <div className="pt-1.5">
            <Progress label={jobName(job)} done={job.progress.done} total={job.progress.total ?? undefined} />
          </div>
        ) : null}
        {job.state === 'failed' && job.error ? <p className="mt-0.5 text-xs text-ink-3">{job.error.remedy}</p> : null}
      </div>
      {isActive(job) ? (
        <IconButton
          icon={X}
          size="sm"
          label={`Cancel ${jobName(job)}`}
          disabled={cancel.isPending}
          onClick={() => cancel.mutate({ id: job.id })}
        />
      ) : null}
      {job.state === 'failed' ? (
        <IconButton
          icon={RotateCcw}
          size="sm"
          label={`Try ${jobName(job)} again`}
          disabled={retry.isPending}
          onClick={() => retry.mutate({ id: job.id })}
        />
      ) : null}
    </li>
  );
}
