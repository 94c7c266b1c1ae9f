import { expect, test } from 'vitest';
import type { FieldCondition, Operand, RuleOp } from '../../../../../contract/pipeline/rule-language.ts';
import { catalogueWith, factsFrom, type PlainDeal, type PlainValue } from '../fixtures/plain-facts.ts';
import { nodeFor } from './evaluate/node.ts';
import { rowsOf } from './evaluate/rows.ts';

const catalogue = catalogueWith();
const day = 86_400_000;
const hour = 3_600_000;
const now = new Date(2026, 2, 29, 12).getTime();
const onDay = (n: number) => new Date(2026, 2, 29 + n).getTime();

function ask(condition: FieldCondition, ...deals: PlainDeal[]): number[] {
  const node = nodeFor(condition, catalogue.deal, { catalogue, stages: [] });
  return [...node.mask(rowsOf(factsFrom(deals, { catalogue, now }), null))];
}
const held = (field: string, ...values: PlainValue[]): PlainDeal[] =>
  values.map((one) => ({ values: { [field]: one } }));

type Case = [field: string, op: RuleOp, value: Operand | undefined, held: PlainValue[], says: number[]];
const cases: Case[] = [
  ['name', 'is_empty', undefined, ['x', '', ' ', null], [0, 1, 1, 1]],
  ['name', 'is_present', undefined, ['x', '', null], [1, 0, 0]],
  ['name', 'equals', 'Café ', ['cafe', 'CAFÉ', 'cafes', null], [1, 1, 0, 2]],
  ['name', 'not_equals', 'café', ['cafe', 'tea', null], [0, 1, 2]],
  ['source', 'in', ['Web', 'Fair'], ['web', 'FAIR', 'mail', null], [1, 1, 0, 2]],
  ['source', 'not_in', ['Web', 'Fair'], ['web', 'mail', null], [0, 1, 2]],
  ['name', 'matches', '^re[nñ]ewal\\b|é$', ['Reñewal 2', 'renewals', 'CAFE', null], [1, 0, 1, 2]],
  ['amount', 'is_empty', undefined, [0, -1, null], [0, 0, 1]],
  ['amount', 'is_present', undefined, [0, null], [1, 0]],
  ['amount', 'equals', 5, [5, 4, null], [1, 0, 2]],
  ['amount', 'not_equals', 5, [5, 4, null], [0, 1, 2]],
  ['probability', 'in', [10, 20], [10, 15, null], [1, 0, 2]],
  ['probability', 'not_in', [10, 20], [10, 15, null], [0, 1, 2]],
  ['amount', 'greater_than', 5, [5, 5.01, -9, null], [0, 1, 0, 2]],
  ['amount', 'at_least', 5, [5, 4.99, null], [1, 0, 2]],
  ['amount', 'less_than', 5, [5, 4.99, null], [0, 1, 2]],
  ['amount', 'at_most', 5, [5, 5.01, null], [1, 0, 2]],
  ['amount', 'between', [1, 5], [1, 5, 0.99, 5.01, null], [1, 1, 0, 0, 2]],
  ['closesInLastDaysOfQuarter', 'equals', true, [true, false, null], [1, 0, 2]],
  ['closesInLastDaysOfQuarter', 'not_equals', true, [true, false, null], [0, 1, 2]],
  ['closesInLastDaysOfQuarter', 'is_empty', undefined, [false, null], [0, 1]],
  ['tags', 'is_empty', undefined, [['a'], [], null], [0, 1, 1]],
  ['tags', 'is_present', undefined, [['a'], [], null], [1, 0, 0]],
  ['tags', 'equals', 'Vip', [['x', 'VIP'], ['x'], [], null], [1, 0, 0, 0]],
  ['tags', 'not_equals', 'Vip', [['x', 'VIP'], ['x'], null], [0, 1, 1]],
  ['tags', 'in', ['a', 'b'], [['c', 'B'], ['c'], null], [1, 0, 0]],
  ['tags', 'not_in', ['a', 'b'], [['c', 'B'], ['c'], null], [0, 1, 1]],
  ['tags', 'matches', '^do.not', [['x', 'Do not contact'], ['donut'], null], [1, 0, 0]],
  // A day is past when it is over; until then it is today.
  ['closeDate', 'is_past', undefined, [onDay(-1), onDay(0), onDay(1), null], [1, 0, 0, 2]],
  ['closeDate', 'is_future', undefined, [onDay(-1), onDay(0), onDay(1), null], [0, 0, 1, 2]],
  ['closeDate', 'older_than_days', 3, [onDay(-3), onDay(-4), onDay(4), null], [0, 1, 0, 2]],
  ['closeDate', 'within_last_days', 3, [onDay(-3), onDay(-4), onDay(0), onDay(1), null], [1, 0, 1, 0, 2]],
  ['closeDate', 'within_next_days', 3, [onDay(3), onDay(4), onDay(0), onDay(-1), null], [1, 0, 1, 0, 2]],
  ['closeDate', 'within_days', 3, [onDay(-3), onDay(3), onDay(4), null], [1, 1, 0, 2]],
  // A moment goes by the clock, and what is said to be in the future has not happened.
  ['nextAt', 'is_past', undefined, [now - 1, now, now + 1, null], [1, 0, 0, 2]],
  ['nextAt', 'is_future', undefined, [now, now + 1, null], [0, 1, 2]],
  ['lastActivityAt', 'older_than_days', 14, [now - 14 * day, now - 14 * day - 1, now + day, null], [0, 1, 0, 2]],
  ['lastActivityAt', 'within_last_days', 14, [now - 14 * day, now - 14 * day - 1, now + 1, null], [1, 0, 0, 2]],
  ['nextAt', 'within_next_days', 2, [now + 2 * day, now + 2 * day + 1, now - 1, null], [1, 0, 0, 2]],
  ['nextAt', 'within_days', 2, [now - 2 * day, now + 2 * day + 1, null], [1, 0, 2]],
  // Of the calendar the whole day counts.
  ['closeDate', 'equals', '2026-03-29', [onDay(0), onDay(1), null], [1, 0, 2]],
  ['createdAt', 'equals', '2026-03-29', [onDay(0), onDay(1) - 1, onDay(1), null], [1, 1, 0, 2]],
  ['createdAt', 'not_equals', '2026-03-29', [onDay(0), onDay(1), null], [0, 1, 2]],
  ['createdAt', 'at_most', '2026-03-29', [onDay(1) - 1, onDay(1), null], [1, 0, 2]],
  ['createdAt', 'at_least', '2026-03-29', [onDay(0), onDay(0) - 1, null], [1, 0, 2]],
  ['createdAt', 'greater_than', '2026-03-29', [onDay(1) - 1, onDay(1), null], [0, 1, 2]],
  ['createdAt', 'less_than', '2026-03-29', [onDay(0), onDay(0) - 1, null], [0, 1, 2]],
  ['createdAt', 'between', ['2026-03-28', '2026-03-29'], [onDay(-1), onDay(1) - 1, onDay(1), null], [1, 1, 0, 2]],
];

