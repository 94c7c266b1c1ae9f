import type { Database } from 'better-sqlite3';
import type { RuleSpec } from '../../../../contract/pipeline/rule-language.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { FieldCatalogue, Rates } from '../facts/fact-shapes.ts';
import { fieldCatalogue } from '../facts/field-catalogue.ts';
import { ratesNow } from '../rates/rates-now.ts';
import { stagesOf } from '../reviews/evaluate.ts';
import { type CompiledRule, compileRule } from '../rules/language/compile-rule.ts';

/** One rule, ready to run in this workspace. */
export type RuleToTry = { rule: CompiledRule; catalogue: FieldCatalogue; rates: Rates };

export function ruleToTry(db: Database, spec: RuleSpec): RuleToTry {
  const catalogue = fieldCatalogue(db);
  const compiled = compileRule(spec, catalogue, stagesOf(db));
  if (compiled.rule) return { rule: compiled.rule, catalogue, rates: ratesNow(db) };
  const [first] = compiled.problems;
  throw invalid(first?.path || 'spec', first?.message ?? 'This rule cannot be evaluated here.', first?.remedy);
}
