import { create } from 'zustand';
import type { Problem } from '../../app/problems/problem.ts';

/** A workspace file that would not open, and why. */
export interface Trouble {
  file: string;
  problem: Pick<Problem, 'code' | 'message' | 'remedy'>;
}

interface WorkspaceDialogs {
  asking: 'create' | 'open' | null;
  trouble: Trouble | null;
}

export const useWorkspaceDialogs = create<WorkspaceDialogs>(() => ({ asking: null, trouble: null }));

export const askForWorkspace = (asking: 'create' | 'open') => useWorkspaceDialogs.setState({ asking });
export const showTrouble = (trouble: Trouble | null) => useWorkspaceDialogs.setState({ trouble });
