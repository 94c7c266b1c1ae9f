import type { Database } from 'better-sqlite3';

export type StageFacts = {
  name: string;
  outcome: 'open' | 'won' | 'lost';
  /** The first is 1. */
  position: number;
  probability: number;
};
export type Stages = {
  of(id: string | null | undefined): StageFacts | undefined;
  openIds: string[];
  isOpen(id: string | null | undefined): boolean;
};

export function readStages(db: Database): Stages {
  const rows = db
    .prepare<[], { id: string; name: string; outcome: 'open' | 'won' | 'lost'; probability: number }>(
      'SELECT id, name, outcome, probability FROM stages ORDER BY position, id',
    )
    .all();
  const stages = new Map(rows.map(({ id, ...stage }, place) => [id, { ...stage, position: place + 1 }]));
  const of = (id: string | null | undefined) => (typeof id === 'string' ? stages.get(id) : undefined);
  return {
    of,
    openIds: rows.filter(({ outcome }) => outcome === 'open').map(({ id }) => id),
    isOpen: (id) => of(id)?.outcome === 'open',
  };
}

/** For a condition in SQL; ids of stages are given by whoever made them. */
export const idList = (ids: readonly string[]): string => ids.map((id) => `'${id.replaceAll("'", "''")}'`).join(', ');
