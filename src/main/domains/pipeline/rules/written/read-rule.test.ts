import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type RuleSpec, ruleSpec } from '../../../../../contract/pipeline/rule-language.ts';
import { catalogueWith } from '../fixtures/plain-facts.ts';
import { createRandom, randomCondition } from '../fixtures/random.ts';
import { ruleText } from '../fixtures/rule-text.ts';
import { readRuleFile, readRuleYaml } from './read-rule.ts';
import { ruleToYaml } from './rule-to-yaml.ts';

const empty = '{ field: amount, op: is_empty }';
const sound = ruleText(empty);
const problemsOf = (text: string) =>
  readRuleYaml(text).problems.map(({ line, path, message }) => [line, path, message]);

test('a rule is read with what is usual filled in', () => {
  const { spec, enabled, problems } = readRuleYaml(sound);
  expect([enabled, problems]).toEqual([true, []]);
  expect(spec).toMatchObject({ stages: null, thresholds: {}, closed: false, remediation: { fix: null } });
  expect(readRuleYaml(`rules:\n  - ${sound.replaceAll('\n', '\n    ')}`).spec).toEqual(spec);
});

// The line is that of what a person has to look at; what is missing has the line of what it is missing from.
test.each([
  ['', null, '', /nothing in it/],
  ['- a', 1, '', /begins with "id:"/],
  ['just words', 1, '', /begins with "id:", not "just words"/],
  [sound.replace('id: a-rule', 'id: A Rule'), 1, 'id', /small letters/],
  [sound.replace('id: a-rule\n', ''), 1, 'id', /id: this is missing/],
  [sound.replace('forecasting', 'forcasting'), 3, 'category', /Did you mean "forecasting"/],
  [sound.replace('warning', 'warn'), 4, 'severity', /Did you mean "warning"/],
  [sound.replace('severity', 'severty'), 4, 'severty', /no field "severty".*Did you mean "severity"/],
  [sound.replace('owner: rep', 'owner: reps'), 7, 'remediation.owner', /Did you mean "rep"/],
  [sound.replace('owner: rep', 'owner: rep, fix: { kind: opn }'), 7, 'remediation.fix.kind', /Did you mean "open"/],
  [sound.replace('owner: rep', 'owner: rep, fix: { place: deal }'), 7, 'remediation.fix.kind', /needs a kind/],
  [sound.replace('owner: rep', 'owner: rep, fix: { kind: open, place: moon }'), 7, 'remediation.fix.place', /none of/],
  [sound.replace(/when:.*/, ''), 1, 'when', /condition is missing/],
  [`stages: []\n${sound}`, 1, 'stages', /names of stages in a list/],
  [`stages: { above: 5 }\n${sound}`, 1, 'stages', /from: 50, to: 90/],
  [`thresholds: { Days: { label: a, value: 1, unit: days } }\n${sound}`, 1, 'thresholds.Days', /Days/],
  [
    `thresholds: { days: { label: a, value: many, unit: days } }\n${sound}`,
    1,
    'thresholds.days.value',
    /a number is needed/,
  ],
  [ruleText(empty.replace('is_empty', 'is_emtpy')), 8, 'when.op', /no operator "is_emtpy"\. Did you mean "is_empty"/],
  [ruleText('{ field: amount, op: ">", value: 3 }'), 8, 'when.op', /Did you mean "greater_than"/],
  [ruleText('{ field: amount }'), 8, 'when.op', /operator \(op\) is missing/],
  [ruleText('{ op: is_empty }'), 8, 'when', /begins with all, any, not, count_of, field/],
  [ruleText('{ al: [] }'), 8, 'when', /Did you mean "all"/],
  [ruleText('{ all: [] }'), 8, 'when.all', /would find every deal/],
  [ruleText('{ any: [] }'), 8, 'when.any', /would find none/],
  [ruleText(`{ all: ${empty} }`), 8, 'when.all', /needs a list/],
  [ruleText(`[${empty}]`), 8, 'when', /put "all:" or "any:" before it/],
  [ruleText(`{ all: [${empty}], any: [${empty}] }`), 8, 'when', /cannot stand side by side/],
  [ruleText('{ field: amount, op: is_empty, valu: 1 }'), 8, 'when.valu', /Did you mean "value"/],
  [ruleText('{ field: amount, op: equals, value: }'), 8, 'when.value', /value is missing/],
  [ruleText('{ field: amount, op: equals, value: { feld: b } }'), 8, 'when.value.feld', /Did you mean "field"/],
  [ruleText('{ field: a, op: equals, value: { of_won: p80, field: b } }'), 8, 'when.value.of_won', /none of median/],
  [ruleText('{ field: a, op: in, value: [true] }'), 8, 'when.value[0]', /write texts and numbers, not true/],
  [ruleText('{ field: a, op: changed_times, value: 1, within: soon }'), 8, 'when.within', /a number of days above 0/],
  [ruleText('{ field: a, op: changed_times, value: 1, direction: sideways }'), 8, 'when.direction', /none of/],
  [ruleText('{ count_of: contacts, op: equals }'), 8, 'when.value', /needs a value/],
  [
    ruleText('\n  all:\n    - not:\n        field: amount\n        op: is_gone'),
    12,
    'when.all[0].not.op',
    /no operator "is_gone"/,
  ],
])('%# each problem has its line and place', (text, line, path, says) => {
  expect(problemsOf(text)[0]).toEqual([line, path, expect.stringMatching(says)]);
});

