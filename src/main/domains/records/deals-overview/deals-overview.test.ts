import { beforeAll, expect, it } from 'vitest';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { openTestRecords, person } from '../open-test-records.ts';
import { generateSample } from '../sample/generate-sample.ts';
import { writeSample } from '../sample/write-sample.ts';
import type { Sum } from './add-up.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
let test: Awaited<ReturnType<typeof openTestRecords>>;
let all: Deal[];
beforeAll(async () => {
  test = await openTestRecords(() => now);
  writeSample(test.db, generateSample({ seed: 'overview', deals: 200, now }));
  all = (await test.records.deals.list({ limit: 500 })).items;
});

function sumsOf(deals: Deal[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { amount } of deals) {
    if (!amount) continue;
    const sum = sums.get(amount.currency) ?? { currency: amount.currency, amountMinor: 0, count: 0 };
    sums.set(amount.currency, { ...sum, amountMinor: sum.amountMinor + amount.amountMinor, count: sum.count + 1 });
  }
  return [...sums.values()].sort((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1));
}

it.each([
  ['stage', ({ stageId }: Deal) => stageId],
  ['owner', ({ ownerId }: Deal) => ownerId],
  ['account', ({ accountId }: Deal) => accountId],
  ['forecastCategory', ({ forecastCategory }: Deal) => forecastCategory],
  ['closeMonth', ({ closeDate }: Deal) => closeDate?.slice(0, 7) ?? null],
  ['source', ({ source }: Deal) => source],
] as const)('adds up by %s, each currency for itself', async (groupBy, keyOf) => {
  const totals = await test.records.deals.totals({ groupBy, filter: 'probability:gte:20' });
  const matching = all.filter(({ probability }) => (probability ?? 0) >= 20);
  expect(totals.count).toBe(matching.length);
  expect(totals.sums).toEqual(sumsOf(matching));
  expect(new Set(totals.groups.map(({ key }) => key))).toEqual(new Set(matching.map(keyOf)));
  for (const group of totals.groups) {
    const deals = matching.filter((deal) => keyOf(deal) === group.key);
    expect(group).toMatchObject({ count: deals.length, sums: sumsOf(deals) });
  }
  const empty = totals.groups.findIndex(({ key }) => key === null);
  expect(empty === -1 || empty === totals.groups.length - 1).toBe(true);
});

it('shows stages in their order, each with what closes first', async () => {
  const { columns } = await test.records.deals.board({ perStage: 3, filter: 'outcome:is:open' });
  expect(columns.map(({ stage }) => stage.id)).toEqual([
    'prospecting',
    'discovery',
    'evaluation',
    'proposal',
    'negotiation',
    'won',
    'lost',
  ]);
  const open = all.filter(({ stageId }) => stageId === 'discovery');
  const first = open
    .map(({ closeDate }) => closeDate ?? '9')
    .toSorted()
    .slice(0, 3);
  expect(columns[1]).toMatchObject({ count: open.length, sums: sumsOf(open) });
  expect(columns[1]?.items.map(({ closeDate }) => closeDate ?? '9')).toEqual(first);
  expect(columns[5]).toMatchObject({ count: 0, sums: [], items: [] });
});

it('knows the deals on either side in any list', async () => {
  const { items } = await test.records.deals.list({ sort: '-amount', filter: 'stage:is:won', limit: 500 });
  const query = { sort: '-amount', filter: 'stage:is:won' };
  const beside = (id = '') => test.records.deals.neighbours({ ...query, id });
  expect(await beside(items[1]?.id)).toEqual({
    previous: items[0]?.id,
    next: items[2]?.id,
    position: 1,
    total: items.length,
  });
  expect(await beside(items[0]?.id)).toMatchObject({ previous: null, next: items[1]?.id, position: 0 });
  expect(await beside(items.at(-1)?.id)).toMatchObject({ next: null });
  const outside = all.find(({ stageId }) => stageId === 'lost');
  expect(await beside(outside?.id)).toEqual({ previous: null, next: null, position: null, total: items.length });
  await expect(beside('nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('exports what is shown, with nothing in it that a spreadsheet would run', async () => {
  const { deals } = test.records;
  const amount = { amountMinor: -123_456, currency: 'EUR' };
  const evil = await deals.create(person, {
    name: '=HYPERLINK("x")',
    source: '@now',
    amount,
    accountName: 'Foo, "Bar"',
  });
  const file = await deals.exportCsv({ columns: 'name,account,amount,source', filter: `id:is:${evil.id}` });
  expect((await file.text()).replace('\ufeff', '')).toBe(
    'Deal name,Account,Amount,Currency,Source\r\n"\'=HYPERLINK(""x"")","Foo, ""Bar""",-1234.56,EUR,\'@now\r\n',
  );
  const whole = await (await deals.exportCsv({ sort: 'name' })).text();
  expect(whole.split('\r\n').length).toBe(203);
  await expect(deals.exportCsv({ columns: 'name,amont' })).rejects.toThrow(/Did you mean "amount"/);
});
