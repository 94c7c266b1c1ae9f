/** What a committed command touched. A table with too many rows to list says `'many'`. */
export type Committed = {
  seq: number;
  id: string;
  label: string;
  actor: string;
  kind: 'do' | 'undo' | 'redo';
  touched: Record<string, string[] | 'many'>;
};

export type ChangeFeed = {
  publish(event: Committed): void;
  subscribe(listener: (event: Committed) => void): () => void;
};

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(event: Committed) => void>();
  return {
    publish(event) {
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
