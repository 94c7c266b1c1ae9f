import { beforeAll, describe, expect, it } from 'vitest';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { minorDigits } from '../../../platform/money/currencies.ts';
import { fold } from '../../../platform/text/clean-text.ts';
import { openTestRecords, person } from '../open-test-records.ts';
import { generateSample } from '../sample/generate-sample.ts';
import { writeSample } from '../sample/write-sample.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
let test: Awaited<ReturnType<typeof openTestRecords>>;
let all: Deal[];
beforeAll(async () => {
  test = await openTestRecords(() => now);
  writeSample(test.db, generateSample({ seed: 'lists', deals: 150, now }));
  all = (await test.records.deals.list({ limit: 500 })).items;
});
const list = (input: { filter?: string; sort?: string; search?: string }) =>
  test.records.deals.list({ limit: 500, ...input });
const idsOf = async (input: { filter?: string; sort?: string; search?: string }) =>
  (await list(input)).items.map(({ id }) => id);

const hundredths = ({ amount }: Deal) =>
  amount ? amount.amountMinor * 10 ** (2 - minorDigits(amount.currency)) : null;
const stageOrder = ['prospecting', 'discovery', 'evaluation', 'proposal', 'negotiation', 'won', 'lost'];
const sortValues: Record<string, (deal: Deal) => string | number | null> = {
  name: ({ name }) => fold(name),
  owner: ({ ownerName }) => ownerName && fold(ownerName),
  account: ({ accountName }) => accountName && fold(accountName),
  stage: ({ stageId }) => stageOrder.indexOf(stageId),
  amount: hundredths,
  probability: ({ probability }) => probability,
  closeDate: ({ closeDate }) => closeDate,
  forecastCategory: ({ forecastCategory }) =>
    ['omitted', 'pipeline', 'best_case', 'commit', 'closed'].indexOf(forecastCategory ?? ''),
  source: ({ source }) => source && fold(source),
  lastActivityAt: ({ lastActivityAt }) => lastActivityAt,
  createdAt: ({ createdAt }) => createdAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  'custom.Seats': ({ custom }) => (typeof custom.Seats === 'number' ? custom.Seats : null),
};

describe('sorting', () => {
  it.each(Object.keys(sortValues))('sorts by %s in both directions, with nothing at the end', async (field) => {
    const valueIn = sortValues[field]!;
    for (const down of [false, true]) {
      const { items } = await list({ sort: `${down ? '-' : ''}${field}` });
      expect(items.length).toBe(150);
      const values = items.map(valueIn);
      const present = values.filter((value) => value !== null);
      expect(values.slice(present.length).every((value) => value === null)).toBe(true);
      const ordered = present.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1));
      expect(present).toEqual(ordered);
    }
  });

  it('sorts by several fields, the first one first', async () => {
    const { items } = await list({ sort: 'stage,-amount' });
    const keys = items.map((deal) => [stageOrder.indexOf(deal.stageId), -(hundredths(deal) ?? -1e18)] as const);
    expect(keys).toEqual(keys.toSorted(([a, b], [c, d]) => a - c || b - d));
  });
});

