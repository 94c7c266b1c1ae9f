import type { Database } from 'better-sqlite3';
import type { Job } from '../../../../contract/base.ts';
import type { Delivery } from '../../../../contract/pipeline/schedules.ts';
import { AppError, notFound } from '../../../platform/app-error.ts';
import { whenFree } from '../../../platform/database/when-free.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import { type DeliverOptions, deliverKind } from './deliver.ts';
import { createDeliveryRows, type DeliveryRow, toDelivery } from './delivery-rows.ts';

export type DeliveriesOptions = Omit<DeliverOptions, 'rows'> & {
  db: Database;
  jobs: Pick<Jobs, 'register' | 'enqueue' | 'get' | 'cancel' | 'retry' | 'subscribe'>;
  onError: (error: unknown) => void;
};
export type Deliveries = ReturnType<typeof createDeliveries>;

const kind = 'deliver';

/** Reports on their way out: each is a row that says how it stands and a job that tries until it is there or refused. */
export function createDeliveries(options: DeliveriesOptions) {
  const { db, file, jobs, changed, onError } = options;
  const rows = createDeliveryRows(db);
  jobs.register(kind, deliverKind({ ...options, rows }));
  let stopListening = () => {};

  const jobOf = ({ job_id: id }: DeliveryRow): Job | undefined => {
    try {
      return id === null ? undefined : jobs.get(id);
    } catch (error) {
      if (error instanceof AppError && error.code === 'NOT_FOUND') return undefined;
      throw error;
    }
  };
  const enqueue = async (id: string): Promise<void> => {
    const job = await jobs.enqueue({ kind, payload: { id }, dedupeKey: id });
    await whenFree(file, () => rows.setJob(id, job.id));
  };
  /** A job also ends without its run: cancelled in the list of jobs, or given up at the start. */
  const follow = async (job: Job): Promise<void> => {
    if (job.kind !== kind || (job.state !== 'failed' && job.state !== 'cancelled')) return;
    const cancelled = {
      code: 'CANCELLED',
      detail: 'Sending was cancelled.',
      remedy: 'Send it again if you still want it.',
    };
    const ended = await whenFree(file, () =>
      rows.failOfJob(job.id, (job.state === 'failed' && job.error) || cancelled),
    );
    if (ended > 0) changed();
  };

  /** Has every report that is to go out taken up by a job. */
  async function takeUp(): Promise<void> {
    for (const row of rows.open()) {
      const job = jobOf(row);
      if (!job || job.state === 'done') await enqueue(row.id);
      else await follow(job);
    }
  }

  return {
    rows,
    ofRun: (runId: string): Delivery[] => rows.ofRun(runId).map(toDelivery),
    takeUp,
    begin(): void {
      stopListening = jobs.subscribe((job) => void follow(job).catch(onError));
    },
    stop(): void {
      stopListening();
    },
    async retry(id: string): Promise<Delivery> {
      const row = rows.one(id);
      if (!row) throw notFound('delivery', id);
      if (row.state === 'sent' || row.state === 'sending') {
        throw new AppError('CONFLICT', row.state === 'sent' ? 'This was sent.' : 'This is being sent.', {
          remedy: 'Run the schedule again for another report.',
        });
      }
      const job = jobOf(row);
      // One that waits for its next try is called off first, as it would be in the list of jobs.
      if (job?.state === 'queued') await jobs.cancel(job.id);
      await whenFree(file, () => rows.wait(id, null, null));
      if (job && job.state !== 'done') await jobs.retry(job.id);
      else await enqueue(id);
      changed();
      return toDelivery(rows.one(id) ?? row);
    },
  };
}
