import { expect, test } from 'vitest';
import { type Condition, ruleSpec } from '../../../../../contract/pipeline/rule-language.ts';
import { newDraft, newGroup, newLine, withPart } from './draft.ts';
import { draftOf } from './read-spec.ts';
import { specOf } from './write-spec.ts';

const rule = (when: Condition) =>
  ruleSpec.parse({
    id: 'quiet',
    name: 'Quiet',
    category: 'engagement',
    severity: 'info',
    description: 'Nobody talks.',
    when,
    message: 'Quiet since {lastActivityAt}.',
    remediation: { action: 'Call.', owner: 'rep', fix: { kind: 'set', field: 'amount' } },
    stages: { from: 40 },
    thresholds: { days: { label: 'Days', value: 14, unit: 'days' } },
  });

const amount: Condition = { field: 'amount', op: 'is_empty' };
const late: Condition = { field: 'closeDate', op: 'changed_times', value: '$days', direction: 'later', within: 30 };
const contacts: Condition = { count_of: 'contacts', where: { any: [amount, late] }, op: 'less_than', value: 1 };

test.each<[string, Condition]>([
  ['a comparison alone', amount],
  ['all of some', { all: [amount, late] }],
  ['any in all', { all: [{ any: [amount, late] }, contacts] }],
  ['not one', { not: late }],
  ['none of some', { not: { any: [amount, contacts] } }],
  ['not all of some', { all: [amount, { not: { all: [amount, late] } }] }],
  ['not of a not', { not: { not: amount } }],
  ['a count', contacts],
])('%s comes through the form as it was', (_, when) => {
  const spec = rule(when);
  expect(specOf(draftOf(spec), spec.id)).toMatchObject({ spec, troubles: [] });
});

test('what is missing is named where it is missing', () => {
  const draft = newDraft();
  draft.when = newGroup('all', [newLine(), newGroup('none', [{ ...newLine(), field: 'amount', op: 'equals' }])]);
  const { spec, troubles } = specOf(draft, 'x');
  expect(spec).toBeNull();
  expect(troubles.map(({ path }) => path)).toEqual([
    'when.all[0].field',
    'when.all[1].not.value',
    'name',
    'description',
    'message',
    'remediation.action',
  ]);
});

test('which deals it finds can be asked before it has a name', () => {
  const draft = { ...newDraft(), when: draftOf(rule(amount)).when };
  expect(specOf(draft, 'x')).toMatchObject({ spec: null, sketch: { id: 'x', when: amount } });
  expect(specOf({ ...draft, when: newGroup() }, 'x').sketch).toBeNull();
});

test('what the contract refuses is named by its place', () => {
  const draft = { ...draftOf(rule(amount)), stages: ['x'.repeat(81)] };
  expect(specOf(draft, 'quiet').troubles.map(({ path }) => path)).toEqual(['stages[0]']);
});

test('every part of the draft can be found by its place in the rule', () => {
  const draft = draftOf(rule({ all: [amount, { not: late }] }));
  const { places } = specOf(draft, 'quiet');
  const [first, group] = draft.when.parts;
  const inner = group?.kind === 'group' ? group.parts[0] : undefined;
  expect(places.get('when.all[0]')).toBe(first?.id);
  expect(places.get('when.all[1].not')).toBe(inner?.id);
});

test('a part is changed or taken out wherever it stands, inside a count too', () => {
  const draft = draftOf(rule({ all: [amount, contacts] }));
  const count = draft.when.parts[1];
  const inner = count?.kind === 'count' ? count.where?.parts[0] : undefined;
  const without = withPart(draft.when, inner?.id ?? '', () => undefined);
  expect(specOf({ ...draft, when: without }, 'quiet').spec?.when).toEqual({
    all: [amount, { count_of: 'contacts', where: late, op: 'less_than', value: 1 }],
  });
  const plain = withPart(draft.when, (count?.kind === 'count' && count.where?.id) || '', () => undefined);
  expect(specOf({ ...draft, when: plain }, 'quiet').spec?.when).toEqual({
    all: [amount, { count_of: 'contacts', op: 'less_than', value: 1 }],
  });
});
