import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../../contract/pipeline/review-shapes.ts';
import { categories, severities } from '../../../../contract/pipeline/rule-language.ts';
import { openMemoryLedger } from '../../../platform/ledger/fixtures/memory-ledger.ts';
import { keepReview } from '../reviews/fixtures/keep-review.ts';
import { madeUpSnapshot } from '../snapshot/fixtures/made-up-snapshot.ts';
import { createSnapshots } from '../snapshot/snapshots.ts';
import type { FindingsAsked } from './filter-findings.ts';
import { findingsCsv } from './findings-csv.ts';
import { createFoundLists } from './found-lists.ts';
import { createFindingLists } from './list-findings.ts';
import { createReviewViews } from './review-view.ts';

const { db } = openMemoryLedger([]);
const snapshots = createSnapshots(db);
const lists = createFindingLists(createReviewViews({ db, snapshots, now: Date.now }), createFoundLists());
let all: Finding[] = [];

beforeAll(async () => {
  keepReview(db, 'older', madeUpSnapshot({ deals: 60, found: 240, rules: 7 }));
  // Not the current one, so that what was accepted is as it was then.
  keepReview(db, 'newer', { ...madeUpSnapshot({ deals: 2, rules: 1 }), at: Date.now() });
  all = (await lists.findings({ id: 'older', limit: 500, offset: 0, muted: 'with' })).items;
});

const found = async (asked: FindingsAsked) => {
  const pages: Finding[] = [];
  for (let offset = 0; ; offset += 37) {
    const { items, total } = await lists.findings({ muted: 'without', ...asked, id: 'older', limit: 37, offset });
    pages.push(...items);
    if (offset + 37 >= total) return pages;
  }
};
const ids = (findings: Finding[]) => findings.map(({ id }) => id).sort();

const sometimes = <T>(values: T[]) => fc.option(fc.subarray(values, { minLength: 1 }), { nil: undefined });
const owners = [null, 'owner-0', 'owner-3', 'owner-5', 'nobody-there'];

it('finds what a plain look over all of them finds', async () => {
  expect(all.length).toBeGreaterThan(150);
  expect(all.some(({ mute }) => mute !== null)).toBe(true);
  const asked = fc.record({
    severity: sometimes([...severities]),
    category: sometimes([...categories]),
    ruleId: sometimes(['made-up-0', 'made-up-3', 'made-up-6', 'unknown']),
    ownerId: sometimes(owners),
    dealId: fc.option(fc.constantFrom(...all.slice(0, 5).map(({ dealId }) => dealId), 'nothing'), { nil: undefined }),
    search: fc.constantFrom(undefined, '', 'UNIT 1', 'ünit 3', 'account 1 ', 'owner C', 'rule made-up-2', 'zzz'),
    muted: fc.constantFrom('with' as const, 'without' as const, 'only' as const),
  });
  const folded = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '');
  await fc.assert(
    fc.asyncProperty(asked, async (filter) => {
      const words = folded(filter.search?.trim() ?? '');
      const expected = all.filter(
        (one) =>
          (!filter.severity || filter.severity.includes(one.severity)) &&
          (!filter.category || filter.category.includes(one.category)) &&
          (!filter.ruleId || filter.ruleId.includes(one.ruleId)) &&
          (!filter.ownerId || filter.ownerId.includes(one.ownerId)) &&
          (!filter.dealId || filter.dealId === one.dealId) &&
          (filter.muted === 'with' || (one.mute !== null) === (filter.muted === 'only')) &&
          [one.dealName, one.accountName ?? '', one.ownerName ?? '', one.ruleName].some((text) =>
            folded(text).includes(words),
          ),
      );
      expect(ids(await found(filter))).toEqual(ids(expected));
    }),
    { numRuns: 150 },
  );
});

describe('sorted', () => {
  const places: Record<string, (one: Finding) => string | number | null> = {
    severity: ({ severity }) => severities.indexOf(severity),
    category: ({ category }) => categories.indexOf(category),
    rule: ({ ruleName }) => ruleName,
    deal: ({ dealName }) => dealName.toLowerCase().replace('ü', 'u'),
    owner: ({ ownerName }) => ownerName,
    since: ({ since }) => since,
  };
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  it.each(Object.keys(places))('by %s, both ways, what is not known last', async (field) => {
    for (const sign of [1, -1]) {
      const sorted = await found({ muted: 'with', sort: sign === 1 ? field : `-${field}` });
      const values = sorted.map((one) => places[field]?.(one) ?? null);
      const known = values.filter((value) => value !== null);
      expect(known).toEqual(known.toSorted((a, b) => sign * compare(a, b)));
      expect(values.slice(known.length).every((value) => value === null)).toBe(true);
      expect(sorted).toHaveLength(all.length);
    }
  });

  it('by the worst and largest when nothing is asked', async () => {
    const sorted = await found({});
    const ranks = sorted.map(({ severity }) => severities.indexOf(severity));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it('refuses what it cannot sort by, and says what it can', async () => {
    await expect(found({ sort: 'colour' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(found({ sort: 'severty' })).rejects.toThrow('severity');
  });
});

it('stands in groups in the order of its list', async () => {
  for (const by of ['severity', 'rule', 'owner', 'deal'] as const) {
    const { items } = await lists.groups({ id: 'older', by, muted: 'with', sort: `${by},-amount` });
    expect(items.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  }
});

it('says what was seen, in words and as it is', () => {
  const [one] = all;
  expect(one?.message).toMatch(/^Closes on \d+ \w+ 202\d\.$/);
  expect(one?.seen[0]).toMatchObject({
    field: 'closeDate',
    label: 'Close date',
    value: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
});

it('is a CSV file with a line for each', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'findings-csv-'));
  const file = await findingsCsv(join(folder, 'a.csv'), lists.all({ id: 'older', muted: 'with', sort: 'deal' }));
  const lines = (await file.text()).trim().split('\r\n');
  expect(file.name).toBe('findings.csv');
  expect(lines).toHaveLength(all.length + 1);
  expect(lines[0]).toContain('Deal,Account,Owner,Stage,Amount,Currency,Severity');
  rmSync(folder, { recursive: true });
});
