import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import type { SavedView } from '../../../../../contract/records/shapes.ts';
import { orpc } from '../../../../app/boundary.ts';
import { type ListState, listKey, ownList, startOf, useLists } from '../list-state.ts';
import { useWorkspaceId } from '../use-choices.ts';
import type { MainKind } from '../use-record-source.ts';
import { sameView, viewDefinition } from './view-definition.ts';

export interface OpenList {
  kind: MainKind;
  /** Names what was changed in this list, apart from its view. */
  key: string;
  state: ListState;
  change: (patch: Partial<ListState>) => void;
  /** All saved views of the kind. */
  views: SavedView[];
  /** The view that is open, and whether the list has been changed since. */
  saved: SavedView | undefined;
  changed: boolean;
}

/** The list of a kind as the address names it: its own, or a saved view. */
export function useOpenList(kind: MainKind): OpenList {
  const { view } = useSearch({ strict: false });
  const list = useList(kind, view);
  const own = ownList(useWorkspaceId(), kind);
  const last = list.saved?.id ?? '';
  useEffect(() => {
    if (useLists.getState().last[own] !== last) useLists.setState((now) => ({ last: { ...now.last, [own]: last } }));
  }, [own, last]);
  return list;
}

/** The list that a record's page was reached from: its neighbours are that list's. */
export function useLastList(kind: MainKind): OpenList {
  const own = ownList(useWorkspaceId(), kind);
  return useList(
    kind,
    useLists(({ last }) => last[own]),
  );
}

function useList(kind: MainKind, view: string | undefined): OpenList {
  const workspace = useWorkspaceId();
  const { data } = useQuery(orpc.records.views.list.queryOptions({ input: {} }));
  const views = useMemo(() => data?.items.filter(({ recordKind }) => recordKind === kind) ?? [], [data, kind]);
  // A view that was deleted leaves the kind's own list.
  const saved = views.find(({ id }) => id === view);
  const key = listKey(workspace, kind, saved?.id);
  const edited = useLists(({ lists }) => lists[key]);
  const definition = useMemo(() => {
    const read = saved && viewDefinition.safeParse(saved.definition);
    return read?.success ? read.data : undefined;
  }, [saved]);
  const before = definition ?? startOf(kind);
  const state = edited ?? before;
  const changed = saved !== undefined && edited !== undefined && !sameView(edited, before);
  const change = (patch: Partial<ListState>) =>
    useLists.setState(({ lists }) => ({ lists: { ...lists, [key]: { ...(lists[key] ?? before), ...patch } } }));
  return { kind, key, state, change, views, saved, changed };
}

export const addressOf = ({ kind, saved }: Pick<OpenList, 'kind' | 'saved'>): string =>
  saved ? `/${kind}?view=${encodeURIComponent(saved.id)}` : `/${kind}`;
