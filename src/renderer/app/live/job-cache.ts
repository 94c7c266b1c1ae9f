import type { QueryClient } from '@tanstack/react-query';
import type { Job, Page } from '../../../contract/base.ts';

const isOver = (job: Job) => job.state !== 'queued' && job.state !== 'running';

/** Announcements may cross an answer that is older or newer than they are: the further of the two stands. */
function further(before: Job | undefined, now: Job): Job {
  if (!before || before.attempts < now.attempts) return now;
  if (before.attempts > now.attempts || (isOver(before) && !isOver(now))) return before;
  return now.progress.done >= before.progress.done || isOver(now) ? now : before;
}

/** A page of jobs, latest first, with what was just heard about one of them. */
export function withJob(page: Page<Job>, job: Job): Page<Job> {
  if (!page.items.some(({ id }) => id === job.id)) {
    return { ...page, items: [job, ...page.items], total: page.total + 1 };
  }
  return { ...page, items: page.items.map((other) => (other.id === job.id ? further(other, job) : other)) };
}

const listKey = [['workspace', 'jobs', 'list']];
const oneKey = (id: string) => [['workspace', 'jobs', 'get'], { input: { id } }];

export function rememberJob(queries: QueryClient, job: Job): void {
  queries.setQueriesData<Page<Job>>({ queryKey: listKey }, (page) => page && withJob(page, job));
  queries.setQueriesData<Job>({ queryKey: oneKey(job.id) }, (before) => before && further(before, job));
  if (!isOver(job)) return;
  // An import's own state (its counts, its problems) is asked for again when its job is over.
  void queries.invalidateQueries({ queryKey: [['records', 'imports', 'get'], { input: { id: job.id } }] });
}
