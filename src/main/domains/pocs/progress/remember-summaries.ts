import type { Database } from 'better-sqlite3';
import type { PocSummary } from '../../../../contract/pocs/shapes.ts';
import { readSummaries } from './summaries.ts';
import { readTallies, type Tally } from './tallies.ts';
import { touchedPocs } from './touched-pocs.ts';

type Known = { today: string; seq: number; tallies: Map<string, Tally>; summaries: readonly PocSummary[] };

/**
 * All POCs as a list shows them. What the lines of a POC come to is kept, and added up anew only where the ledger says
 * that they changed, or when the day is another.
 */
export function rememberSummaries(
  db: Database,
  { today, names }: { today: () => string; names: () => (key: string, version: number) => string },
): () => readonly PocSummary[] {
  const lastChange = db.prepare<[], number | null>('SELECT max(seq) FROM changes').pluck();
  let known: Known | undefined;

  const tallies = (day: string): Map<string, Tally> => {
    const touched = known?.today === day ? touchedPocs(db, known.seq) : undefined;
    if (!known || !touched) return readTallies(db, day);
    const changed = readTallies(db, day, [...touched]);
    for (const id of touched) {
      const tally = changed.get(id);
      if (tally) known.tallies.set(id, tally);
      else known.tallies.delete(id);
    }
    return known.tallies;
  };
  return () => {
    const day = today();
    const seq = lastChange.get() ?? 0;
    if (known?.today === day && known.seq === seq) return known.summaries;
    const counted = tallies(day);
    const summaries = readSummaries(db, { today: day, tallies: counted, nameOf: names() });
    known = { today: day, seq, tallies: counted, summaries };
    return summaries;
  };
}
