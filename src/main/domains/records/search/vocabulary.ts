import type { Database } from 'better-sqlite3';
import { readState } from './index-state.ts';

/** Words in order, for `nearbyWords`; loaded when the first misspelt word comes by and kept. */
export type Vocabulary = { lists(): readonly (readonly string[])[] };

/** Words that came since the list was loaded are kept beside it until there are this many. */
const mostBeside = 2000;

export function createVocabulary(db: Database): Vocabulary {
  // As one text: reading 100,000 rows one by one takes ten times as long.
  const all = db.prepare<[], string | null>(
    "SELECT group_concat(word, ' ') FROM (SELECT word FROM search_words ORDER BY word)",
  );
  const since = db.prepare<[number], string>('SELECT word FROM search_words WHERE n > ? ORDER BY word');
  const last = db.prepare<[], number | null>('SELECT max(n) FROM search_words');
  let generation = -1;
  let loaded = { upTo: 0, words: [] as string[] };
  let beside = { upTo: 0, words: [] as string[] };

  return {
    lists() {
      const upTo = last.pluck().get() ?? 0;
      const current = readState(db).generation;
      if (current !== generation || upTo - loaded.upTo > mostBeside) {
        generation = current;
        loaded = { upTo, words: all.pluck().get()?.split(' ') ?? [] };
        beside = { upTo, words: [] };
      } else if (upTo !== beside.upTo) {
        beside = { upTo, words: since.pluck().all(loaded.upTo) };
      }
      return [loaded.words, beside.words];
    },
  };
}
