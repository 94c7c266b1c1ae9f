import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.ts';
import { person } from '../open-test-records.ts';
import { drainAll, openTestSearch } from './open-test-search.ts';

type Test = Awaited<ReturnType<typeof openTestSearch>>;
let test: Test;
beforeEach(async () => {
  test = await openTestSearch();
});

const found = (q: string, limit?: number) => test.search(q, limit).items.map(({ title }) => title);

describe('what comes first', () => {
  const day = 24 * 60 * 60 * 1000;
  const insert = (name: string, { age = 0, stage = 'prospecting' } = {}) =>
    test.ledger.command({ label: `Add ${name}`, actor: person }, (tx) => {
      const at = Date.now() - age * day;
      tx.db
        .prepare('INSERT INTO deals (id, name, stage_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?)')
        .run(newId(), name, stage, at, at);
    });

  it('is the name itself, then names that start with the word, have it, begin with it, then other texts', async () => {
    const { accounts, deals } = test.records;
    await deals.create(person, { name: 'Something', accountName: 'Filler', tags: ['pilot'] });
    await insert('The pilot');
    await insert('Pilotage of ships');
    await insert('Pilot for Acme');
    await insert('Pilot');
    await accounts.create(person, { name: 'Copilot' });
    expect(found('pilot')).toEqual(['Pilot', 'Pilot for Acme', 'The pilot', 'Pilotage of ships', 'Something']);
  });

  it('is what is newer, and open before closed', async () => {
    await insert('Alpha renewal', { age: 700 });
    await insert('Bravo renewal', { age: 5 });
    await insert('Charlie renewal', { age: 5, stage: 'won' });
    await insert('Delta renewal', { age: 30 });
    expect(found('renewal')).toEqual(['Bravo renewal', 'Delta renewal', 'Charlie renewal', 'Alpha renewal']);
  });

  it('keeps kinds together, and leaves room for each kind that has something', async () => {
    const { accounts, notes } = test.records;
    for (let i = 0; i < 30; i++) await insert(`Orbit ${i}`);
    await accounts.create(person, { name: 'Orbit' });
    for (let i = 0; i < 5; i++) await notes.create(person, { body: `about orbit ${i}` });
    const kinds = test.search('orbit', 12).items.map(({ kind }) => kind);
    expect(kinds).toEqual(['accounts', ...Array(8).fill('deals'), ...Array(3).fill('notes')]);
  });

  it('is the exact name, however many newer ones start like it', async () => {
    await insert('Meridian', { age: 900 });
    await test.ledger.command({ label: 'Add many', actor: person }, (tx) => {
      const add = tx.db.prepare(
        `INSERT INTO deals (id, name, stage_id, created_at, updated_at) VALUES (?, ?, 'prospecting', ?, ?)`,
      );
      for (let i = 0; i < 600; i++) add.run(newId(), `Meridian ${i}`, tx.now, tx.now);
    });
    drainAll(test.db);
    expect(found('meridian')[0]).toBe('Meridian');
  });
});
