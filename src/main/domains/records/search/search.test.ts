import { beforeEach, describe, expect, it } from 'vitest';
import { person } from '../open-test-records.ts';
import { openTestSearch } from './open-test-search.ts';

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
