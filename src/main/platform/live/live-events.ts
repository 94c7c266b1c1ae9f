import type { LiveEvent } from '../../../contract/workspace.ts';
import { type Broadcast, createBroadcast } from '../broadcast.ts';

export type LiveEvents = Broadcast<LiveEvent> & {
  /** Every event from now on, until the signal aborts. */
  stream(signal?: AbortSignal): AsyncGenerator<LiveEvent, void>;
};

/** A page that does not read for this long a queue is told to start over rather than kept waiting on. */
const queuedAtMost = 1000;

/** Tells pages, tray and notifications what happened, as it happens; nobody polls. */
export function createLiveEvents(): LiveEvents {
  const events = createBroadcast<LiveEvent>();
  return {
    ...events,
    async *stream(signal) {
      let queue: LiveEvent[] = [];
      let wake = () => {};
      const stop = events.subscribe((event) => {
        // A workspace event makes the page read everything anew, which also covers what is dropped here.
        if (queue.length >= queuedAtMost) queue = [{ type: 'workspace' }];
        queue.push(event);
        wake();
      });
      const onAbort = () => wake();
      signal?.addEventListener('abort', onAbort);
      try {
        while (!signal?.aborted) {
          const ready = queue;
          queue = [];
          yield* ready;
          if (queue.length === 0 && !signal?.aborted) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
        }
      } finally {
        stop();
        signal?.removeEventListener('abort', onAbort);
      }
    },
  };
}
