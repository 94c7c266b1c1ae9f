import type { TaskContext } from '../../../platform/workers/task.ts';
import { withDatabase } from '../../../platform/workers/with-database.ts';
import { type BacktestAsked, type BacktestResult, runBacktest } from '../backtest/run-backtest.ts';
import { type PreviewAsked, type PreviewFound, runPreview } from './run-preview.ts';

type InWorkspace<T> = T & { file: string };

/** What a worker does for one rule: over which deals it would find something now, and what it would have found. */
export const ruleTasks = {
  'pipeline.preview': ({ file, ...asked }: InWorkspace<PreviewAsked>, { signal }: TaskContext): Promise<PreviewFound> =>
    withDatabase(file, (db) => runPreview(db, asked, signal)),
  'pipeline.backtest': (
    { file, ...asked }: InWorkspace<BacktestAsked>,
    { signal }: TaskContext,
  ): Promise<BacktestResult> => withDatabase(file, (db) => runBacktest(db, asked, signal)),
};
