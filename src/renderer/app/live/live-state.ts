import { create } from 'zustand';
import type { LiveEvent } from '../../../contract/workspace.ts';

export type LastCommand = Extract<LiveEvent, { type: 'committed' }>['committed'];

interface LiveState {
  lastCommand: LastCommand | null;
  /** How often it was said that there is something to announce. */
  noticesTold: number;
}

export const useLiveState = create<LiveState>(() => ({ lastCommand: null, noticesTold: 0 }));

/** The command that was committed last, by whoever: a person, an import, a sync. */
export const useLastCommand = () => useLiveState((state) => state.lastCommand);
