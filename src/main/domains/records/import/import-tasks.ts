import type { ImportOptions, ImportPreview } from '../../../../contract/records/imports.ts';
import type { TaskContext } from '../../../platform/workers/task.ts';
import { withDatabase } from '../../../platform/workers/with-database.ts';
import { previewImport } from './wizard/preview-import.ts';
import { checkpointAfter } from './writing/checkpoint-after.ts';
import { type ReadAheadTask, readAhead } from './writing/read-ahead.ts';
import { keepReaderReady } from './writing/reading-thread.ts';
import { type ImportResult, type ImportTask, runImport } from './writing/run-import.ts';

export type PreviewTask = {
  file: string;
  upload: { upload: string; path: string; fileName: string };
  options: Partial<ImportOptions>;
  workerFile: string;
};

/** What a worker does for imports. */
export const importTasks = {
  'records.import.preview': ({ file, upload, options, workerFile }: PreviewTask): Promise<ImportPreview> =>
    withDatabase(file, async (db) => {
      const preview = await previewImport(db, upload, options);
      keepReaderReady(workerFile, upload.path);
      return preview;
    }),
  'records.import.read': (task: ReadAheadTask): Promise<void> => readAhead(task),
  'records.import.write': (task: ImportTask, context: TaskContext): Promise<ImportResult> =>
    withDatabase(task.file, (db) => checkpointAfter(db, () => runImport(db, task, context))),
};
export type ImportTasks = typeof importTasks;
