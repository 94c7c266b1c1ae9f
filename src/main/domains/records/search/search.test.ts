import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/ids.ts';
import { person } from '../open-test-records.ts';
import { syncSearchIndex } from './index-tables.ts';
import { drainAll, openTestSearch } from './open-test-search.ts';

type Test = Awaited<ReturnType<typeof openTestSearch>>;
let test: Test;
beforeEach(async () => {
  test = await openTestSearch();
});

const found = (q: string, limit?: number) => test.search(q, limit).items.map(({ title }) => title);
const first = (q: string) => test.search(q).items[0];

describe('what is found', () => {
  beforeEach(async () => {
    const { deals, contacts, accounts } = test.records;
    await accounts.create(person, {
      name: 'Müller & Söhne GmbH',
      domain: 'mueller-soehne.de',
      city: 'Köln',
      externalId: '001Hs00003abcDEF',
    });
    await contacts.create(person, {
      name: 'Zoë O’Neil',
      email: 'zoe.oneil@acme.io',
      title: 'VP Procurement',
      phone: '+49 30 1234567',
      accountName: 'Acme',
    });
    await deals.create(person, {
      name: 'Platform rollout',
      accountName: 'Acme',
      amount: { amountMinor: 5_000_000, currency: 'EUR' },
      tags: ['strategic'],
      stage: 'Negotiation',
    });
    await accounts.create(person, { name: '東京電力' });
    await accounts.create(person, { name: 'שלום 🚀' });
  });

  it.each([
    ['mul', 'Müller & Söhne GmbH'],
    ['MÜLLER', 'Müller & Söhne GmbH'],
    ['sohne koln', 'Müller & Söhne GmbH'],
    ['mueller-soehne.de', 'Müller & Söhne GmbH'],
    ['001Hs00003abcDEF', 'Müller & Söhne GmbH'],
    ['oneil', 'Zoë O’Neil'],
    ["zoe o'neil", 'Zoë O’Neil'],
    ['zoe.oneil@acme', 'Zoë O’Neil'],
    ['acme procurement', 'Zoë O’Neil'],
    ['030 1234567', 'Zoë O’Neil'],
    ['+493012345', 'Zoë O’Neil'],
    ['plat', 'Platform rollout'],
    ['p', 'Platform rollout'],
    ['rollout acme', 'Platform rollout'],
    ['50,000', 'Platform rollout'],
    ['50k', 'Platform rollout'],
    ['strategic', 'Platform rollout'],
    ['acme negotiation', 'Platform rollout'],
    ['東京', '東京電力'],
    ['電', '東京電力'],
    ['東京電力', '東京電力'],
    ['שלום', 'שלום 🚀'],
    ['🚀', 'שלום 🚀'],
  ])('by %j is %j', (typed, title) => {
    expect(found(typed)).toContain(title);
    expect(test.search(typed).corrected).toBeNull();
  });

  it.each(['', ' ', '"', '-', '*', 'platform acme nothing', '電東'])('by %j is nothing', (typed) => {
    expect(test.search(typed)).toEqual({ items: [], nextCursor: null, total: 0, corrected: null });
  });

  it('stays while the first letter of another word is typed', () => {
    expect(found('plat')).toEqual(['Platform rollout']);
    expect(found('plat z')).toEqual(['Platform rollout']);
    expect(found('plat zo')).toEqual([]);
    expect(found('z plat')).toEqual([]);
  });

  it('is found by its id', () => {
    const deal = first('platform');
    expect(first(deal?.id ?? '')).toMatchObject({ kind: 'deals', id: deal?.id });
    expect(first(deal?.id.toUpperCase() ?? '')?.id).toBe(deal?.id);
  });

  it('shows what it is, with the match marked', () => {
    expect(first('plat')).toMatchObject({
      kind: 'deals',
      title: 'Platform rollout',
      subtitle: 'Acme · Negotiation · 50,000 EUR',
      snippet: '‹Platform› rollout',
      openKind: 'deals',
    });
    expect(first('procurement')).toMatchObject({ subtitle: 'VP Procurement · Acme', snippet: 'VP ‹Procurement›' });
    expect(first('030 1234567')?.snippet).toContain('‹1234567›');
  });

  it('is what was saved a moment ago, without waiting for the worker', async () => {
    const { id } = (await test.records.deals.list({})).items[0] ?? { id: '' };
    await test.records.deals.patch(person, id, { name: 'Fabric' });
    expect(found('fab')).toEqual(['Fabric']);
    expect(found('platform')).toEqual([]);
    await test.ledger.undo({ actor: person });
    expect(found('fab')).toEqual([]);
    expect(found('platform')).toEqual(['Platform rollout']);
  });
});

describe('a note or an activity', () => {
  it('opens the nearest thing that it is about, and is found by the names of them all', async () => {
    const { deals, contacts, notes, activities } = test.records;
    const deal = await deals.create(person, { name: 'Renewal', accountName: 'Globex' });
    const contact = await contacts.create(person, { name: 'Ann Lee', accountName: 'Initech' });
    await notes.create(person, { body: 'Wants the security review\nfirst', dealId: deal.id, contactId: contact.id });
    await activities.create(person, {
      kind: 'call',
      subject: 'Security questions',
      occurredAt: '2026-03-04T10:00:00Z',
      contactId: contact.id,
    });
    await notes.create(person, { body: 'Security of nothing' });
    expect(test.search('security').items).toMatchObject([
      {
        kind: 'activities',
        subtitle: 'Call · 2026-03-04 · Ann Lee',
        openKind: 'contacts',
        openId: contact.id,
        snippet: '‹Security› questions',
      },
      { kind: 'notes', title: 'Security of nothing', openKind: null, openId: null },
      {
        kind: 'notes',
        title: 'Wants the security review',
        openKind: 'deals',
        openId: deal.id,
        snippet: 'Wants the ‹security› review first',
      },
    ]);
    for (const typed of ['globex security', 'initech security review', 'ann wants']) {
      expect(test.search(typed).items.map(({ kind }) => kind)).toContain('notes');
    }
  });
});

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

describe('whatever is typed', () => {
  it.each([
    '"',
    '" OR "',
    'NEAR(a b)',
    'AND',
    'a AND',
    'title:x',
    '{title} : x',
    '^a',
    'a*',
    '-x',
    "'; DROP TABLE deals; --",
    '\0',
    '\ud800',
    '%',
    '_a',
    'x'.repeat(10_000),
    'a '.repeat(5_000),
    '東'.repeat(10_000),
    '9'.repeat(10_000),
    '\u0301'.repeat(1000),
    '\ufdfa'.repeat(200),
  ])('is searched for and nothing else: %#', async (typed) => {
    await test.records.deals.create(person, { name: 'A deal' });
    expect(() => test.search(typed)).not.toThrow();
    expect(test.db.prepare('SELECT count(*) FROM deals').pluck().get()).toBe(1);
  });

  it('never fails, and finds a record by its own name', async () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(names, names, async (name, typed) => {
        expect(() => test.search(typed)).not.toThrow();
        if (!/[\p{L}\p{N}]/u.test(name)) return;
        const deal = await test.records.deals.create(person, { name: `${name} q` });
        const page = test.search(`${name} q`);
        expect(page.items.map(({ id }) => id)).toContain(deal.id);
        await test.records.deals.delete(person, deal.id);
      }),
      { numRuns: 300 },
    );
  });
});
