/** Tells everyone who listens; the one way in which things are announced inside the app. */
export type Broadcast<T> = {
  publish(event: T): void;
  /** Answers how to stop listening. */
  subscribe(listener: (event: T) => void): () => void;
};

export function createBroadcast<T>(): Broadcast<T> {
  const listeners = new Set<(event: T) => void>();
  return {
    publish(event) {
      for (const listener of [...listeners]) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
