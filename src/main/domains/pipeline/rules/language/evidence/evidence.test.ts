import { expect, test } from 'vitest';
import type { Condition } from '../../../../../../contract/pipeline/rule-language.ts';
import { factValue } from '../../../facts/format-fact.ts';
import { catalogueWith, factsFrom, type PlainDeal } from '../../fixtures/plain-facts.ts';
import { createRandom, randomCondition, randomDeal } from '../../fixtures/random.ts';
import { nodeFor } from '../evaluate/node.ts';
import { rowsOf } from '../evaluate/rows.ts';
import { evidenceOf } from './evidence.ts';

const catalogue = catalogueWith();
const stages = ['Discovery', 'Proposal'].map((name, i) => ({
  ...{ id: `stage-${i}`, name, position: i + 1, outcome: 'open' as const, probability: 20 },
}));
const world = { catalogue, stages };
const now = new Date(2026, 2, 29, 12).getTime();
const day = 86_400_000;
const team = { won: 6, of: { ageDays: [1, 2, 3, 4, 5, 60] }, ofStage: { daysInStage: { 'stage-0': [1, 2, 3, 4, 5] } } };

/** What each piece of evidence says about each deal. */
function seen(condition: Condition, deals: PlainDeal[]): Record<string, unknown[]> {
  const facts = factsFrom(deals, { catalogue, now, team });
  const all = Uint32Array.from(deals.keys());
  return Object.fromEntries(
    evidenceOf(condition, world).map(({ name, values }) => {
      const column = values(facts, all);
      return [name, deals.map((_, i) => factValue(column, i))];
    }),
  );
}

test('related records are counted, whether the condition got that far or not', () => {
  const matching: Condition = { field: 'title', op: 'matches', value: 'chief' };
  const condition: Condition = {
    any: [
      {
        all: [
          { field: 'name', op: 'equals', value: 'asked' },
          { count_of: 'contacts', where: matching, op: 'at_least', value: 1 },
        ],
      },
      { field: 'name', op: 'is_present' },
    ],
  };
  const contacts = (...titles: string[]) => titles.map((title) => ({ title }));
  const deals: PlainDeal[] = [
    { values: { name: 'asked' }, related: { contacts: contacts('Chief of it', 'Chief', 'Clerk') } },
    { values: { name: 'not asked' }, related: { contacts: contacts('Chief', 'Clerk') } },
    { values: {} },
  ];
  const facts = factsFrom(deals, { catalogue, now, team });
  nodeFor(condition, catalogue.deal, world).mask(rowsOf(facts, null), Uint8Array.of(1, 1, 1));
  const [one, ...others] = evidenceOf(condition, world);
  expect(others).toEqual([]);
  expect(one?.label).toBe('Contacts, title has the words looked for');
  expect(one?.values(facts, Uint32Array.of(1, 0))).toEqual({ kind: 'number', values: Float64Array.of(1, 2) });
  expect(seen(condition, deals)).toEqual({ 'count:contacts:title has the words looked for': [2, 1, 0] });
});

test('the same question is shown once, and two that are said alike are two', () => {
  const many = (word: string): Condition => ({
    count_of: 'notes',
    where: { field: 'body', op: 'matches', value: word },
    ...{ op: 'at_least', value: 1 },
  });
  const deal = { values: {}, related: { notes: [{ body: 'price' }, { body: 'price and time' }] } };
  const counts = seen({ any: [many('price'), { not: many('time') }, many('price'), many('time')] }, [deal]);
  expect(Object.values(counts)).toEqual([[2], [1]]);
});

test('what is usual for won deals is shown as it is, not times what the rule asks', () => {
  const of = (field: string): Condition => ({
    ...{ field, op: 'greater_than', value: { of_won: 'median', field, times: 2 } },
  });
  const deals = ['Discovery', 'Proposal'].map((stage) => ({ values: { stage, ageDays: 9, daysInStage: 9 } }));
  expect(seen({ all: [of('ageDays'), of('daysInStage')] }, deals)).toEqual({
    'won:median:ageDays': [3.5, 3.5],
    'won:median:ageDays:deals': [6, 6],
    'won:median:daysInStage': [3, null],
    'won:median:daysInStage:deals': [5, 0],
  });
});

test('changes are counted the way that is asked, and growth says from what to what', () => {
  const change = (daysAgo: number, before: number | null, after: number) => ({
    at: now - daysAgo * day,
    before,
    after,
  });
  const deals: PlainDeal[] = [
    {
      values: { amount: 600, currency: 'EUR' },
      changes: { amount: [change(40, null, 30_000), change(20, 40_000, 80_000), change(2, 80_000, 60_000)] },
    },
    { values: { amount: 60, currency: 'JPY' }, changes: { amount: [change(3, 90, 60)] } },
    { values: { amount: 5, currency: 'EUR' } },
  ];
  expect(
    seen(
      {
        any: [
          { field: 'amount', op: 'increased_by_percent', value: 20, within: 30 },
          { field: 'amount', op: 'changed_times', value: 1, direction: 'down' },
        ],
      },
      deals,
    ),
  ).toEqual({
    'growth:amount:30': [50, -33.3, 0],
    'growth:amount:30:before': [400, 90, null],
    'growth:amount:30:after': [600, 60, null],
    'changes:amount:down:ever': [1, 1, 0],
  });
});

test('any condition has evidence of its own words, each with a name of its own', () => {
  const random = createRandom(9);
  const setting = { catalogue, now, stages: stages.map(({ name }) => name) };
  const deals = Array.from({ length: 20 }, () => randomDeal(random, setting));
  const facts = factsFrom(deals, { catalogue, now, team });
  const some = Uint32Array.of(3, 7, 11);
  for (let round = 0; round < 600; round++) {
    const evidence = evidenceOf(randomCondition(random, setting), world);
    expect(new Set(evidence.map(({ name }) => name)).size).toBe(evidence.length);
    for (const { label, values } of evidence) {
      expect(label).toMatch(/^\S.{2,170}$/);
      const column = values(facts, some);
      expect(column.kind === 'number' && column.values.length).toBe(3);
    }
  }
});
