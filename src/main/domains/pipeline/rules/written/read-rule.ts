import { z } from 'zod';
import { type RuleSpec, ruleSpec, stageScope } from '../../../../../contract/pipeline/rule-language.ts';
import type { RuleProblem } from '../../../../../contract/pipeline/rules.ts';
import { type Path, readYaml } from '../../../../platform/text/yaml-text.ts';
import { collect, isRecord, placed, type Report, shown, take } from './found.ts';
import { readCondition } from './read-condition.ts';

/** A rule as a file has it: whether it is on is not part of what it says. */
export type WrittenRule = { spec: RuleSpec; enabled: boolean };
type LineOf = (path: Path) => number | null;
export type ReadRule = { spec: RuleSpec | null; enabled: boolean; problems: RuleProblem[]; lineOf: LineOf };
export type FileProblem = RuleProblem & { ruleId: string | null };

const longestRule = 50_000;
const longestFile = 500_000;

/** All of a rule that a schema can say well what is wrong with. */
const plainParts = ruleSpec.extend({
  when: z.unknown().optional(),
  stages: z.unknown().optional(),
  enabled: z.boolean().default(true),
});

/** One rule from YAML; every problem with its line. */
export function readRuleYaml(text: string): ReadRule {
  const yaml = readYaml(text, { what: 'rule', longest: longestRule });
  const { lineOf } = yaml;
  const nothing = { spec: null, enabled: true, lineOf };
  if (yaml.problems.length > 0) return { ...nothing, problems: yaml.problems.map(unreadable) };
  const { found, report } = collect();
  // What is copied from a file of rules comes as a list of one.
  const listed = isRecord(yaml.value) && Array.isArray(yaml.value.rules) ? yaml.value.rules : undefined;
  if (listed && listed.length !== 1) {
    report(['rules'], `One rule can be written here; this has ${listed.length}.`, 'Make them one after the other.');
    return { ...nothing, problems: placed(found, lineOf) };
  }
  const base: Path = listed ? ['rules', 0] : [];
  const inside: LineOf = (path) => lineOf([...base, ...path]);
  const rule = readRuleValue(listed ? listed[0] : yaml.value, report);
  return {
    spec: rule?.spec ?? null,
    enabled: rule?.enabled ?? true,
    problems: placed(found, inside),
    lineOf: inside,
  };
}

/** A file of rules, in a list under `rules:`. */
export function readRuleFile(text: string): { rules: (WrittenRule & { lineOf: LineOf })[]; problems: FileProblem[] } {
  const yaml = readYaml(text, { what: 'file of rules', longest: longestFile });
  if (yaml.problems.length > 0) {
    return { rules: [], problems: yaml.problems.map((one) => ({ ...unreadable(one), ruleId: null })) };
  }
  const listed = isRecord(yaml.value) ? yaml.value.rules : undefined;
  if (!Array.isArray(listed)) {
    const message = 'A file of rules begins with "rules:", and each rule with a hyphen.';
    return { rules: [], problems: [{ ...unreadable({ line: 1, message }), ruleId: null }] };
  }
  const rules: (WrittenRule & { lineOf: LineOf })[] = [];
  const problems: FileProblem[] = [];
  const ids = new Set<string>();
  for (const [i, value] of listed.entries()) {
    const { found, report } = collect();
    const lineOf: LineOf = (path) => yaml.lineOf(['rules', i, ...path]);
    const rule = readRuleValue(value, report);
    if (rule && ids.has(rule.spec.id)) report(['id'], `There is already a rule "${rule.spec.id}" in this file.`);
    const ruleId = isRecord(value) && typeof value.id === 'string' ? value.id : null;
    problems.push(...placed(found, lineOf).map((one) => ({ ...one, ruleId })));
    if (rule) rules.push({ ...rule, lineOf });
    if (ruleId !== null) ids.add(ruleId);
  }
  return { rules, problems };
}

const unreadable = ({ line, message }: { line: number | null; message: string }): RuleProblem => ({
  ...{ line, path: '', message },
  remedy: 'Correct how the text is written.',
});

/** A rule as plain values; undefined when anything is wrong with it. */
export function readRuleValue(value: unknown, report: Report): WrittenRule | undefined {
  if (!isRecord(value)) {
    report([], `A rule is a block that begins with "id:", not ${shown(value)}.`);
    return undefined;
  }
  let sound = true;
  const strict: Report = (path, message, remedy) => {
    sound = false;
    report(path, message, remedy);
  };
  const parts = take(plainParts, value, [], strict);
  const stages = readStages(value.stages, strict);
  if (value.when === undefined) strict(['when'], 'when: the condition is missing.');
  const when = value.when === undefined ? undefined : readCondition(value.when, ['when'], strict);
  if (!parts || !when || !sound) return undefined;
  const { enabled, ...rest } = parts;
  return { spec: { ...rest, when, stages }, enabled };
}

const scopeSays =
  'stages: write names of stages in a list, such as [Proposal, Negotiation], or { from: 50, to: 90 } for how likely deals are won there.';

function readStages(value: unknown, report: Report): RuleSpec['stages'] {
  if (value === undefined || value === null) return null;
  const parsed = stageScope.safeParse(value);
  if (parsed.success) return parsed.data;
  report(['stages'], scopeSays);
  return null;
}
