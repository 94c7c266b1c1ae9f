import type { Database, Statement } from 'better-sqlite3';
import { kinds } from './kinds.ts';
import { type Nearby, nearbyWords } from './nearby-words.ts';
import { createVocabulary } from './vocabulary.ts';

/** Guesses at what a word was meant to be, likeliest first; only such as are found in a record now. */
export type MendWords = {
  /** Whether any record has a word that begins so. */
  isFound(word: string): boolean;
  guesses(word: string, last: boolean): Guess[];
};
export type Guess = { word: string; slips: number; named: number };

/** How many guesses are looked up, and how many of their records are counted: enough to tell rare from common. */
const mostLookedUp = 24;
const mostCounted = 50;

export function createMending(db: Database): MendWords {
  const vocabulary = createVocabulary(db);
  const count = (kind: string, limit: number): Statement<[string], number> =>
    db
      .prepare<[string], number>(
        `SELECT count(*) FROM (SELECT 1 FROM search_${kind} WHERE search_${kind} MATCH ? LIMIT ${limit})`,
      )
      .pluck();
  const exists = kinds.map((kind) => count(kind, 1));
  const counts = kinds.map((kind) => count(kind, mostCounted));
  const sum = (statements: Statement<[string], number>[], match: string): number =>
    statements.reduce((total, statement) => total + (statement.get(match) ?? 0), 0);

  return {
    // Single letters are not looked up anywhere but in names, and cannot be mended either.
    isFound: (word) => word.length === 1 || exists.some((statement) => (statement.get(`"${word}"*`) ?? 0) > 0),
    guesses(word, last) {
      const most = slipsAllowed(word);
      if (most === 0) return [];
      const nearby = vocabulary.lists().flatMap((list) => nearbyWords(word, list, most));
      return likeliest(word, nearby, last)
        .flatMap(({ word: guess, slips, whole }) => {
          const match = whole ? `"${guess}"` : `"${guess}"*`;
          const anywhere = sum(counts, match);
          if (anywhere === 0) return [];
          const named = sum(counts, `{title} : (${match})`);
          const score = closeness(word, { word: guess, slips, whole }, last) + Math.log10(1 + named * 4 + anywhere);
          return [{ word: guess, slips, named, score }];
        })
        .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
    },
  };
}

/** One slip in a short word, two in a long one; numbers and very short words are left as they are. */
function slipsAllowed(word: string): number {
  if (word.length < 3 || word.length > 24 || !/^\p{L}+$/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** People get the first letter right, and swap letters more often than they take a wrong one. */
function closeness(typed: string, { word, slips, whole }: Nearby, last: boolean): number {
  const sameStart = word[0] === typed[0] ? 1 : 0;
  const swapped = word.length === typed.length && [...word].sort().join('') === [...typed].sort().join('') ? 0.5 : 0;
  return -3 * slips + sameStart + swapped + (whole || last ? 0.4 : 0) + (whole ? 0.3 : 0);
}

function likeliest(typed: string, nearby: readonly Nearby[], last: boolean): Nearby[] {
  // The start of a short word could be that of anything.
  const sensible = nearby.filter(({ whole, word }) => whole || (typed.length >= 4 && word.length >= 4));
  const unique = new Map(sensible.map((each) => [`${each.word} ${each.whole}`, each]));
  return [...unique.values()]
    .sort((a, b) => closeness(typed, b, last) - closeness(typed, a, last) || (a.word < b.word ? -1 : 1))
    .slice(0, mostLookedUp);
}
