import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';
import { advance, type IndexState, type Step } from './index-state.ts';
import { isKind, kinds } from './kinds.ts';
import { readDocuments } from './read-documents.ts';
import { knowWords, newWords, rememberWords } from './remember-words.ts';
import { replaceDocuments } from './write-documents.ts';

/**
 * The next few records of a build. They are taken in the order in which they were made, which is that of
 * their ids, but activities in the order in which they happened. What changes meanwhile is in the ledger
 * after `seen` and is read again once the build is over.
 */
export function buildSlice(db: Database, state: IndexState, limit: number): number {
  const kind = state.step;
  if (!isKind(kind)) return 0;
  const { ids, after } = kind === 'activities' ? nextActivities(db, state, limit) : nextIds(db, kind, state, limit);
  const documents = readDocuments(db, kind, ids);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
  const words = newWords(db, state, documents);
  const done = advance(db, state, () => {
    replaceDocuments(db, kind, { ids, documents: inOrder });
    rememberWords(db, words);
    return ids.length < limit ? { step: stepAfter(kind), after: '' } : { after };
  });
  if (!done) return 0;
  knowWords(db, state, words);
  return inOrder.length;
}

const stepAfter = (kind: RecordKind): Step => kinds[kinds.indexOf(kind) + 1] ?? 'join';

type Slice = { ids: string[]; after: string };

function nextIds(db: Database, kind: string, { after }: IndexState, limit: number): Slice {
  const ids = db
    .prepare<[string, number], string>(`SELECT id FROM ${kind} WHERE id > ? ORDER BY id LIMIT ?`)
    .pluck()
    .all(after, limit);
  return { ids, after: ids.at(-1) ?? '' };
}

function nextActivities(db: Database, { after }: IndexState, limit: number): Slice {
  const [time, id] = after === '' ? [Number.MIN_SAFE_INTEGER, ''] : splitPlace(after);
  const rows = db
    .prepare<[number, string, number], { id: string; occurred_at: number }>(
      `SELECT id, occurred_at FROM activities WHERE (occurred_at, id) > (?, ?) ORDER BY occurred_at, id LIMIT ?`,
    )
    .all(time, id, limit);
  const last = rows.at(-1);
  return { ids: rows.map((row) => row.id), after: last ? `${last.occurred_at} ${last.id}` : '' };
}

function splitPlace(after: string): [number, string] {
  const blank = after.indexOf(' ');
  return [Number(after.slice(0, blank)), after.slice(blank + 1)];
}
