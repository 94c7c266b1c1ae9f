import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { checkWhole } from './check-whole.ts';

it('leaves a damaged full-text index to search, which can build it anew', () => {
  const db = new Database(':memory:').unsafeMode();
  db.exec(`CREATE VIRTUAL TABLE found USING fts5(title, content = '', detail = column)`);
  db.exec(`INSERT INTO found (rowid, title) VALUES (1, 'Helios Robotics'), (2, 'Arden Freight')`);
  db.exec(`UPDATE found_data SET block = x'0000' WHERE id > 10`);
  expect(db.pragma('quick_check(1)', { simple: true })).not.toBe('ok');
  expect(() => checkWhole(db, 'team.throughline')).not.toThrow();
});

it('says what is wrong with anything else', () => {
  const db = new Database(':memory:').unsafeMode();
  db.exec(`CREATE TABLE deals (name TEXT NOT NULL); INSERT INTO deals VALUES ('Rollout')`);
  db.exec(`PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', 'CHECK (name = 1)')`);
  db.exec('PRAGMA writable_schema = RESET');
  expect(() => checkWhole(db, 'team.throughline')).toThrow(/team\.throughline is damaged/);
});