describe('filtering', () => {
  const day = (n: number) => new Date(now + n * 86_400_000).toISOString().slice(0, 10);
  it.each<[string, (deal: Deal) => boolean]>([
    ['stage:is:won', ({ stageId }) => stageId === 'won'],
    ['stageId:anyOf:won|Lost', ({ outcome }) => outcome !== 'open'],
    ['stage:isNot:evaluation / poc', ({ stageId }) => stageId !== 'evaluation'],
    ['stage:contains:prop', ({ stageId }) => stageId === 'proposal'],
    ['outcome:open', ({ outcome }) => outcome === 'open'],
    ['owner:is:ana ruiz', ({ ownerName }) => ownerName === 'Ana Ruiz'],
    ['owner:isEmpty', ({ ownerId }) => ownerId === null],
    ['owner:noneOf:Ana Ruiz|Jonas Weber', ({ ownerName }) => ownerName !== 'Ana Ruiz' && ownerName !== 'Jonas Weber'],
    ['account:contains:RD', ({ accountName }) => accountName?.toLowerCase().includes('rd') ?? false],
    ['amount:gt:5000000', (deal) => (hundredths(deal) ?? 0) > 5_000_000],
    ['amount:between:1000000|5000000', (deal) => (hundredths(deal) ?? 0) >= 1e6 && (hundredths(deal) ?? 0) <= 5e6],
    ['amount:isEmpty', ({ amount }) => amount === null],
    ['currency:is:jpy', ({ amount }) => amount?.currency === 'JPY'],
    ['probability:gte:60', ({ probability }) => (probability ?? 0) >= 60],
    ['closeDate:lt:today', ({ closeDate }) => closeDate !== null && closeDate < day(0)],
    ['closeDate:inNextDays:30', ({ closeDate }) => closeDate !== null && closeDate >= day(0) && closeDate <= day(30)],
    ['closeDate:inLastDays:30', ({ closeDate }) => closeDate !== null && closeDate <= day(0) && closeDate >= day(-30)],
    ['createdAt:gte:2026-01-10', ({ createdAt }) => new Date(createdAt) >= new Date(2026, 0, 10)],
    ['createdAt:lte:2026-01-10', ({ createdAt }) => new Date(createdAt) < new Date(2026, 0, 11)],
    ['name:contains:ROLLOUT', ({ name }) => name.toLowerCase().includes('rollout')],
    ['name:startsWith:plat', ({ name }) => name.startsWith('Plat')],
    ['tags:contains:expansion', ({ tags }) => tags.includes('expansion')],
    ['tags:noneOf:expansion|new logo', ({ tags }) => !tags.includes('expansion') && !tags.includes('new logo')],
    ['tags:isEmpty', ({ tags }) => tags.length === 0],
    ['custom.seats:gte:100', ({ custom }) => Number(custom.Seats ?? 0) >= 100],
    [
      'custom.Competitor:is:gridwyn,stage:isNot:lost',
      ({ custom, stageId }) => custom.Competitor === 'Gridwyn' && stageId !== 'lost',
    ],
    ['lastActivityAt:isEmpty', ({ lastActivityAt }) => lastActivityAt === null],
  ])('%s', async (filter, fits) => {
    const expected = all.filter(fits).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    expect((await idsOf({ filter })).toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ['stge:is:won', /by "stge": there is no such field\. Did you mean "stage"\?/],
    ['stage:is:wonn', /There is no stage "wonn"\. Did you mean "Won"\?/],
    ['amount:gt:lots', /"lots" is not what amount holds/],
    ['amount:contains:5', /"contains" does not work on amount, which is an amount/],
    ['closeDate:is:2026-02-30', /is not what closeDate holds/],
    ['amount:between:5', /takes 2 values, not 1/],
  ])('refuses %s', async (filter, message) => {
    await expect(list({ filter })).rejects.toThrow(message);
    await expect(list({ filter })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('finds names whatever their case and accents', async () => {
    const { accounts } = test.records;
    const { id } = await accounts.create(person, { name: 'Società Évora GmbH' });
    expect((await accounts.list({ search: 'societa evo' })).items.map((account) => account.id)).toEqual([id]);
    await accounts.delete(person, id);
  });
});

describe('pages', () => {
  it('come one after the other by cursor and by offset', async () => {
    const whole = await idsOf({ sort: 'name' });
    const seen: string[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await test.records.deals.list({ sort: 'name', limit: 40, cursor: cursor ?? undefined });
      expect(page.total).toBe(150);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(whole);
    const middle = await test.records.deals.list({ sort: 'name', limit: 10, offset: 70 });
    expect(middle.items.map(({ id }) => id)).toEqual(whole.slice(70, 80));
    await expect(test.records.deals.list({ cursor: 'nonsense!' })).rejects.toThrow(/This cursor is not one/);
  });

  it('go on after the last one seen when something came in before it', async () => {
    const first = await test.records.deals.list({ sort: 'name', limit: 20 });
    const added = await test.records.deals.create(person, { name: '!first' });
    const second = await test.records.deals.list({ sort: 'name', limit: 20, cursor: first.nextCursor ?? '' });
    const whole = await idsOf({ sort: 'name' });
    expect(second.items[0]?.id).toBe(whole[21]);
    await test.records.deals.delete(person, added.id);
  });
});

it('lists the activities of one deal and looks for words in them', async () => {
  const deal =
    test.db
      .prepare<[], string>('SELECT deal_id FROM activities GROUP BY deal_id ORDER BY count(*) DESC LIMIT 1')
      .pluck()
      .get() ?? '';
  const { items } = await test.records.activities.list({ filter: `dealId:is:${deal}`, limit: 500 });
  const ids = test.db
    .prepare('SELECT id FROM activities WHERE deal_id = ? ORDER BY occurred_at DESC')
    .pluck()
    .all(deal);
  expect(items.map(({ id }) => id)).toEqual(ids);
  const { total } = await test.records.activities.list({ search: 'proposal' });
  expect(total).toBe(test.db.prepare(`SELECT count(*) FROM activities WHERE subject LIKE '%proposal%'`).pluck().get());
  const both = await test.records.activities.list({ filter: `dealId:is:${deal},kind:is:call` });
  expect(both.total).toBe(items.filter(({ kind }) => kind === 'call').length);
});

it('lists the deals of a contact and the contacts of a deal', async () => {
  const { deals, contacts } = test.records;
  const links = test.db
    .prepare<[], { deal: string; contact: string }>('SELECT deal_id AS deal, contact_id AS contact FROM deal_contacts')
    .all();
  const { deal, contact } = links[0] ?? { deal: '', contact: '' };
  const dealsOf = await deals.list({ filter: `contactId:is:${contact}`, limit: 500 });
  const contactsOf = await contacts.list({ filter: `dealId:is:${deal}`, limit: 500 });
  expect(dealsOf.items.map(({ id }) => id).toSorted()).toEqual(
    links
      .filter((link) => link.contact === contact)
      .map((link) => link.deal)
      .toSorted(),
  );
  expect(contactsOf.items.map(({ id }) => id).toSorted()).toEqual(
    links
      .filter((link) => link.deal === deal)
      .map((link) => link.contact)
      .toSorted(),
  );
  const without = await contacts.list({ filter: 'dealId:isEmpty' });
  const linked = new Set(links.map((link) => link.contact)).size;
  expect(without.total + linked).toBe((await contacts.list({})).total);
});
