import type { ClientLink } from '@orpc/client';

/**
 * `reconnecting`: calls wait for it. `lost`: calls fail at once, because the app behind the page has ended or no
 * longer knows this session; should it come back, so does the connection.
 */
export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'lost';

export type Connection = {
  link: ClientLink<Record<never, never>>;
  state(): ConnectionState;
  /** Tells whenever `state` has changed; gives back how to stop. */
  subscribe(listener: () => void): () => void;
  /** Tells when calls pass again after a break: streams that were open have ended and must be asked for anew. */
  onReconnected(listener: () => void): () => void;
};

/** Holds the state of a connection and tells who listens. */
export function createConnectionState() {
  let state: ConnectionState = 'connecting';
  let interrupted = false;
  const listeners = new Set<() => void>();
  const reconnected = new Set<() => void>();
  const listenIn = (to: Set<() => void>) => (listener: () => void) => {
    to.add(listener);
    return () => void to.delete(listener);
  };
  return {
    state: () => state,
    subscribe: listenIn(listeners),
    onReconnected: listenIn(reconnected),
    enter(next: ConnectionState) {
      if (next === state) return;
      const again = next === 'connected' && interrupted;
      interrupted ||= state === 'connected';
      state = next;
      for (const listener of listeners) listener();
      if (again) for (const listener of reconnected) listener();
    },
  };
}
