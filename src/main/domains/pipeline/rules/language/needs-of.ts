import type { Condition, FieldCondition, Operand, RuleSpec } from '../../../../../contract/pipeline/rule-language.ts';
import type { FactField } from '../../facts/fact-fields.ts';
import type { FactNeeds } from '../../facts/fact-shapes.ts';
import { placeholdersOf } from '../message.ts';

export type Needs = { needs: FactNeeds; fields: string[] };

/** What must be read for a rule, and the fields of the deal that its condition and message look at, in order. */
export function needsOf(spec: RuleSpec, fields: Map<string, FactField>): Needs {
  const needs: FactNeeds = { deal: new Set(), related: new Map(), tracked: new Set(), team: false };
  addCondition(spec.when, needs.deal, needs);
  for (const name of placeholdersOf(spec.message)) if (!name.startsWith('$')) needs.deal.add(name);
  const looked = [...needs.deal];
  if (!spec.closed) needs.deal.add('outcome');
  // An amount that was is said in the deal's currency.
  if (needs.tracked.has('amount')) needs.deal.add('currency');
  // What was usual for won deals may go by the stage.
  const byStage = looked.some((name) => fields.get(name)?.ofWon === 'stage');
  if (spec.stages !== null || (needs.team && byStage)) needs.deal.add('stage');
  return { needs, fields: looked };
}

function addCondition(condition: Condition, into: Set<string>, needs: FactNeeds): void {
  if ('all' in condition) for (const one of condition.all) addCondition(one, into, needs);
  else if ('any' in condition) for (const one of condition.any) addCondition(one, into, needs);
  else if ('not' in condition) addCondition(condition.not, into, needs);
  else if ('count_of' in condition) {
    const related = needs.related.get(condition.count_of) ?? new Set();
    needs.related.set(condition.count_of, related);
    if (condition.where) addCondition(condition.where, related, needs);
    addOperand(condition.value, into, needs);
  } else addComparison(condition, into, needs);
}

function addComparison({ field, op, value }: FieldCondition, into: Set<string>, needs: FactNeeds): void {
  into.add(field);
  if (op === 'changed_times' || op.endsWith('_by_percent')) needs.tracked.add(field);
  if (value !== undefined) addOperand(value, into, needs);
}

function addOperand(value: Operand, into: Set<string>, needs: FactNeeds): void {
  if (typeof value !== 'object' || Array.isArray(value)) return;
  if ('of_won' in value) needs.team = true;
  into.add(value.field);
}
