import { resolve } from 'node:path';
import type { WorkspaceDesk } from './domains/workspace/workspace-desk.ts';
import type { StartTrouble } from './domains/workspace/workspace-procedures.ts';
import { AppError } from './platform/app-error.ts';
import { recentWorkspaces } from './platform/settings/recent-workspaces.ts';
import type { Settings } from './platform/settings/settings.ts';

/**
 * Opens the workspace that was asked for, else the one that was open last, else, for someone who has
 * never had one, the sample, so that there is something to see. What will not open is told to the page,
 * which offers the ways on; only a file named on the command line ends the start when it cannot be had.
 */
export async function openAtStart(
  desk: WorkspaceDesk,
  settings: Settings,
  asked: string | undefined,
): Promise<StartTrouble | null> {
  if (asked !== undefined) {
    await openOrCreate(desk, resolve(asked));
    return null;
  }
  const last = recentWorkspaces(settings).find(({ missing }) => !missing)?.file;
  try {
    if (last !== undefined) await desk.open(last);
    else if (!settings.get().welcomed) await desk.exploreSample();
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { file: last ?? '', code: error.code, message: error.message, remedy: error.data.remedy };
  }
}

/** `--workspace FILE` names a workspace to work in, whether or not it is there yet. */
async function openOrCreate(desk: WorkspaceDesk, file: string): Promise<void> {
  try {
    await desk.open(file);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'FILE_MISSING') throw error;
    const name = /([^/\\]+?)(\.throughline)?$/.exec(file)?.[1] ?? 'Workspace';
    await desk.create({ name: name.slice(0, 80), file });
  }
}
