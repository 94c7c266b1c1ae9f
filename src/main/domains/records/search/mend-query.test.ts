import { beforeEach, describe, expect, it } from 'vitest';
import { person } from '../open-test-records.ts';
import { syncSearchIndex } from './index-tables.ts';
import { drainAll, openTestSearch } from './open-test-search.ts';

type Test = Awaited<ReturnType<typeof openTestSearch>>;
let test: Test;
beforeEach(async () => {
  test = await openTestSearch();
});

const found = (q: string, limit?: number) => test.search(q, limit).items.map(({ title }) => title);

describe('a misspelt word', () => {
  beforeEach(async () => {
    const { deals, contacts, notes, accounts } = test.records;
    await deals.create(person, { name: 'Microsoft migration', accountName: 'Microsoft' });
    for (let i = 0; i < 4; i++) await contacts.create(person, { name: `John Smith ${i}`, accountName: 'Microsoft' });
    await contacts.create(person, { name: 'Jon Bell' });
    await accounts.create(person, { name: 'Procter' });
    await accounts.create(person, { name: 'Process Ltd' });
    await notes.create(person, { body: 'They asked about procurement and the migraton plan' });
  });

  it.each([
    ['mircosoft', 'microsoft'],
    ['microsfot migration', 'microsoft migration'],
    ['micrsof', 'microsoft'],
    ['nicrosoft', 'microsoft'],
    ['microosft migrtion', 'microsoft migration'],
    ['jhon smith', 'john smith'],
    ['prcoe', 'proce'],
    ['procurment', 'procurement'],
  ])('%j is answered as %j', (typed, corrected) => {
    const page = test.search(typed);
    expect(page.corrected?.startsWith(corrected.slice(0, 5))).toBe(true);
    expect(page.items.length).toBeGreaterThan(0);
    expect(page.items[0]?.snippet).toContain('‹');
  });

  it('is mended when each word is known but not together', () => {
    expect(test.search('jon smith')).toMatchObject({ corrected: 'john smith', total: 4 });
    expect(test.search('jon bell').corrected).toBeNull();
  });

  it('is mended when only someone else’s slip in a note has it, and shows that too', () => {
    expect(found('migraton')).toEqual(['They asked about procurement and the migraton plan']);
    return Promise.all(
      ['Azure', 'Data', 'Mail'].map((name) => test.records.deals.create(person, { name: `${name} migration` })),
    ).then(() => {
      const page = test.search('migraton');
      expect(page.corrected).toBe('migration');
      expect(page.items.map(({ kind }) => kind)).toEqual(['deals', 'deals', 'deals', 'deals', 'notes']);
    });
  });

  it.each(['xq', 'ab12cd', 'zzzzzzzz', '2027'])('%j is no guess at anything', (typed) => {
    expect(test.search(typed)).toMatchObject({ items: [], corrected: null });
  });

  it('is not mended to what was there once', async () => {
    const { id } = await test.records.deals.create(person, { name: 'Zanzibar' });
    expect(test.search('zanzbar').corrected).toBe('zanzibar');
    await test.records.deals.delete(person, id);
    expect(test.search('zanzbar')).toMatchObject({ items: [], corrected: null });
  });

  it('is mended by the words of an index that was built anew', async () => {
    expect(test.search('microsfot').corrected).toBe('microsoft');
    await test.records.accounts.create(person, { name: 'Zanzibar' });
    test.db.exec(`UPDATE search_state SET definition = 'of another version'`);
    syncSearchIndex(test.db);
    drainAll(test.db);
    expect(test.search('zanzbar').corrected).toBe('zanzibar');
    expect(test.search('microsfot').corrected).toBe('microsoft');
  });

  it('is mended to what is there, however much like it was there once', async () => {
    const gone = await Promise.all(
      [...'bcdefghijklmnop'].map((letter) => test.records.deals.create(person, { name: `Zanziba${letter}` })),
    );
    drainAll(test.db);
    await test.records.deals.create(person, { name: 'Zanzibar' });
    for (const { id } of gone) await test.records.deals.delete(person, id);
    expect(test.search('zanzibax').corrected).toBe('zanzibar');
  });
});
