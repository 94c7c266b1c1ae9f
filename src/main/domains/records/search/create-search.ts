import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';
import type { recordsContract } from '../../../../contract/records/index.ts';
import { prepareFinding } from './find-records.ts';
import { withSoundIndex } from './mend-index.ts';
import { mendQuery, mendRareQuery } from './mend-query.ts';
import { createMending } from './mend-words.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { pickBest, type Ranked } from './rank.ts';
import { type ResultRow, resultSelects, shownOf } from './result-rows.ts';
import { openingOf, snippetOf } from './snippet.ts';
import { takeInLatest } from './take-in-latest.ts';

export type SearchPage = InferContractRouterOutputs<typeof recordsContract>['search'];
export type Search = { search(q: string, limit?: number): SearchPage };

/** Search in one workspace. Its index tables are made by `syncSearchIndex`, before this. */
export function createSearch({ db, now = Date.now }: { db: Database; now?: () => number }): Search {
  const findRecords = prepareFinding(db);
  const mending = createMending(db);
  const rowOf = prepareRows(db);

  const answer = (q: string, limit: number): SearchPage => {
    const query = parseQuery(q);
    const at = now();
    const find = (asked: Query): Ranked[] => findRecords(asked, at);
    const found = find(query);
    const mended =
      found.length === 0 ? mendQuery(query, mending, find) : mendRareQuery(query, { mending, found, find });
    const all = mended ? unique(mended.found) : found;
    const words = [...query.words, ...(mended?.query.words ?? []), ...query.phone];
    return {
      items: pickBest(all, limit).flatMap(({ kind, id }) => {
        const row = rowOf(kind, id);
        return row ? itemOf(kind, row, words) : [];
      }),
      nextCursor: null,
      total: all.length,
      corrected: mended ? mended.query.text : null,
    };
  };
  // One transaction, so that every part of the answer sees the same state of the file.
  const answerAtOnce = db.transaction(answer);

  return {
    search(q, limit = 30) {
      return withSoundIndex(db, () => {
        takeInLatest(db);
        return answerAtOnce(q, limit);
      });
    },
  };
}

function prepareRows(db: Database): (kind: RecordKind, id: string) => ResultRow | undefined {
  const prepare = (kind: RecordKind) => db.prepare<[string], ResultRow>(`${resultSelects[kind]} WHERE r.id = ?`);
  const statements: Record<RecordKind, ReturnType<typeof prepare>> = {
    accounts: prepare('accounts'),
    contacts: prepare('contacts'),
    deals: prepare('deals'),
    activities: prepare('activities'),
    notes: prepare('notes'),
  };
  return (kind, id) => statements[kind].get(id);
}

function itemOf(kind: RecordKind, row: ResultRow, words: readonly string[]): SearchPage['items'][number] {
  const { title, subtitle, texts, opening, openKind, openId } = shownOf(kind, row);
  const snippet = snippetOf(texts, words) || openingOf(opening);
  return { kind, id: String(row.id), title, subtitle, snippet, openKind, openId };
}

const unique = (found: readonly Ranked[]): Ranked[] => [
  ...new Map(found.map((each) => [`${each.kind} ${each.id}`, each])).values(),
];