test.each([
  [`a: &x 1\nb: *x\n${sound}`, /no anchors/],
  [`name: again\n${sound}`, /unique/],
  [sound.replace('For tests.', '!!js/function x'), /tag/],
  [sound.replace('For tests.', '!secret x'), /tag/],
  [`${sound}---\nid: b\n`, /^Another document begins here/],
  [sound.replace('is_empty }', 'is_empty'), /flow|map|}/],
  ['x'.repeat(50_001), /50001 characters long; a rule has 50000/],
  [`when: ${'['.repeat(40)}`, /nested deeper/],
  [ruleText(`${'{ not: '.repeat(14)}${empty}${' }'.repeat(14)}`), /nested more than 12 deep/],
  [`<<: { id: b }\n${sound}`, /no field "<<"/],
  [`__proto__: { id: b }\n${sound}`, /no field "__proto__"/],
])('%# hostile text is refused', (text, says) => {
  const { spec, problems } = readRuleYaml(text);
  expect([spec, problems[0]?.message]).toEqual([null, expect.stringMatching(says)]);
});

test('nothing that is written can take long or break the reader', () => {
  const deep = Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}not:`).join('\n');
  expect(readRuleYaml(`when:\n${deep.replaceAll(/^/gm, ' ')}`).spec).toBeNull();
  const wide = `{ all: [${Array.from({ length: 41 }, () => empty).join(', ')}] }`;
  expect(problemsOf(ruleText(wide))[0]?.[2]).toMatch(/40 conditions at most; this has 41/);
  expect(readRuleYaml(`rules:\n${'  - {}\n'.repeat(3000)}`).problems[0]?.message).toMatch(/this has 3000/);
});

const folder = join(process.cwd(), 'resources', 'rules');
const shipped = readdirSync(folder).flatMap((name) => readRuleFile(readFileSync(join(folder, name), 'utf8')).rules);

test.each(shipped.map(({ spec }) => [spec.id, spec] as const))('%s: its YAML reads to the same rule', (_, spec) => {
  expect(readRuleYaml(ruleToYaml(spec)).spec).toEqual(spec);
});

test('any rule is written as YAML that reads to the same rule, and that as the same YAML', () => {
  const random = createRandom(3);
  const setting = { catalogue: catalogueWith(), now: 0, stages: ['A'] };
  const texts = [
    'yes',
    'no: 1',
    '- a',
    '{x}',
    '# no',
    "it's",
    '"q"',
    '12',
    'null',
    '~',
    'a\nb',
    'é “ü”',
    '*a',
    '&b',
    '%',
    '  x',
    '2026-03-01',
    '0x1',
    '|',
    '>-',
    '!a',
    'tab\there',
    '\u0007',
    'a: b # c',
  ];
  for (let round = 0; round < 400; round++) {
    const text = () => `${random.pick(texts)}${random.often(0.3) ? random.pick(texts) : ''}`.trim() || 'x';
    const spec: RuleSpec = ruleSpec.parse({
      ...{ id: 'a-b', name: text(), category: 'forecasting', severity: 'info', description: text(), message: text() },
      when: { all: [randomCondition(random, setting), { field: 'name', op: 'in', value: [text(), text()] }] },
      remediation: {
        action: text(),
        owner: 'rep',
        fix: random.pick([null, { kind: 'plan', what: text(), step: 'call', days: 1 }]),
      },
      stages: random.pick([null, [text(), text()], { from: 10 }, { from: 1, to: 2 }]),
      thresholds: random.pick([{}, { days: { label: text(), value: 0.1, unit: 'days', max: 9 } }]),
      closed: random.often(0.5),
    });
    const yaml = ruleToYaml(spec);
    const read = readRuleYaml(yaml);
    expect([read.problems, read.spec], yaml).toEqual([[], JSON.parse(JSON.stringify(spec))]);
    expect(ruleToYaml(spec)).toBe(yaml);
  }
});

test('a file of rules: the sound ones are read, of the others it is told which and where', () => {
  const indented = (text: string) => `  - ${text.trimEnd().replaceAll('\n', '\n    ')}\n`;
  const second = ruleText('{ field: amount, op: gone }', 'enabled: false\n', 'second');
  const third = ruleText(empty, 'enabled: false\n', 'third');
  const { rules, problems } = readRuleFile(
    `rules:\n${indented(sound)}${indented(second)}${indented(third)}${indented(sound)}`,
  );
  expect(rules.map(({ spec, enabled }) => [spec.id, enabled])).toEqual([
    ['a-rule', true],
    ['third', false],
    ['a-rule', true],
  ]);
  expect(problems.map(({ line, ruleId, path }) => [line, ruleId, path])).toEqual([
    [18, 'second', 'when.op'],
    [28, 'a-rule', 'id'],
  ]);
  expect(readRuleFile('name: x').problems[0]?.message).toMatch(/begins with "rules:"/);
});
