import { expect, test } from 'vitest';
import { aRule } from './a-rule.ts';
import { changedIn } from './layers.ts';
import { type Narrowing, narrowRules } from './narrow-rules.ts';

const rules = [
  aRule({ id: 'quiet', name: 'Quiet for two weeks', category: 'sales_hygiene' }),
  aRule({ id: 'no-amount', name: 'No amount', category: 'data_quality', severity: 'critical', enabled: false }),
  changedIn(aRule({ id: 'own', name: 'Own rule', custom: true, shipped: null }), 'mine', { severity: 'info' }),
  aRule({ id: 'discount', needsField: { label: 'Discount', type: 'number' }, category: 'compliance' }),
];
const ids = (narrowing: Partial<Narrowing>) =>
  narrowRules(rules, { search: '', severity: 'all', shown: 'all', ...narrowing }).flatMap((group) =>
    group.rules.map(({ id }) => id),
  );

test('rules stand by category, each with how many are on', () => {
  const groups = narrowRules(rules, { search: '', severity: 'all', shown: 'all' });
  expect(groups.map(({ label, on, rules: { length } }) => [label, on, length])).toEqual([
    ['Data quality', 0, 1],
    ['Sales hygiene', 1, 1],
    ['Engagement', 1, 1],
    ['Compliance', 1, 1],
  ]);
});

test.each<[Partial<Narrowing>, string[]]>([
  [{ search: 'two wee' }, ['quiet']],
  [{ search: 'data quality' }, ['no-amount']],
  [{ severity: 'critical' }, ['no-amount']],
  [{ shown: 'off' }, ['no-amount']],
  [{ shown: 'custom' }, ['own']],
  [{ shown: 'changed' }, ['own']],
  [{ shown: 'waiting' }, ['discount']],
  [{ shown: 'on', search: 'amount' }, []],
])('%j leaves %j', (narrowing, left) => {
  expect(ids(narrowing)).toEqual(left);
});
