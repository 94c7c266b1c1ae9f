import { beforeAll, expect, it } from 'vitest';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { openTestRecords, person } from '../open-test-records.ts';
import { generateSample } from '../sample/generate-sample.ts';
import { writeSample } from '../sample/write-sample.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
let test: Awaited<ReturnType<typeof openTestRecords>>;

beforeAll(async () => {
  test = await openTestRecords(() => now);
  writeSample(test.db, generateSample({ seed: 'groups', deals: 300, now }));
  // Two accounts of one name, sources that differ in case only, and deals that have nothing to be grouped by.
  const twins = await Promise.all([1, 2].map(() => test.records.accounts.create(person, { name: 'Twin GmbH' })));
  for (const i of [0, 1, 0, 1, 0]) {
    await test.records.deals.create(person, {
      name: `Twin ${i}`,
      accountId: twins[i]?.id,
      source: i ? 'Événement' : 'web',
    });
    await test.records.deals.create(person, { name: `Bare ${i}`, source: i ? 'Web' : undefined });
  }
});

it.each([
  ['stage', 'stageId', ({ stageId }: Deal) => stageId],
  ['owner', 'ownerId', ({ ownerId }: Deal) => ownerId],
  ['account', 'accountId', ({ accountId }: Deal) => accountId],
  ['forecastCategory', '-forecastCategory', ({ forecastCategory }: Deal) => forecastCategory],
  ['closeMonth', 'closeDate', ({ closeDate }: Deal) => closeDate?.slice(0, 7) ?? null],
  ['source', 'source', ({ source }: Deal) => source],
] as const)('groups by %s stand as the rows of a list sorted by %s do', async (groupBy, sort, keyOf) => {
  for (const filter of [undefined, 'outcome:is:open']) {
    const { groups, count } = await test.records.deals.totals({ groupBy, filter, limit: 5000 });
    const rows = await allDeals({ sort: `${sort},-amount`, filter });
    expect(rows).toHaveLength(count);
    const expected = groups.flatMap(({ key, count: n }) => Array.from({ length: n }, () => key));
    expect(rows.map(keyOf)).toEqual(expected);
  }
});

async function allDeals(query: { sort: string; filter: string | undefined }): Promise<Deal[]> {
  const deals: Deal[] = [];
  for (;;) {
    const { items, total } = await test.records.deals.list({ ...query, limit: 500, offset: deals.length });
    deals.push(...items);
    if (deals.length >= total || items.length === 0) return deals;
  }
}
