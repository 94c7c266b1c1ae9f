import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Filter } from '../../../ui/index.ts';
import { useWorkspaceId } from '../../records/list/use-choices.ts';

type TodayShape = 'list' | 'columns' | 'calendar';

/** How a person has arranged Today. */
export interface TodayState {
  shape: TodayShape;
  filters: Filter[];
  /** Groups whose rows are folded away. */
  collapsed: string[];
}

interface Remembered {
  workspaces: Record<string, TodayState>;
  /** Whether the panel beside the list is open. */
  peek: boolean;
}

/** What is parked waits for its day; nobody needs to see it each morning. */
const start: TodayState = { shape: 'list', filters: [], collapsed: ['parked'] };

export const useTodayState = create<Remembered>()(
  persist((): Remembered => ({ workspaces: {}, peek: true }), { name: 'throughline.today', version: 1 }),
);

export const showPeek = (peek: boolean): void => {
  useTodayState.setState({ peek });
};

export function useToday(): { state: TodayState; change: (patch: Partial<TodayState>) => void } {
  const workspace = useWorkspaceId();
  const state = useTodayState(({ workspaces }) => workspaces[workspace]) ?? start;
  const change = (patch: Partial<TodayState>) =>
    useTodayState.setState(({ workspaces }) => ({
      workspaces: { ...workspaces, [workspace]: { ...(workspaces[workspace] ?? start), ...patch } },
    }));
  return { state, change };
}
