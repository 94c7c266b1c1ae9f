import type { Database } from 'better-sqlite3';
import type { IndexState } from './index-state.ts';
import type { Document } from './read-documents.ts';
import { isSpelt } from './words.ts';

/** Most words of a record were in the one before. Knowing them saves asking the file for each, a third of a build. */
const known = new WeakMap<Database, { generation: number; words: Set<string> }>();
const knownAtMost = 60_000;

function knownWords(db: Database, { generation }: IndexState): Set<string> {
  const memory = known.get(db);
  if (memory?.generation === generation && memory.words.size < knownAtMost) return memory.words;
  const words = new Set<string>();
  known.set(db, { generation, words });
  return words;
}

/** The words of these documents that may be new to the index and that a misspelt one may be mended to. */
export function newWords(db: Database, state: IndexState, documents: readonly Document[]): Set<string> {
  const seen = knownWords(db, state);
  const fresh = new Set<string>();
  for (const { title, context, body } of documents) {
    for (const text of [title, context, body]) {
      for (const word of text.split(' ')) if (!seen.has(word) && isSpelt(word)) fresh.add(word);
    }
  }
  return fresh;
}

export function rememberWords(db: Database, words: ReadonlySet<string>): void {
  const remember = db.prepare('INSERT OR IGNORE INTO search_words (word) VALUES (?)');
  for (const word of words) remember.run(word);
}

/** To be called once the words are safely in the file, not before. */
export function knowWords(db: Database, state: IndexState, words: ReadonlySet<string>): void {
  const seen = knownWords(db, state);
  for (const word of words) seen.add(word);
}
