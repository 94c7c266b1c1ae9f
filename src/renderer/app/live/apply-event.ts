import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../contract/workspace.ts';
import { offerUndo } from '../undo/offer-undo.ts';
import { rememberJob } from './job-cache.ts';
import { useLiveState } from './live-state.ts';
import { staleQueries, touchedTogether } from './stale-queries.ts';
import { workspaceChanged } from './workspace-changed.ts';

type Touched = Parameters<typeof staleQueries>[0];

/** Commits closer together than this are refetched for once. */
const TOGETHER_MS = 80;

const movedByTime = [[['records', 'deals']], [['actions']], [['pocs']]];

/** Kinds of jobs whose end shows in views of reviews. */
const reviewJobs = ['review', 'look', 'deliver'];
const showReviews = [[['pipeline', 'reviews']], [['pipeline', 'schedules']]];

interface Doors {
  queries: QueryClient;
  go: (path: string) => void;
}

/** What the page does about each announcement of the core. */
export function createEventEar({ queries, go }: Doors) {
  let waiting: Touched | undefined;

  const refetch = (touched: Touched) => {
    for (const queryKey of staleQueries(touched)) void queries.invalidateQueries({ queryKey });
  };
  const refetchReviews = () => {
    for (const queryKey of showReviews) void queries.invalidateQueries({ queryKey });
  };
  const flush = () => {
    const touched = waiting;
    waiting = undefined;
    if (!touched || Object.keys(touched).length === 0) return;
    refetch(touched);
    wait({});
  };
  const wait = (touched: Touched) => {
    waiting = touched;
    setTimeout(flush, TOGETHER_MS);
  };

  return (event: LiveEvent) => {
    switch (event.type) {
      case 'committed':
        useLiveState.setState({ lastCommand: event.committed });
        offerUndo(event.committed);
        // The first is refetched at once; those that follow on its heels, together.
        if (waiting) waiting = touchedTogether(waiting, event.committed.touched);
        else {
          refetch(event.committed.touched);
          wait({});
        }
        return;
      case 'job':
        rememberJob(queries, event.job);
        if (reviewJobs.includes(event.job.kind) && event.job.finishedAt) refetchReviews();
        return;
      case 'workspace':
        useLiveState.setState({ lastCommand: null });
        void workspaceChanged(queries, go);
        return;
      case 'settings':
        void queries.invalidateQueries({ queryKey: [['workspace', 'settings']] });
        // The keychain's state is announced with the settings.
        void queries.invalidateQueries({ queryKey: [['workspace', 'health']] });
        return;
      case 'time':
        // Nothing was written, but what is overdue, due today or parked has changed.
        for (const queryKey of movedByTime) void queries.invalidateQueries({ queryKey });
        return;
      case 'reviews':
        return refetchReviews();
      case 'notices':
        useLiveState.setState(({ noticesTold }) => ({ noticesTold: noticesTold + 1 }));
        return;
      case 'open':
        return go(event.path);
    }
  };
}
