import { create } from 'zustand';
import type { UndoConflict } from '../../../contract/problem.ts';
import { notify } from '../../ui/index.ts';
import { core } from '../boundary.ts';
import { problemOf } from '../problems/problem.ts';
import { tell } from '../problems/tell.ts';

export type Way = 'undo' | 'redo';
export type OnConflict = 'ask' | 'keep' | 'overwrite';

/** An undo that would lose later edits, waiting for the person to decide. */
export interface Disputed {
  way: Way;
  command: string | undefined;
  message: string;
  conflicts: UndoConflict[];
}

export const useDisputed = create<{ disputed: Disputed | null }>(() => ({ disputed: null }));

const NOTHING = { undo: 'There is nothing to undo.', redo: 'There is nothing to redo.' };

/** Takes a command back or does it again: the named one, or the next in line. Asks when later edits stand in the way. */
export async function take(way: Way, command?: string, onConflict: OnConflict = 'ask'): Promise<void> {
  try {
    const { touched } = await core.workspace[way]({ command, onConflict });
    useDisputed.setState({ disputed: null });
    if (Object.keys(touched).length === 0)
      notify({ id: 'nothing-to-undo', message: 'All of it had been edited later, so nothing changed.' });
  } catch (error) {
    const problem = problemOf(error);
    if (problem.code === 'NOTHING_TO_UNDO') return notify({ id: 'nothing-to-undo', message: NOTHING[way] });
    if (problem.code === 'CONFLICT' && problem.conflicts?.length) {
      const { message, conflicts } = problem;
      return useDisputed.setState({ disputed: { way, command, message, conflicts } });
    }
    tell(error, () => void take(way, command, onConflict));
  }
}
