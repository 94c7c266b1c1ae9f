import { useSyncExternalStore } from 'react';
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
  /** The same in a narrow window, where it leaves little of the list. */
  peekWhenNarrow: boolean;
}

/** What is parked waits for its day; nobody needs to see it each morning. */
const start: TodayState = { shape: 'list', filters: [], collapsed: ['parked'] };

const useTodayState = create<Remembered>()(
  persist((): Remembered => ({ workspaces: {}, peek: true, peekWhenNarrow: false }), {
    name: 'throughline.today',
    version: 1,
  }),
);

const narrow = window.matchMedia('(max-width: 1023px)');
const onNarrow = (changed: () => void) => {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
};

/** Whether the panel beside the list is open in a window as wide as this one. */
export function usePeek(): boolean {
  const isNarrow = useSyncExternalStore(onNarrow, () => narrow.matches);
  return useTodayState(({ peek, peekWhenNarrow }) => (isNarrow ? peekWhenNarrow : peek));
}

export const showPeek = (open: boolean): void => {
  useTodayState.setState(narrow.matches ? { peekWhenNarrow: open } : { peek: open });
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
