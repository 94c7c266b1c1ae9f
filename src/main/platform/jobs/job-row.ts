import type { Job } from '../../../contract/base.ts';

export type JobState = Job['state'];
export type JobError = NonNullable<Job['error']>;

/** A row of the table of jobs. */
export type JobRow = {
  id: string;
  kind: string;
  dedupe_key: string | null;
  state: JobState;
  payload: string;
  progress_done: number;
  progress_total: number | null;
  result: string | null;
  error: string | null;
  attempts: number;
  max_attempts: number;
  run_after: number;
  created_at: number;
  started_at: number | null;
  finished_at: number | null;
};

const instant = (at: number): string => new Date(at).toISOString();
const orNull = (at: number | null): string | null => (at === null ? null : instant(at));

export type Progress = { done: number; total: number | null };

/** A job as the boundary shows it. `latest` is progress that is newer than what is on disk. */
export function toJob(row: JobRow, latest?: Progress): Job {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    progress: latest ?? { done: row.progress_done, total: row.progress_total },
    result: row.result === null ? null : (JSON.parse(row.result) as unknown),
    error: row.error === null ? null : (JSON.parse(row.error) as JobError),
    attempts: row.attempts,
    createdAt: instant(row.created_at),
    startedAt: orNull(row.started_at),
    finishedAt: orNull(row.finished_at),
  };
}
