import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { core } from '../boundary.ts';
import { useGo } from '../use-go.ts';
import { createEventEar } from './apply-event.ts';
import { followLive } from './follow-live.ts';

/** Mounted once, at the root: keeps what is on screen true to what the core says. */
export function useLiveEvents(): void {
  const queries = useQueryClient();
  const go = useGo();
  useEffect(() => {
    const ended = new AbortController();
    const onEvent = createEventEar({ queries, go });
    void followLive(
      (signal) => core.workspace.live(undefined, { signal }),
      {
        onOpen(again) {
          // What happened while nobody listened is unknown, so everything on screen is asked for again.
          if (again) void queries.invalidateQueries();
        },
        onEvent,
      },
      ended.signal,
    );
    return () => ended.abort();
  }, [queries, go]);
}
