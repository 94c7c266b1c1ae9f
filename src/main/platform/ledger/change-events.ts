import { type Broadcast, createBroadcast } from '../broadcast.ts';
import type { Actor } from './actor.ts';

/** What a committed command touched. A table with too many rows to list says `'many'`. */
export type Committed = {
  seq: number;
  id: string;
  label: string;
  actor: Actor['kind'];
  kind: 'do' | 'undo' | 'redo';
  touched: Record<string, string[] | 'many'>;
};

export type ChangeFeed = Broadcast<Committed>;
export const createChangeFeed = (): ChangeFeed => createBroadcast<Committed>();
