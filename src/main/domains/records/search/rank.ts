import type { RecordKind } from '../../../../contract/base.ts';
import type { Candidate } from './candidates.ts';
import { nameKey, type Query } from './parse-query.ts';
import { placeOf, plain } from './words.ts';

export type Ranked = Candidate & {
  score: number;
  /** Whether a typed word is in its name or in what is shown beside it. */
  named: boolean;
  /** Whether it has just the name, id or number that was typed. */
  keyed: boolean;
};

/**
 * score = match × kind × recency × standing
 *
 * match: the mean over the typed words of what the best place says in which they occur: a name 1, what is shown
 *   beside it 0.45, any other text 0.2; two thirds of that when only the start of a longer word was typed. Plus
 *   0.25 × the share of the name that was typed, 0.3 when the name starts with it, 1.3 when it is all of it, and
 *   1 when it is just the name, id or number that the file has.
 * kind: accounts 1.1, contacts and deals 1, activities and notes 0.6.
 * recency: halves every 90 days, but never takes more than half away.
 * standing: a deal that is won or lost counts 0.8.
 *
 * It is bm25's idea (columns weigh differently, short names win) without its counting of every row that matches:
 * bm25() took 30 ms for a word in 45,000 notes, this takes the newest few and is the same at any size.
 */
const kindWeight: Record<RecordKind, number> = { accounts: 1.1, contacts: 1, deals: 1, activities: 0.6, notes: 0.6 };
const halfLife = 90 * 24 * 60 * 60 * 1000;
const inName = 1;
const besideName = 0.45;
const inText = 0.2;
const unfinished = 2 / 3;

export function weigh(candidate: Candidate, query: Query, { now, keyed }: { now: number; keyed: boolean }): Ranked {
  const age = Math.max(0, now - candidate.at);
  const recency = 0.5 + 0.5 * 2 ** (-age / halfLife);
  const { match, named } = matchOf(candidate, query);
  const score = (match + (keyed ? 1 : 0)) * kindWeight[candidate.kind] * recency * (candidate.closed ? 0.8 : 1);
  return { ...candidate, score, named, keyed };
}

function matchOf({ title, context }: Candidate, query: Query): { match: number; named: boolean } {
  const name = withJoined(plain(title.slice(0, 500)));
  const beside = withJoined(plain(context.slice(0, 1000)));
  let sum = 0;
  let typed = 0;
  let named = false;
  for (const word of query.words) {
    const byName = weightAt(word, name) * inName;
    if (byName > 0) typed += word.length;
    const best = byName === inName ? byName : Math.max(byName, weightAt(word, beside) * besideName);
    if (best > 0) named = true;
    sum += Math.max(best, inText);
  }
  const key = nameKey(title.slice(0, 500));
  const share = key.length === 0 ? 0 : Math.min(1, typed / key.length);
  const start = key === query.folded ? 1.3 : query.folded !== '' && key.startsWith(query.folded) ? 0.3 : 0;
  return { match: sum / Math.max(1, query.words.length) + 0.25 * share + start, named };
}

function weightAt(word: string, text: string): number {
  const place = placeOf(word, text);
  return place === 'whole' ? 1 : place === 'start' ? unfinished : 0;
}

/** "coca-cola" is found by "cocacola" too. */
const withJoined = (text: string): string =>
  /\S['’&-]\S/.test(text) ? `${text} ${text.replace(/['’&-]/g, '')}` : text;

/** More than this of one kind are shown only when the other kinds have nothing better. */
const reserved = 3;

/**
 * The best of all kinds, though a kind that matches at all is represented by its best few. Kinds stay together,
 * those with the best record first.
 */
export function pickBest(found: readonly Ranked[], limit: number): Ranked[] {
  const sorted = [...found].sort((a, b) => b.score - a.score || b.at - a.at || (a.id < b.id ? 1 : -1));
  const place = new Map<RecordKind, number>();
  const first: Ranked[] = [];
  const rest: Ranked[] = [];
  for (const candidate of sorted) {
    const n = place.get(candidate.kind) ?? 0;
    place.set(candidate.kind, n + 1);
    (n < reserved ? first : rest).push(candidate);
  }
  const order = [...place.keys()];
  return [...first, ...rest]
    .slice(0, limit)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || sorted.indexOf(a) - sorted.indexOf(b));
}
