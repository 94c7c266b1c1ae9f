import { existsSync, openAsBlob, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Job } from '../../../../contract/base.ts';
import {
  type ImportOptions,
  type ImportPreview,
  type ImportState,
  importOptions,
} from '../../../../contract/records/imports.ts';
import { AppError, notFound } from '../../../platform/app-error.ts';
import { makeFolder } from '../../../platform/files/make-folder.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import { commandId } from '../../../platform/ledger/command-id.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import type { Workers } from '../../../platform/workers/workers.ts';
import type { ImportTasks } from './import-tasks.ts';
import type { Uploads } from './uploads/uploads.ts';
import { noCounts } from './writing/import-counts.ts';
import type { ImportResult } from './writing/run-import.ts';

export type ImportsOptions = {
  db: Database;
  /** The workspace. */
  file: string;
  /** Where rows that failed are kept. */
  folder: string;
  jobs: Jobs;
  workers: Workers<ImportTasks>;
  uploads: Uploads;
  workerFile: string;
};
export type ImportsService = ReturnType<typeof createImports>;

type Started = ImportOptions & { upload: string };

const kind = 'import';
const payload = z.strictObject({
  upload: z.string(),
  path: z.string(),
  fileName: z.string(),
  options: importOptions,
  actor: z.object({ kind: z.enum(['person', 'app', 'sync', 'claude', 'customer']), name: z.string().optional() }),
});
type Payload = z.infer<typeof payload>;

/** Failed rows are kept as long as finished jobs are listed. */
const keptMs = 90 * 24 * 3_600_000;

/** Imports of files that were uploaded, as jobs that a worker does. To be made before the jobs are started. */
export function createImports({ db, file, folder, jobs, workers, uploads, workerFile }: ImportsOptions) {
  makeFolder(folder);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < Date.now() - keptMs) rmSync(path, { force: true });
  }
  const failedPath = (id: string) => join(folder, `${id}.failed.csv`);

  jobs.register<Payload>(kind, {
    payload,
    // A file that takes the process down does so again.
    maxAttempts: 3,
    async run({ payload: { upload, path, fileName, options, actor }, ticket, signal, progress }) {
      const task = {
        file,
        path,
        fileName,
        failedPath: failedPath(ticket.id),
        options,
        actor: actor as Actor,
        ticket,
        workerFile,
      };
      const result = await workers.run('records.import.write', task, { signal, onProgress: progress });
      await uploads.remove(upload);
      return result;
    },
  });

  const importJob = (id: string) => {
    const row = db
      .prepare<[string], { payload: string }>(`SELECT payload FROM jobs WHERE id = ? AND kind = '${kind}'`)
      .get(id);
    if (!row) throw notFound('import', id);
    return { job: jobs.get(id), given: payload.parse(JSON.parse(row.payload)) };
  };

  return {
    preview({ upload, ...options }: Partial<ImportOptions> & { upload: string }): Promise<ImportPreview> {
      const { path, fileName } = uploads.find(upload);
      return workers.run('records.import.preview', { file, upload: { upload, path, fileName }, options, workerFile });
    },
    start(actor: Actor, { upload, ...options }: Started): Promise<Job> {
      const { path, fileName } = uploads.find(upload);
      return jobs.enqueue({ kind, payload: { upload, path, fileName, options, actor }, dedupeKey: upload });
    },
    get(id: string): ImportState {
      const { job, given } = importJob(id);
      // Written by `runImport` in the transaction that holds its effect.
      const result = job.state === 'done' ? (job.result as ImportResult) : undefined;
      return {
        id,
        state: job.state,
        fileName: given.fileName,
        kind: given.options.kind,
        counts: result?.counts ?? { ...noCounts(), read: job.progress.done },
        mapping: result?.mapping ?? given.options.mapping ?? {},
        problems: result?.problems ?? [],
        command: result?.commandSeq == null ? null : commandId(db, result.commandSeq),
        error: job.error,
      };
    },
    async failedRows(id: string): Promise<File> {
      const { job, given } = importJob(id);
      const path = failedPath(id);
      if (job.state !== 'done' || !existsSync(path)) {
        throw new AppError('NOT_FOUND', `No rows of ${given.fileName} are kept as failed.`, {
          remedy: job.state === 'done' ? 'Nothing is to be done: every row went in.' : 'Wait until the import is done.',
        });
      }
      const name = `${given.fileName.replace(/\.[a-z]{3,4}$/i, '')} – failed rows.csv`;
      return new File([await openAsBlob(path)], name, { type: 'text/csv' });
    },
  };
}
