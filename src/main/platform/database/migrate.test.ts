import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillTables, rowsOf, tablesOf } from './fixtures/fill-tables.ts';
import { type Migration, migrate, versionOf } from './migrate.ts';
import { migrations } from './migrations.gen.ts';
import { openDatabase } from './open.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-'));
  file = join(folder, 'a.throughline');
});
afterEach(() => rmSync(folder, { recursive: true }));

const openTo = (version: number) => openDatabase(file, { create: true, migrations: migrations.slice(0, version) });
const contentOf = (db: Database.Database) =>
  Object.fromEntries(tablesOf(db).map((table) => [table, rowsOf(db, table)]));
const upTo = migrations.map(({ name }, index) => ({ name, version: index + 1 }));

describe.each(upTo)('a workspace of version $version ($name) with data in every table', ({ version }) => {
  it('comes to the newest version with every row and value that it had', () => {
    const old = openTo(version);
    fillTables(old, 12);
    const before = contentOf(old);
    expect(Object.values(before).every((rows) => rows.length === 12)).toBe(true);
    old.close();

    const db = openDatabase(file);
    expect(versionOf(db)).toBe(migrations.length);
    for (const [table, rows] of Object.entries(before)) expect([table, rowsOf(db, table)]).toMatchObject([table, rows]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });
});

it('leads to the same tables whether a file is new or was brought there step by step', () => {
  const schemaOf = (db: Database.Database) =>
    db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2').all();
  const fresh = new Database(':memory:');
  migrate(fresh);
  for (let version = 1; version <= migrations.length; version++) openTo(version).close();
  const stepped = openDatabase(file);
  expect(schemaOf(stepped)).toEqual(schemaOf(fresh));
  stepped.close();
});

describe('a migration that fails', () => {
  const failing: [string, Migration, string][] = [
    [
      'in the middle',
      {
        name: 'bad',
        sql: 'DELETE FROM deals; CREATE TABLE extra (n); --> statement-breakpoint\nINSERT INTO none VALUES (1)',
      },
      'no such table: none',
    ],
    ['by breaking links', { name: 'loose', sql: 'DELETE FROM accounts' }, 'migration loose would break'],
  ];

  it.each(failing)('%s leaves the file as it was and says so', (_, migration, why) => {
    const db = openTo(migrations.length);
    fillTables(db, 3);
    db.exec(`UPDATE deals SET account_id = 'accounts-1'`);
    const before = contentOf(db);
    db.pragma('journal_mode = DELETE');
    db.close();
    const bytes = readFileSync(file);
    expect(() => openDatabase(file, { migrations: [...migrations, migration] })).toThrow(
      expect.objectContaining({ code: 'BUG', message: expect.stringMatching(`${why}.*\\. It is as it was\\.`) }),
    );
    const again = openDatabase(file);
    expect(contentOf(again)).toEqual(before);
    expect(versionOf(again)).toBe(migrations.length);
    again.close();
    // Only the marks in the head of the file may differ: that it keeps a log now.
    expect(readFileSync(file).subarray(100).equals(bytes.subarray(100))).toBe(true);
  });
});
