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
  /** By workspace, kind and saved view, so that each list is found as it was left. */
  lists: Record<string, ListState>;
  /** The saved view in which a kind was last looked at; empty for the kind's own list. */
  last: Record<string, string>;
  /** Where in its list the record stands whose page was open a moment ago. */
  place: Record<string, number>;
  /** Whether the panel beside the list is open. */
  peek: boolean;
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

export const useLists = create<Lists>()(
  persist((): Lists => ({ lists: {}, last: {}, place: {}, peek: false }), {
    name: 'throughline.lists',
    version: 2,
    // Where the cursor stood is of this session only.
    partialize: ({ lists, last, peek }) => ({ lists, last, peek }),
    migrate: () => ({ lists: {}, last: {}, place: {}, peek: false }),
  }),
);

export const startOf = (kind: MainKind): ListState => start[kind];
export const ownList = (workspace: string, kind: MainKind): string => `${workspace} ${kind}`;
export const listKey = (workspace: string, kind: MainKind, view: string | undefined): string =>
  view ? `${ownList(workspace, kind)} ${view}` : ownList(workspace, kind);

/** Lets go of what a person changed in a list: it is as its view says again. */
export function forgetChanges(key: string): void {
  useLists.setState(({ lists: { [key]: _, ...lists } }) => ({ lists }));
}