test.each(cases)('%s %s %j', (field, op, value, values, says) => {
  expect(ask({ field, op, value }, ...held(field, ...values))).toEqual(says);
});

test('a field is compared with another of the same deal, times and plus something', () => {
  const deals = [
    { values: { probability: 61, stageProbability: 20 } },
    { values: { probability: 60, stageProbability: 20 } },
    { values: { probability: 60 } },
    { values: { stageProbability: 20 } },
  ];
  const value = { field: 'stageProbability', times: 2, plus: 20 };
  expect(ask({ field: 'probability', op: 'greater_than', value }, ...deals)).toEqual([1, 0, 2, 2]);
  const same = { field: 'owner', op: 'equals', value: { field: 'account' } } as const;
  expect(ask(same, { values: { owner: 'José', account: 'jose' } }, { values: { owner: 'x' } })).toEqual([1, 2]);
});

test('days and moments are compared with each other by the calendar, days on', () => {
  const asked = (op: RuleOp, plus: number) => ({ field: 'nextAt', op, value: { field: 'closeDate', plus } });
  const deals = [
    { values: { nextAt: onDay(2) + 20 * hour, closeDate: onDay(0) } },
    { values: { nextAt: onDay(3), closeDate: onDay(0) } },
    { values: { nextAt: onDay(3) } },
  ];
  expect(ask(asked('greater_than', 2), ...deals)).toEqual([0, 1, 2]);
  expect(ask(asked('equals', 2), ...deals)).toEqual([1, 0, 2]);
});

