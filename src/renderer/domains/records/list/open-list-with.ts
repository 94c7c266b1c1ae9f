import { useNavigate } from '@tanstack/react-router';
import type { Filter } from '../../../ui/index.ts';
import { listKey, startOf, useLists } from './list-state.ts';
import { useWorkspaceId } from './use-choices.ts';
import type { MainKind } from './use-record-source.ts';

/** Opens the list of a kind with just these filters: how a number elsewhere shows what it counts. */
export function useOpenListWith(kind: MainKind): (filters: Filter[]) => void {
  const navigate = useNavigate();
  const key = listKey(useWorkspaceId(), kind, undefined);
  return (filters) => {
    useLists.setState(({ lists }) => {
      const before = lists[key] ?? startOf(kind);
      return { lists: { ...lists, [key]: { ...before, filters, shape: 'table' } } };
    });
    void navigate({ to: `/${kind}` });
  };
}
