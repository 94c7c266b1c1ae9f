import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { person } from '../open-test-records.ts';
import { openTestSearch } from './open-test-search.ts';

type Test = Awaited<ReturnType<typeof openTestSearch>>;
let test: Test;
beforeEach(async () => {
  test = await openTestSearch();
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
      { numRuns: 300, examples: [['0\u0000A', '']] },
    );
  });
});
