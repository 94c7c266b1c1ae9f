import type { Database } from 'better-sqlite3';
import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import type { RuleProblem } from '../../../../contract/pipeline/rules.ts';
import { invalid } from '../../../platform/invalid.ts';
import { fieldCatalogue } from '../facts/field-catalogue.ts';
import { stagesOf } from '../reviews/evaluate.ts';
import { checkRule } from '../rules/language/check-rule.ts';
import { placed } from '../rules/written/found.ts';
import { readRuleYaml } from '../rules/written/read-rule.ts';

/** A rule as fields, as YAML, or as the id of one that is there. */
export type WrittenRule = { spec?: RuleSpec; yaml?: string; id?: string };
/** A rule as it holds here, with its overrides; refuses an id that nothing has. */
export type RuleHere = (id: string) => RuleSpec;
export type ReadRule = { spec: RuleSpec | null; problems: RuleProblem[] };

/** Reads a rule in whichever way it was given, and says everything that is wrong with it in this workspace. */
export function readWrittenRule(db: Database, written: WrittenRule, ruleHere: RuleHere): ReadRule {
  const { spec: asFields, yaml, id } = written;
  if ([asFields, yaml, id].filter((one) => one !== undefined).length !== 1) {
    throw invalid('spec', 'A rule is needed, in one way: as fields (spec), as YAML (yaml), or one that is there (id).');
  }
  if (yaml !== undefined) {
    const { spec, problems, lineOf } = readRuleYaml(yaml);
    if (spec === null || problems.length > 0) return { spec, problems };
    return { spec, problems: problemsHere(db, spec, lineOf) };
  }
  const spec = asFields ?? ruleHere(id ?? '');
  return { spec, problems: problemsHere(db, spec, () => null) };
}

function problemsHere(db: Database, spec: RuleSpec, lineOf: Parameters<typeof placed>[1]): RuleProblem[] {
  const { found, lacking } = checkRule(spec, fieldCatalogue(db), stagesOf(db));
  return placed([...found, ...lacking], lineOf);
}
