import type { ConnectionState } from './connect.ts';

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
