import type { Job } from '../../../contract/base.ts';

const NAMES: Record<string, string> = {
  import: 'Import',
  imports: 'Import',
  export: 'Export',
  backup: 'Backup',
  sample: 'Sample workspace',
  reindex: 'Search index',
};

/** "records.import" → "Import": a job's kind as a person knows it. */
export function jobName({ kind }: Job): string {
  const last = kind.split(/[.:/]/).at(-1) ?? kind;
  const words = last.replaceAll(/[-_]/g, ' ');
  return NAMES[last] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

export const isActive = ({ state }: Job) => state === 'queued' || state === 'running';

/** "1,200 of 50,000", or how it ended. */
export function jobProgress(job: Job): string {
  const { done, total } = job.progress;
  switch (job.state) {
    case 'queued':
      return job.attempts > 0 ? 'Waiting to try again' : 'Waiting';
    case 'running':
      if (total === null) return done > 0 ? done.toLocaleString() : 'Working';
      return `${done.toLocaleString()} of ${total.toLocaleString()}`;
    case 'done':
      return 'Done';
    case 'cancelled':
      return 'Cancelled; nothing of it was kept';
    case 'failed':
      return job.error?.detail ?? 'Failed';
  }
}

/** From 0 to 1; undefined while the end is not known. */
export function jobShare({ progress }: Job): number | undefined {
  return progress.total ? Math.min(1, progress.done / progress.total) : undefined;
}
