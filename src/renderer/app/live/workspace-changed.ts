import type { QueryClient } from '@tanstack/react-query';
import { core, orpc } from '../boundary.ts';
import { tell } from '../problems/tell.ts';
import { takeLanding } from './landing.ts';

/** Outlives a workspace: shown on until the new answer is there, so that the frame does not blink. */
const LASTING = ['workspaces', 'settings', 'health'];

const lasts = ({ queryKey: [path] }: { queryKey: readonly unknown[] }) =>
  Array.isArray(path) && path[0] === 'workspace' && LASTING.includes(path[1]);

/**
 * Another workspace than before: everything read from the old one is forgotten, and the page goes home. The same
 * one, restored from a copy perhaps: the person stays where they are, and what they see is read again.
 */
export async function workspaceChanged(queries: QueryClient, go: (path: string) => void): Promise<void> {
  const key = orpc.workspace.workspaces.current.queryKey();
  const before = queries.getQueryData(key);
  try {
    const now = await core.workspace.workspaces.current();
    queries.setQueryData(key, now);
    if (before?.id === now?.id) return await queries.invalidateQueries();
    go(takeLanding());
    await Promise.all([
      queries.invalidateQueries({ predicate: lasts }),
      queries.resetQueries({ predicate: (query) => !lasts(query) }),
    ]);
  } catch (error) {
    tell(error, () => void workspaceChanged(queries, go));
  }
}
