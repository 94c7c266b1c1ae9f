import { core } from '../../app/boundary.ts';
import { problemOf } from '../../app/problems/problem.ts';
import { tell } from '../../app/problems/tell.ts';
import { showTrouble } from './workspace-dialog-state.ts';

/** Failures that a person can do something about on the spot: each has its own page with its ways out. */
export const openingProblems = [
  'WORKSPACE_LOCKED',
  'WORKSPACE_DAMAGED',
  'WORKSPACE_NEWER',
  'NOT_A_WORKSPACE',
  'FILE_MISSING',
  'FILE_UNREADABLE',
  'READ_ONLY',
  'DISK_FULL',
];

/** Opens a workspace file; the core then announces the switch and every view starts anew. */
export async function openWorkspace(file: string): Promise<void> {
  try {
    await core.workspace.workspaces.open({ file });
    showTrouble(null);
  } catch (error) {
    const problem = problemOf(error);
    if (openingProblems.includes(problem.code)) showTrouble({ file, problem });
    else tell(error, () => void openWorkspace(file));
  }
}

export async function exploreSample(): Promise<void> {
  try {
    await core.workspace.workspaces.exploreSample();
    showTrouble(null);
  } catch (error) {
    tell(error, () => void exploreSample());
  }
}
