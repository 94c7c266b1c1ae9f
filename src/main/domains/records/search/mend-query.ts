import type { Guess, MendWords } from './mend-words.ts';
import { type Query, withWords } from './parse-query.ts';
import type { Ranked } from './rank.ts';

export type Mended = { query: Query; found: Ranked[] };

/** Guesses per word, and queries that are tried, before a query is left unanswered. */
const guessesPerWord = 4;
const mostTries = 8;
/** Of more words than this nobody gets so many wrong, and guessing at each takes its time. */
const mostUnknown = 3;
const mostDoubted = 4;
/** A word that few records have, none of them in a name, gives way to one that is in so many names. */
const fewRecords = 2;
const commonName = 3;

/**
 * What the query was meant to be, when nothing answers it as it is: words that no record has are replaced by
 * ones that some have, and when each of them is known, but not together, one of them is.
 */
export function mendQuery(query: Query, mending: MendWords, find: (query: Query) => Ranked[]): Mended | undefined {
  const unknown = query.words.filter((word) => !mending.isFound(word));
  if (unknown.length > mostUnknown) return undefined;
  const options = unknown.length > 0 ? replaceAll(query, unknown, mending) : replaceOne(query, mending);
  for (const words of options.slice(0, mostTries)) {
    const mended = withWords(words);
    const found = find(mended);
    if (found.length > 0) return { query: mended, found };
  }
  return undefined;
}

/** For a query that is answered, but only just: by a slip that someone else made in a note, perhaps. */
export function mendRareQuery(
  query: Query,
  { mending, found, find }: { mending: MendWords; found: readonly Ranked[]; find: (query: Query) => Ranked[] },
): Mended | undefined {
  if (found.length > fewRecords || query.words.length > mostDoubted) return undefined;
  if (found.some(({ keyed, named }) => keyed || named)) return undefined;
  const options = query.words.flatMap((_, i) =>
    guessesFor(query, i, mending)
      .filter(({ slips, named }) => slips === 1 && named >= commonName)
      .map((guess) => query.words.with(i, guess.word)),
  );
  for (const words of options.slice(0, mostTries)) {
    const mended = withWords(words);
    const better = find(mended);
    if (better.length > found.length) return { query: mended, found: [...better, ...found] };
  }
  return undefined;
}

const guessesFor = ({ words }: Query, i: number, mending: MendWords): Guess[] =>
  mending.guesses(words[i] ?? '', i === words.length - 1).slice(0, guessesPerWord);

/** All unknown words replaced: first each by its best guess, then one after the other by its next ones. */
function replaceAll(query: Query, unknown: readonly string[], mending: MendWords): string[][] {
  const guesses = query.words.map((word, i) =>
    unknown.includes(word) ? guessesFor(query, i, mending).map((guess) => guess.word) : [word],
  );
  if (guesses.some((words) => words.length === 0)) return [];
  const best = guesses.map(([first = '']) => first);
  const others = guesses.flatMap((words, i) => words.slice(1).map((word) => best.with(i, word)));
  return [best, ...others];
}

function replaceOne(query: Query, mending: MendWords): string[][] {
  if (query.words.length < 2 || query.words.length > mostDoubted) return [];
  const options = query.words.flatMap((_, i) =>
    guessesFor(query, i, mending)
      .filter(({ slips }) => slips === 1)
      .map(({ word, named }) => ({ words: query.words.with(i, word), named })),
  );
  return options.sort((a, b) => b.named - a.named).map(({ words }) => words);
}
