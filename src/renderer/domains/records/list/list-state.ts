import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type Filter, plainLayout, type TableLayout } from '../../../ui/index.ts';
import type { MainKind } from './use-record-source.ts';

/** How a person has arranged one list. It is what a saved view keeps. */
export interface ListState {
  filters: Filter[];
  layout: TableLayout;
  shape: 'table' | 'board';
}

interface Lists {
  /** By workspace and kind, so that a list is found as it was left. */
  lists: Record<string, ListState>;
}

const start: Record<MainKind, ListState> = {
  deals: {
    filters: [{ field: 'outcome', op: 'any', value: [{ value: 'open', label: 'Open' }] }],
    layout: {
      ...plainLayout,
      sort: [{ id: 'closeDate', desc: false }],
      hidden: ['source', 'forecastCategory', 'tags', 'createdAt'],
    },
    shape: 'table',
  },
  accounts: {
    filters: [],
    layout: {
      ...plainLayout,
      sort: [{ id: 'name', desc: false }],
      hidden: ['phone', 'source', 'tags', 'createdAt', 'city'],
    },
    shape: 'table',
  },
  contacts: {
    filters: [],
    layout: { ...plainLayout, sort: [{ id: 'name', desc: false }], hidden: ['source', 'tags', 'createdAt'] },
    shape: 'table',
  },
};

const useLists = create<Lists>()(persist((): Lists => ({ lists: {} }), { name: 'throughline.lists', version: 1 }));

export const startOf = (kind: MainKind): ListState => start[kind];

/** The list of a kind as it was left in this workspace, and how to change it. */
export function useListState(workspace: string, kind: MainKind): [ListState, (patch: Partial<ListState>) => void] {
  const key = `${workspace} ${kind}`;
  const state = useLists(({ lists }) => lists[key]) ?? start[kind];
  const change = (patch: Partial<ListState>) =>
    useLists.setState(({ lists }) => ({ lists: { ...lists, [key]: { ...(lists[key] ?? start[kind]), ...patch } } }));
  return [state, change];
}
