import { realpathSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { WorkspaceSummary } from '../../../contract/workspace.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Departures } from '../../platform/departures/departures.ts';
import type { Jobs } from '../../platform/jobs/jobs.ts';
import type { LedgeredTable } from '../../platform/ledger/triggers.ts';
import { forgetWorkspace, rememberWorkspace } from '../../platform/settings/recent-workspaces.ts';
import type { Settings } from '../../platform/settings/settings.ts';
import type { Workers } from '../../platform/workers/workers.ts';
import { createWorkspace, freeFileFor } from '../../platform/workspace/create-workspace.ts';
import type { WorkspaceCare } from '../../platform/workspace/look-after-workspace.ts';
import { recoverWorkspace } from '../../platform/workspace/recover-workspace.ts';
import { restoreBackup } from '../../platform/workspace/restore-backup.ts';
import type { WorkspaceFile } from '../../platform/workspace/workspace-file.ts';
import type { WorkspaceTasks } from '../../platform/workspace/workspace-tasks.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { findSample, removeSampleFile, sampleName } from './sample-file.ts';

/** The open workspace and what works on it. */
export type OpenWorkspace = {
  workspace: WorkspaceFile;
  jobs: Jobs;
  care: Pick<WorkspaceCare, 'problem'>;
  departures: Departures;
};

export type DeskDeps = {
  /** Where workspaces without a chosen place go. */
  folder: string;
  tables: LedgeredTable[];
  settings: Settings;
  workers: Workers<WorkspaceTasks>;
  current(): OpenWorkspace | undefined;
  /** Opens a file in place of the one that is open; when it fails, the open one stays. */
  switchTo(file: string): Promise<void>;
  /** Closes the open workspace, if there is one. */
  close(): Promise<void>;
  writeSample(db: Database): void | Promise<void>;
};

export type WorkspaceDesk = ReturnType<typeof createWorkspaceDesk>;

/** Everything a person does with whole workspaces, one thing after another. */
export function createWorkspaceDesk(deps: DeskDeps) {
  const { folder, tables, settings, workers, current, switchTo, close, writeSample } = deps;
  const inTurn = oneAtATime();

  const summary = (): WorkspaceSummary | null => {
    const open = current();
    return open ? { ...open.workspace.facts(), file: open.workspace.file, readOnlyReason: null } : null;
  };
  const at = (): OpenWorkspace => {
    const open = current();
    if (open) return open;
    throw new AppError('NO_WORKSPACE', 'No workspace is open.', {
      remedy: 'Open or create one, or explore the sample.',
    });
  };

  const remembered = (): WorkspaceSummary => {
    const open = summary();
    if (!open) throw new Error('The workspace did not open.');
    rememberWorkspace(settings, open);
    return open;
  };
  const goTo = async (file: string): Promise<WorkspaceSummary> => {
    if (current()?.workspace.file !== realPath(file)) await switchTo(file);
    return remembered();
  };
  const make = (file: string, name: string, sample = false): Promise<string> =>
    createWorkspace({ file, name, sample, tables, fill: sample ? writeSample : undefined });

  return {
    summary,
    current,
    at,
    open: (file: string) => inTurn(() => goTo(whole(file))),
    create: ({ name, file }: { name: string; file?: string }) =>
      inTurn(async () => goTo(await make(file === undefined ? freeFileFor(name, folder) : whole(file), name))),
    async rename(name: string) {
      await at().workspace.rename(name);
      return remembered();
    },
    forget: (file: string) => forgetWorkspace(settings, file),
    restore: (backup: string) =>
      inTurn(async () => {
        const { file } = at().workspace;
        try {
          await restoreBackup({ file, backup: whole(backup), workers, close });
        } finally {
          // Whether the copy took its place or not, the person goes on in the workspace that they were in.
          if (!current()) await switchTo(file);
        }
        return remembered();
      }),
    recover: ({ file, backup }: { file: string; backup?: string }) =>
      inTurn(async () => {
        const damaged = whole(file);
        const wasOpen = current()?.workspace.file;
        if (wasOpen === realPath(damaged)) await close();
        try {
          const { kept } = await recoverWorkspace({ file: damaged, backup: backup && whole(backup), workers });
          return { ...(await goTo(damaged)), keptDamagedFile: kept };
        } catch (error) {
          if (wasOpen !== undefined && !current()) await switchTo(wasOpen);
          throw error;
        }
      }),
    exploreSample: () =>
      inTurn(async () => goTo(findSample(folder) ?? (await make(freeFileFor(sampleName, folder), sampleName, true)))),
    removeSample: () =>
      inTurn(async () => {
        const open = summary();
        const file = open?.sample ? open.file : findSample(folder);
        if (file === undefined) {
          throw new AppError('NOT_FOUND', 'There is no sample workspace.', { remedy: 'It was removed already.' });
        }
        if (file === open?.file) await close();
        removeSampleFile(file);
        forgetWorkspace(settings, file);
      }),
  };
}

/** A path that depends on where the app was started from is nobody's intention. */
export function whole(path: string): string {
  if (isAbsolute(path) && !path.includes('\0')) return path;
  throw new AppError('INVALID_INPUT', `"${path.slice(0, 200)}" is not a whole path.`, {
    remedy: `Give it from the start, such as ${join('/home/ann', 'Acme.throughline')}.`,
  });
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // It is not there; opening it says so.
    return file;
  }
}
