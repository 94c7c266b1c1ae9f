import { expect, test } from 'vitest';
import type { RuleSpec } from '../../../../../contract/pipeline/rule-language.ts';
import type { Stage } from '../../../../../contract/records/shapes.ts';
import { catalogueWith, factsFrom } from '../fixtures/plain-facts.ts';
import { ruleText } from '../fixtures/rule-text.ts';
import { readRuleYaml } from '../written/read-rule.ts';
import { compileRule } from './compile-rule.ts';

const catalogue = catalogueWith();
const stage = (name: string, probability: number): Stage => ({
  ...{ id: `id-${name}`, name, position: probability, outcome: 'open', probability },
});
const stages = [stage('Discovery', 20), stage('Proposal', 50), stage('Closing', 80)];
const now = new Date(2026, 2, 29, 12).getTime();

function specOf(text: string): RuleSpec {
  const { spec, problems } = readRuleYaml(text);
  if (!spec) throw new Error(JSON.stringify(problems));
  return spec;
}
function compiled(text: string) {
  const { rule, ...rest } = compileRule(specOf(text), catalogue, stages);
  if (!rule) throw new Error(JSON.stringify(rest));
  return rule;
}

const deals = [
  ...['Discovery', 'proposal', 'Closing'].map((name) => ({ values: { outcome: 'open', stage: name } })),
  { values: { outcome: 'lost', stage: 'Closing' } },
];
const facts = factsFrom(deals, { catalogue, now });
const always = '{ field: amount, op: is_empty }';

test.each([
  ['', [1, 1, 1, 0]],
  ['closed: true\n', [1, 1, 1, 1]],
  ['stages: [PROPOSAL]\n', [0, 1, 0, 0]],
  ['stages: { from: 50 }\n', [0, 1, 1, 0]],
  ['stages: { to: 50 }\n', [1, 1, 0, 0]],
  ['stages: { from: 50, to: 79 }\nclosed: true\n', [0, 1, 0, 0]],
])('it looks only at the deals that it is about: %j', (more, looks) => {
  const rule = compiled(ruleText(always, more));
  expect([...rule.looksAt(facts)]).toEqual(looks);
  expect([...rule.fires(facts)]).toEqual(looks);
});

test('where too little is known of a deal, it says so', () => {
  const rule = compiled(ruleText('{ field: amount, op: greater_than, value: 5 }'));
  expect([...rule.fires(facts)]).toEqual([2, 2, 2, 0]);
});

test('it says what it needs to be read, and which fields it looks at, in order', () => {
  const text = ruleText(`
  all:
    - { field: daysInStage, op: greater_than, value: { of_won: p90, field: daysInStage } }
    - { field: closeDate, op: changed_times, value: 1 }
    - { count_of: contacts, where: { field: role, op: equals, value: champion }, op: less_than, value: { field: openDealsOfAccount } }
`).replace('{name} is found', '{owner} has {daysInStage}');
  const { needs, fields } = compiled(text);
  expect(fields).toEqual(['daysInStage', 'closeDate', 'openDealsOfAccount', 'owner']);
  expect([...needs.deal].sort()).toEqual([...fields, 'outcome', 'stage'].sort());
  expect([...needs.related]).toEqual([['contacts', new Set(['role'])]]);
  expect([...needs.tracked]).toEqual(['closeDate']);
  expect(needs.team).toBe(true);
});

test('what was usual is taken from deals won in the same stage, if there are five', () => {
  const rule = compiled(
    ruleText('{ field: daysInStage, op: greater_than, value: { of_won: median, field: daysInStage, times: 2 } }'),
  );
  const team = {
    won: 9,
    of: {},
    ofStage: { daysInStage: { 'id-Discovery': [1, 2, 3, 4, 9], 'id-Proposal': [1, 1, 1, 1] } },
  };
  const at = (name: string, daysInStage: number) => ({ values: { outcome: 'open', stage: name, daysInStage } });
  const some = [at('Discovery', 7), at('Discovery', 6), at('Proposal', 7), at('Closing', 7)];
  expect([...rule.fires(factsFrom(some, { catalogue, now, team }))]).toEqual([1, 0, 2, 2]);
});

test('thresholds stand for their numbers', () => {
  const days = 'thresholds: { days: { label: Days, value: 3, unit: days } }\n';
  const rule = compiled(ruleText('{ field: ageDays, op: at_least, value: $days }', days));
  const old = (ageDays: number) => ({ values: { outcome: 'open', ageDays } });
  expect([...rule.fires(factsFrom([old(3), old(2)], { catalogue, now }))]).toEqual([1, 0]);
});

test('equal comparisons of two rules are worked out once, and what one rule makes of them leaves the other alone', () => {
  const first = compiled(ruleText(`{ any: [${always}, { field: name, op: is_present }] }`));
  const second = compiled(ruleText(always));
  const fresh = factsFrom([{ values: { outcome: 'open', amount: 3, name: 'x' } }, { values: { outcome: 'open' } }], {
    catalogue,
    now,
  });
  expect([...second.fires(fresh)]).toEqual([0, 1]);
  expect([...first.fires(fresh)]).toEqual([1, 1]);
  expect([...second.fires(fresh)]).toEqual([0, 1]);
});

test.each([
  ['{ field: custom.Discount percent, op: greater_than, value: 20 }', { label: 'Discount percent', type: 'number' }],
  ['{ field: custom.Signed, op: equals, value: false }', { label: 'Signed', type: 'yes_no' }],
  ['{ field: custom.Renewal, op: within_next_days, value: 30 }', { label: 'Renewal', type: 'date' }],
  ['{ field: account.custom.Tier, op: in, value: [A, B] }', { label: 'Tier', type: 'choice' }],
  ['{ field: custom.Remarks, op: is_empty }', { label: 'Remarks', type: 'text' }],
])('%s waits for a field that the workspace lacks', (when, needsField) => {
  const found = compileRule(specOf(ruleText(when)), catalogue, stages);
  expect(found).toMatchObject({ rule: null, needsField, problems: [{ path: 'when.field' }] });
});

test('a stage that the workspace lacks keeps a rule from being evaluated', () => {
  const scoped = compileRule(specOf(ruleText(always, 'stages: [Propsal]\n')), catalogue, stages);
  expect(scoped).toMatchObject({
    problems: [{ message: 'This workspace has no stage "Propsal". Did you mean "Proposal"?', path: 'stages[0]' }],
  });
  const asked = compileRule(specOf(ruleText('{ field: stage, op: equals, value: Legal }')), catalogue, stages);
  expect(asked).toMatchObject({ rule: null, problems: [{ message: 'This workspace has no stage "Legal".' }] });
});
