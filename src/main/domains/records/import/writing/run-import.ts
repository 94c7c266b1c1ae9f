import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { ColumnMapping, ImportOptions, ImportState } from '../../../../../contract/records/imports.ts';
import { finishJob, type JobTicket } from '../../../../platform/jobs/finish-job.ts';
import { type Actor, runCommand } from '../../../../platform/ledger/run-command.ts';
import { counted } from '../../../../platform/text/short-text.ts';
import type { TaskContext } from '../../../../platform/workers/task.ts';
import { type OpenTableOptions, openTable } from '../index.ts';
import { fileOptions } from '../wizard/file-options.ts';
import { explainImportError } from '../wizard/import-error.ts';
import { planImport } from '../wizard/plan-import.ts';
import { kindWord } from '../wizard/record-values.ts';
import type { ImportCounts } from './import-counts.ts';
import { startReadingAhead } from './read-ahead.ts';
import { type Batch, readBatches } from './read-batches.ts';
import { aloneBytes } from './reading-thread.ts';
import { writeImport } from './write-import.ts';

export type ImportTask = {
  /** The workspace. */
  file: string;
  /** The file that was uploaded, and the name it had. */
  path: string;
  fileName: string;
  failedPath: string;
  options: ImportOptions;
  actor: Actor;
  ticket: JobTicket;
  workerFile: string;
};

/** What stays on record of an import once it is done. */
export type ImportResult = {
  fileName: string;
  kind: ImportState['kind'];
  counts: ImportCounts;
  mapping: ColumnMapping;
  problems: ImportState['problems'];
  /** Null when nothing was changed. */
  commandSeq: number | null;
};

/** Imports a file as one command in one transaction that also marks the job as done. */
export async function runImport(db: Database, task: ImportTask, context: TaskContext): Promise<ImportResult> {
  const { path, fileName, failedPath, options } = task;
  // Whatever the rows point at is looked up or made within the transaction, so checking each link again is for nothing.
  db.pragma('foreign_keys = OFF');
  const open = fileOptions(options, fileName);
  let ahead: ReturnType<typeof startReadingAhead> | undefined;
  try {
    if (statSync(path).size > aloneBytes) ahead = startReadingAhead(task.workerFile);
    const { plan, chosen, sample, whole } = await planFile(db, task, open, ahead === undefined);
    const expected = sample.rows / Math.max(sample.progress, 0.001);
    ahead?.begin({ path, open, plan, failedPath });
    const batches = ahead ? ahead.batches(context.signal) : whole;
    const info = { label: `Import ${fileName}`, actor: task.actor };
    const { result, committed } = runCommand(db, info, (tx) => {
      const before = lastChange(db);
      const { counts, problems } = writeImport(tx, {
        plan,
        mapping: chosen.mapping,
        duplicates: options.duplicates,
        expected,
        batches,
        signal: context.signal,
        progress: context.progress,
      });
      const changed = counts.created + counts.updated;
      info.label = `Import ${counted(changed, kindWord[plan.kind])} from ${fileName}`;
      const state: ImportResult = {
        fileName,
        kind: plan.kind,
        counts,
        mapping: chosen.mapping,
        problems,
        commandSeq: lastChange(db) > before ? tx.command : null,
      };
      finishJob(db, task.ticket, state, tx.now);
      return state;
    });
    if (committed) context.committed(committed);
    return result;
  } catch (error) {
    throw explainImportError(error);
  } finally {
    await ahead?.end();
  }
}

/**
 * How each column is read, and all rows where this thread reads them. The file is closed again before anything is
 * written: what a workbook keeps in memory, the thread that reads it holds once more.
 */
async function planFile(
  db: Database,
  { path, options, failedPath }: ImportTask,
  open: OpenTableOptions,
  rows: boolean,
) {
  const table = await openTable(path, open);
  try {
    const planned = await planImport(db, table, options);
    const whole: Batch[] = [];
    if (rows) for await (const batch of readBatches(table, planned.plan, failedPath)) whole.push(batch);
    return { ...planned, whole };
  } finally {
    await table.close();
  }
}

const lastChange = (db: Database): number =>
  db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM changes').get()?.seq ?? 0;
