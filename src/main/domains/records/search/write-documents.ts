import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';
import { joinSome } from './join-pieces.ts';
import { kindNumber } from './kinds.ts';
import type { Document } from './read-documents.ts';

/**
 * Puts documents of one kind in the index, in place of what it had for them and for `ids` that are gone.
 * All removals come before all additions, and both go up in number: FTS5 writes a piece of its own to the
 * file whenever the next number is lower than the last.
 */
export function replaceDocuments(
  db: Database,
  kind: RecordKind,
  { ids, documents }: { ids: readonly string[]; documents: readonly Document[] },
): void {
  const number = kindNumber[kind];
  const old = db
    .prepare<[number, string], { doc: number }>(
      `SELECT doc FROM search_docs WHERE kind = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY doc`,
    )
    .all(number, JSON.stringify(ids));
  const forget = db.prepare(`DELETE FROM search_${kind} WHERE rowid = ?`);
  const unlist = db.prepare('DELETE FROM search_docs WHERE doc = ?');
  for (const { doc } of old) {
    forget.run(doc);
    unlist.run(doc);
  }
  const list = db.prepare('INSERT INTO search_docs (kind, id) VALUES (?, ?)');
  const add = db.prepare(`INSERT INTO search_${kind} (rowid, title, context, body) VALUES (?, ?, ?, ?)`);
  for (const { id, title, context, body } of documents) {
    add.run(list.run(number, id).lastInsertRowid, title, context, body);
  }
  joinSome(db, kind, old.length + documents.length);
}
