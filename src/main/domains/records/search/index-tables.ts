import type { Database } from 'better-sqlite3';
import { kinds } from './kinds.ts';

/** Raise it when what `wordsOf` or `read-documents.ts` answer changes: the index is then built anew. */
const wordsVersion = 1;

/**
 * One full-text table per kind, so that each kind's newest matches are found without passing those of the
 * others. They hold no text, only words; `search_docs` says which record a row of theirs is. Its numbers grow
 * with every touch, so the newest are last, and they are columns, not rowids, as VACUUM may renumber those.
 */
const tables = [
  ...kinds.map(
    (kind) => `CREATE VIRTUAL TABLE search_${kind} USING fts5(title, context, body, content='', contentless_delete=1,
      detail=column, prefix='2 3', tokenize="ascii tokenchars '_'")`,
  ),
  'CREATE TABLE search_docs (doc INTEGER PRIMARY KEY, kind INTEGER NOT NULL, id TEXT NOT NULL, UNIQUE (id, kind))',
  // Words that were ever in the index, for mending misspelt ones. Whether one still is, is asked when it matters.
  'CREATE TABLE search_words (n INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE)',
  // Records that have to be read again because something that they show the name of was renamed.
  'CREATE TABLE search_pending (kind INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID',
  // `seen`: the last change of the ledger that is in the index. `step` and `after`: how far building has come.
  `CREATE TABLE search_state (one INTEGER PRIMARY KEY CHECK (one = 1), definition TEXT NOT NULL, generation INTEGER NOT NULL,
      seen INTEGER NOT NULL, step TEXT NOT NULL, after TEXT NOT NULL, turn INTEGER NOT NULL, churn INTEGER NOT NULL)`,
];
/**
 * FTS5 joins the pieces of its index at moments and in amounts of its own choosing, which held the write lock for
 * up to two seconds after many deletions. `join-pieces.ts` does it in small steps instead; the last number is a
 * stop for when it does not get to.
 */
const joining = { automerge: 0, deletemerge: 0, usermerge: 4, crisismerge: 500 };
const settings = kinds.flatMap((kind) =>
  Object.entries(joining).map(
    ([name, value]) => `INSERT INTO search_${kind} (search_${kind}, rank) VALUES ('${name}', ${value})`,
  ),
);
const definition = [String(wordsVersion), ...tables, ...settings].join('\n');

/**
 * Makes the index tables when the file has none, or those of another version of the app, and marks the index
 * as to be built; `drainSearchQueue` then fills it. The index is derived: it follows the ledger and can be
 * thrown away, so it is no part of the migrations.
 */
export function syncSearchIndex(db: Database): void {
  if (isCurrent(db)) return;
  db.transaction(() => {
    const generation = previousGeneration(db) + 1;
    dropAll(db);
    for (const sql of [...tables, ...settings]) db.exec(sql);
    db.prepare("INSERT INTO search_state VALUES (1, ?, ?, ?, 'accounts', '', 0, 0)").run(
      definition,
      generation,
      lastChange(db),
    );
  }).immediate();
}

export const lastChange = (db: Database): number =>
  db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM changes').get()?.seq ?? 0;

const hasState = (db: Database): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'search_state'").get() !== undefined;

function isCurrent(db: Database): boolean {
  if (!hasState(db)) return false;
  const state = db.prepare<[], { definition: string; seen: number }>('SELECT definition, seen FROM search_state').get();
  // An index that has seen changes which the ledger does not have belongs to another history.
  return state?.definition === definition && state.seen <= lastChange(db);
}

function previousGeneration(db: Database): number {
  if (!hasState(db)) return 0;
  return db.prepare<[], { generation: number }>('SELECT generation FROM search_state').get()?.generation ?? 0;
}

function dropAll(db: Database): void {
  const named = (more: string) =>
    db
      .prepare<[], { name: string }>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'search_*' AND ${more}`,
      )
      .all();
  // A full-text table takes its shadow tables along.
  for (const { name } of named("sql LIKE 'CREATE VIRTUAL%'")) db.exec(`DROP TABLE "${name}"`);
  for (const { name } of named('1')) db.exec(`DROP TABLE "${name}"`);
}
