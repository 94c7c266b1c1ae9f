import type { Database } from 'better-sqlite3';
import { expect } from 'vitest';
import { openTestRecords } from '../open-test-records.ts';
import { createSearch } from './create-search.ts';
import { drainSearchQueue } from './drain.ts';
import { syncSearchIndex } from './index-tables.ts';
import { kinds } from './kinds.ts';
import { type Document, readDocuments } from './read-documents.ts';

/** A workspace in memory with its search index built, for tests. */
export async function openTestSearch(now?: () => number) {
  const test = await openTestRecords(now);
  syncSearchIndex(test.db);
  drainAll(test.db);
  return { ...test, ...createSearch({ db: test.db, now }) };
}

export function drainAll(db: Database, limit = 500): number {
  let records = 0;
  for (let slice = 0; slice < 10_000; slice++) {
    const done = drainSearchQueue(db, { limit });
    records += done.records;
    if (!done.more) return records;
  }
  throw new Error('The search queue never became empty.');
}

const columns = ['title', 'context', 'body'] as const;

/** Every word of every record, as the records are now: "deals title acme" → ids. */
export function wordsInRecords(db: Database): Map<string, string[]> {
  const places = new Map<string, Set<string>>();
  for (const kind of kinds) {
    const ids = db.prepare<[], string>(`SELECT id FROM ${kind}`).pluck().all();
    for (const document of readDocuments(db, kind, ids)) addWords(places, document);
  }
  return sorted(places);
}

function addWords(places: Map<string, Set<string>>, document: Document): void {
  for (const column of columns) {
    for (const word of document[column].split(' ').filter((each) => each !== '')) {
      const place = `${document.kind} ${column} ${word}`;
      places.set(place, (places.get(place) ?? new Set()).add(document.id));
    }
  }
}

/** The same as the index has it, for these words and for all that were ever in it. */
function wordsInIndex(db: Database, words: Iterable<string>): Map<string, string[]> {
  const places = new Map<string, Set<string>>();
  const remembered = db.prepare<[], string>('SELECT word FROM search_words').pluck().all();
  for (const word of new Set([...words, ...remembered])) {
    for (const kind of kinds) {
      for (const column of columns) {
        const ids = db
          .prepare<[string], string>(
            `SELECT n.id FROM search_${kind} JOIN search_docs n ON n.doc = search_${kind}.rowid WHERE search_${kind} MATCH ?`,
          )
          .pluck()
          .all(`{${column}} : "${word}"`);
        if (ids.length > 0) places.set(`${kind} ${column} ${word}`, new Set(ids));
      }
    }
  }
  return sorted(places);
}

const sorted = (places: Map<string, Set<string>>): Map<string, string[]> =>
  new Map([...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([place, ids]) => [place, [...ids].sort()]));

/** The index has just the words of the records as they are now, and nothing is left to be done. */
export function expectIndexToBeTrue({ db }: { db: Database }): void {
  const records = wordsInRecords(db);
  const words = [...records.keys()].map((place) => place.split(' ')[2] ?? '');
  expect(wordsInIndex(db, words)).toEqual(records);
  expect(db.prepare('SELECT count(*) FROM search_pending').pluck().get()).toBe(0);
}