test('days are counted as of the moment at which a deal is seen', () => {
  const seen = (asOf: number) => ({ values: { lastActivityAt: now - 20 * day }, asOf });
  const asked = { field: 'lastActivityAt', op: 'older_than_days', value: 14 } as const;
  expect(ask(asked, seen(now), seen(now - 10 * day))).toEqual([1, 0]);
});

const change = (daysAgo: number, before: number | null, after: number | null) => ({
  at: now - daysAgo * day,
  before,
  after,
});

test('changes are counted: all, those that went one way, and those of late', () => {
  const deal = {
    values: { closeDate: onDay(9) },
    changes: { closeDate: [change(50, null, onDay(1)), change(20, onDay(1), onDay(5)), change(5, onDay(5), onDay(3))] },
  };
  const asked = { field: 'closeDate', op: 'changed_times' } as const;
  const says = (more: Partial<FieldCondition>) => ask({ ...asked, ...more }, deal, { values: {} });
  expect(says({ value: 3 })).toEqual([1, 0]);
  expect(says({ value: 4 })).toEqual([0, 0]);
  // The first day that was set is no push.
  expect(says({ value: 1, direction: 'later' })).toEqual([1, 0]);
  expect(says({ value: 2, direction: 'later' })).toEqual([0, 0]);
  expect(says({ value: 1, direction: 'later', within: 10 })).toEqual([0, 0]);
  expect(says({ value: 1, direction: 'earlier', within: 10 })).toEqual([1, 0]);
});

test('a change after the moment at which a deal is seen is not known yet', () => {
  const changes = { closeDate: [change(5, onDay(1), onDay(3))] };
  const asked = { field: 'closeDate', op: 'changed_times', value: 1 } as const;
  expect(ask(asked, { values: {}, changes }, { values: {}, changes, asOf: now - 6 * day })).toEqual([1, 0]);
});

test('growth is from what it was then, or the first that is known, to what it is', () => {
  const deal = (amount: number | null, ...changes: ReturnType<typeof change>[]) => ({
    values: { amount },
    changes: { amount: changes },
  });
  const asked = { field: 'amount', op: 'increased_by_percent', value: 30, within: 30 } as const;
  const grown = [change(20, 10_000, 12_000), change(10, 12_000, 13_000)];
  expect(ask(asked, deal(130, ...grown), deal(129, change(20, 10_000, 12_999)))).toEqual([1, 0]);
  // Long ago does not count; nothing is no change; from nothing there is no percentage; no amount, nothing to say.
  expect(ask(asked, deal(130, change(40, 10_000, 13_000)), deal(130))).toEqual([0, 0]);
  expect(ask(asked, deal(130, change(9, 0, 13_000)), deal(null, ...grown))).toEqual([2, 2]);
  // From the first that is known.
  expect(ask(asked, deal(130, change(20, null, 10_000), change(9, 10_000, 13_000)))).toEqual([1]);
  const shrunk = { ...asked, op: 'decreased_by_percent', value: 50 } as const;
  expect(ask(shrunk, deal(50, change(9, 10_000, 5_000)), deal(130, ...grown))).toEqual([1, 0]);
});

test('what is counted is what says yes; what is not known is not counted', () => {
  const node = nodeFor(
    { count_of: 'contacts', where: { field: 'email', op: 'matches', value: '@acme' }, op: 'at_least', value: 1 },
    catalogue.deal,
    { catalogue, stages: [] },
  );
  const facts = factsFrom(
    [
      { values: {}, related: { contacts: [{ email: 'a@ACME.com' }, {}] } },
      { values: {}, related: { contacts: [{}, {}] } },
      { values: {} },
    ],
    { catalogue, now },
  );
  expect([...node.mask(rowsOf(facts, null))]).toEqual([1, 0, 0]);
});
