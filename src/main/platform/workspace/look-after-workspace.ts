import { z } from 'zod';
import { AppError } from '../app-error.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { type Clock, systemClock } from '../schedule/clock.ts';
import { everyDay } from '../schedule/every-day.ts';
import type { Workers } from '../workers/workers.ts';
import { backupFolderOf } from './backup-names.ts';
import { listBackups } from './list-backups.ts';
import type { WorkspaceFile } from './workspace-file.ts';
import type { WorkspaceTasks } from './workspace-tasks.ts';

export type WorkspaceCare = {
  /** Called once the jobs have started. */
  begin(): void;
  /** What is wrong with the file or its backups, for the person; null when all is well. */
  problem(): string | null;
  stop(): void;
};

export type CareOptions = {
  workspace: WorkspaceFile;
  jobs: Jobs;
  workers: Workers<WorkspaceTasks>;
  clock?: Clock;
  /** What is wrong has changed. */
  onChange?: () => void;
};

/** First the views, then the housekeeping. */
const startAfterMs = 10_000;
const dailyBackup = 'workspace.daily-backup';

/** While a workspace is open: one backup a day, and a look at every page of a file too large to check while opening. */
export function lookAfterWorkspace(options: CareOptions): WorkspaceCare {
  const { workspace, jobs, workers, clock = systemClock, onChange = () => {} } = options;
  const { file } = workspace;
  const checking = new AbortController();
  let damage: string | null = null;
  let backupFailure: string | null = null;
  let stopBegin = () => {};
  let stopDaily = () => {};

  jobs.register(dailyBackup, {
    payload: z.object({}),
    run: ({ signal, progress }) =>
      workers.run('workspace.backup', { file, reason: 'daily' }, { signal, onProgress: progress }),
  });
  const stopListening = jobs.subscribe(({ kind, state, error }) => {
    if (kind !== dailyBackup || (state !== 'failed' && state !== 'done')) return;
    backupFailure = error ? `Today's backup was not made. ${error.detail} ${error.remedy}` : null;
    onChange();
  });

  const checkAll = async () => {
    try {
      await workers.run('workspace.check', { file }, { signal: checking.signal });
    } catch (error) {
      if (checking.signal.aborted) return;
      const detail = error instanceof AppError ? `${error.message} ${error.data.remedy}` : String(error);
      damage = detail;
      onChange();
    }
  };

  const backUp = () => {
    jobs.enqueue({ kind: dailyBackup, dedupeKey: dailyBackup }).catch((error: unknown) => {
      backupFailure = `Today's backup was not made. ${error instanceof Error ? error.message : String(error)}`;
      onChange();
    });
  };

  return {
    begin() {
      stopBegin = clock.after(startAfterMs, () => {
        if (!workspace.checked) void checkAll();
        // The sample can be made anew at any time.
        if (workspace.facts().sample) return;
        const last = listBackups(backupFolderOf(file)).find(({ reason }) => reason === 'daily')?.madeAt;
        stopDaily = everyDay({ clock, last, run: backUp });
      });
    },
    problem: () => [damage, backupFailure].filter((sentence) => sentence !== null).join(' ') || null,
    stop() {
      checking.abort();
      stopListening();
      stopBegin();
      stopDaily();
    },
  };
}
