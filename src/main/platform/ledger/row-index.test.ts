import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { changeSeqsOf, indexNextChanges } from './row-index.ts';

it('finds the changes of a row whether or not the index has reached them', () => {
  const db = new Database(':memory:');
  migrate(db);
  const add = db.prepare(`INSERT INTO changes (command, tbl, row, op) VALUES (1, 'deals', ?, 1)`);
  for (let i = 0; i < 30; i++) add.run(`row${i % 3}`);
  const expected = [29, 26, 23, 20, 17, 14, 11, 8, 5, 2].map((n) => n + 1);
  expect(changeSeqsOf(db, 'row2')).toEqual(expected);
  let slices = 1;
  while (indexNextChanges(db, 7)) {
    slices += 1;
    expect(changeSeqsOf(db, 'row2')).toEqual(expected);
  }
  expect(slices).toBe(5);
  expect(changeSeqsOf(db, 'row2')).toEqual(expected);
  expect(db.prepare('SELECT count(*) AS n FROM change_rows').get()).toEqual({ n: 30 });
});
