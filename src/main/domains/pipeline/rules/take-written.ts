import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import type { RuleProblem } from '../../../../contract/pipeline/rules.ts';
import type { Stage } from '../../../../contract/records/shapes.ts';
import { AppError } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { FieldCatalogue } from '../facts/fact-shapes.ts';
import { checkRule } from './language/check-rule.ts';
import { collect, placed } from './written/found.ts';
import { readRuleValue, readRuleYaml } from './written/read-rule.ts';

/** A rule as a person gives it: as fields or as YAML. */
export type Written = { spec?: Omit<RuleSpec, 'when'> & { when: unknown }; yaml?: string };
export type Taken = { spec: RuleSpec | null; problems: RuleProblem[] };

/** Reads and checks a rule; of one in YAML every problem has its line. */
export function takeWritten(written: Written, catalogue: FieldCatalogue, stages: readonly Stage[]): Taken {
  const { spec: given, yaml } = written;
  if ((given === undefined) === (yaml === undefined)) {
    throw invalid('spec', 'A rule is given either as spec or as yaml.', 'Send one of the two.');
  }
  const read = yaml === undefined ? readFields(given) : readRuleYaml(yaml);
  if (!read.spec) return { spec: null, problems: read.problems };
  const { found, lacking } = checkRule(read.spec, catalogue, stages);
  return { spec: read.spec, problems: placed([...found, ...lacking], read.lineOf) };
}

function readFields(given: Written['spec']) {
  const { found, report } = collect();
  const lineOf = () => null;
  const rule = readRuleValue(given, report);
  return { spec: rule?.spec ?? null, problems: placed(found, lineOf), lineOf };
}

/** The rule, or an error that says everything that is wrong with it. */
export function takeSound(written: Written, catalogue: FieldCatalogue, stages: readonly Stage[]): RuleSpec {
  const { spec, problems } = takeWritten(written, catalogue, stages);
  if (spec && problems.length === 0) return spec;
  const issues = problems.map(({ line, path, message }) => ({
    path,
    message: line === null ? message : `Line ${line}: ${message}`,
  }));
  throw new AppError('INVALID_INPUT', issues.map(({ message }) => message).join(' '), {
    remedy: problems[0]?.remedy ?? 'Correct the rule and save it again.',
    issues,
  });
}
