import type { RecordKind } from '../contract/base.ts';
import { seedDefaults } from './domains/records/default-stages.ts';
import { createRecords } from './domains/records/records-service.ts';
import { ledgeredTables } from './domains/records/schema.ts';
import { isBusy } from './platform/database/database-error.ts';
import { createIdleWork } from './platform/idle-work.ts';
import { createJobs } from './platform/jobs/jobs.ts';
import { createChangeFeed } from './platform/ledger/change-events.ts';
import { createLedger } from './platform/ledger/ledger.ts';
import { indexNextChanges } from './platform/ledger/row-index.ts';
import { describeTable } from './platform/ledger/triggers.ts';
import type { LiveEvents } from './platform/live/live-events.ts';
import type { Logger } from 'pino';
import type { Workers } from './platform/workers/workers.ts';
import { lookAfterWorkspace } from './platform/workspace/look-after-workspace.ts';
import { openWorkspaceFile } from './platform/workspace/workspace-file.ts';
import type { WorkerTasks } from './worker.ts';

export const tables = ledgeredTables.map(describeTable);

export type WorkspaceSession = Awaited<ReturnType<typeof openSession>>;

type SessionOptions = { file: string; workers: Workers<WorkerTasks>; live: LiveEvents; log: Logger };

/** Opens a workspace file and builds, once, every service that works on it. */
export async function openSession({ file, workers, live, log }: SessionOptions) {
  const workspace = await openWorkspaceFile({ file, tables, workers });
  const { db } = workspace;
  const feed = createChangeFeed();
  const ledger = createLedger({ db, tables, feed, file: workspace.file });
  const jobs = createJobs({
    db,
    file: workspace.file,
    onBug: (error, kind) => log.error({ err: error, kind }, 'a job failed in a way that nobody foresaw'),
  });
  const care = lookAfterWorkspace({ workspace, jobs, workers, onChange: () => live.publish({ type: 'workspace' }) });
  const records = createRecords({ db, ledger });

  const indexing = createIdleWork(
    () => indexNextChanges(db),
    (error) => {
      // A worker is writing; the next command wakes it again.
      if (!isBusy(error)) log.error({ err: error }, 'the ledger could not be indexed');
    },
  );
  feed.subscribe((committed) => {
    live.publish({ type: 'committed', committed });
    indexing.wake();
  });
  jobs.subscribe((job) => live.publish({ type: 'job', job }));

  await seedDefaults(db, ledger);
  await jobs.start();
  care.begin();
  indexing.wake();

  return {
    workspace,
    ledger,
    jobs,
    care,
    records,
    timeline: (_kind: RecordKind, _id: string, _page: { limit: number; cursor?: string }) => ({
      items: [],
      nextCursor: null,
      total: 0,
    }),
    async close() {
      care.stop();
      indexing.stop();
      await jobs.close();
      workspace.close();
    },
  };
}
