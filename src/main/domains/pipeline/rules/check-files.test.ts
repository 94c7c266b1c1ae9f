import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ruleOps } from '../../../../contract/pipeline/rule-language.ts';
import { problemsInRules } from './check-files.ts';
import { catalogueWith } from './fixtures/plain-facts.ts';
import { checkRule } from './language/check-rule.ts';
import { readRuleYaml } from './written/read-rule.ts';

const catalogue = catalogueWith();

test('the rules that ship with the app are sound', () => {
  expect(problemsInRules(join(process.cwd(), 'resources', 'rules'), catalogue, [])).toEqual([]);
});

const guide = readFileSync(join(process.cwd(), 'docs', 'guide', 'rules.md'), 'utf8');
const [whole = '', ...conditions] = [...guide.matchAll(/```yaml\n([^`]+)```/g)].map(([, text = '']) => text);

test.each([
  whole,
  ...conditions.map((when) =>
    whole.replace(/^when:[\s\S]*?(?=^thresholds:)/m, when).replace(/^thresholds:[\s\S]*?(?=^message:)/m, ''),
  ),
])('example %# of the guide is sound', (text) => {
  const { spec, problems } = readRuleYaml(text);
  expect([problems, spec && checkRule(spec, catalogue, []).found]).toEqual([[], []]);
});

test('the guide explains every operator', () => {
  expect(ruleOps.filter((op) => !guide.includes(`\`${op}\``))).toEqual([]);
});
