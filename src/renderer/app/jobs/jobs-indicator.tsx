import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { buttonClasses, cx, Popover, PopoverContent, PopoverTrigger, Spinner } from '../../ui/index.ts';
import { orpc } from '../boundary.ts';
import { JobList } from './job-list.tsx';
import { isActive, jobName, jobShare } from './job-words.ts';
import { markSeen, useSeenFailures } from './seen-failures.ts';

const SHOWN = 12;
const NEWS_MS = 24 * 3_600_000;

/** The panel itself, not its first button: a screen reader reads it whole, and no tooltip covers it. */
function focusPanel(event: Event): void {
  event.preventDefault();
  if (event.target instanceof HTMLElement) event.target.focus();
}

/** Nothing while nothing runs: a job at work or one that failed lately is what brings it up. */
export function JobsIndicator() {
  const { data } = useQuery(orpc.workspace.jobs.list.queryOptions({ input: { limit: SHOWN } }));
  const seen = useSeenFailures((state) => state.seen);
  const jobs = data?.items ?? [];
  const active = jobs.filter(isActive);
  const failed = jobs.filter(
    ({ id, state, finishedAt }) =>
      state === 'failed' && !seen.includes(id) && Date.now() - Date.parse(finishedAt ?? '') < NEWS_MS,
  );
  if (active.length === 0 && failed.length === 0) return null;

  const [first] = active;
  const share = first && active.length === 1 ? jobShare(first) : undefined;
  const text = first
    ? active.length === 1
      ? `${jobName(first)}${share === undefined ? '' : ` ${Math.floor(share * 100)} %`}`
      : `${active.length} jobs running`
    : `${failed.length} failed`;

  return (
    <Popover onOpenChange={(open) => (open ? undefined : markSeen(failed.map(({ id }) => id)))}>
      <PopoverTrigger className={cx(buttonClasses('quiet', 'md'), 'num')}>
        {first ? <Spinner /> : <TriangleAlert aria-hidden className="size-3.5 text-bad" />}
        {text}
      </PopoverTrigger>
      <PopoverContent align="end" aria-label="Background work" className="w-88 p-2" onOpenAutoFocus={focusPanel}>
        <JobList jobs={jobs} />
      </PopoverContent>
    </Popover>
  );
}
