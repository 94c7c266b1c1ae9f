import type { Database } from 'better-sqlite3';
import type { PocSummary } from '../../../../contract/pocs/shapes.ts';
import { readSummaries } from './summaries.ts';

/** All POCs as a list shows them, read anew when the ledger went on or the day is another. */
export function rememberSummaries(
  db: Database,
  { today, names }: { today: () => string; names: () => (key: string, version: number) => string },
): () => readonly PocSummary[] {
  const lastChange = db.prepare<[], number | null>('SELECT max(seq) FROM changes').pluck();
  let known: { state: string; summaries: readonly PocSummary[] } | undefined;
  return () => {
    const day = today();
    const state = `${day} ${lastChange.get()}`;
    if (known?.state !== state) known = { state, summaries: readSummaries(db, day, names()) };
    return known.summaries;
  };
}
