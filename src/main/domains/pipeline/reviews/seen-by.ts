import type { FactColumn, Facts, FieldCatalogue } from '../facts/fact-shapes.ts';
import type { CompiledRule } from '../rules/language/compile-rule.ts';
import { gatherCodes, gatherNumbers } from '../snapshot/gather.ts';
import type { RuleFound, SeenField } from '../snapshot/review-snapshot.ts';

/** The values that a rule looked at and those that it worked out, for the deals that it found. */
export function seenBy(rule: CompiledRule, facts: Facts, deals: Uint32Array): RuleFound['seen'] {
  if (deals.length === 0) return [];
  const looked = rule.fields.flatMap((field) => {
    const column = facts.columns.get(field);
    return column ? [{ field, column: taken(column, deals) }] : [];
  });
  return [...looked, ...rule.evidence.map(({ name, values }) => ({ field: name, column: values(facts, deals) }))];
}

const taken = (column: FactColumn, deals: Uint32Array): FactColumn =>
  column.kind === 'number'
    ? { kind: 'number', values: gatherNumbers(column.values, deals) }
    : { kind: 'text', codes: gatherCodes(column.codes, deals), texts: column.texts };

/** How what rules see is called; each name once. */
export function fieldsSeen(rules: readonly CompiledRule[], catalogue: FieldCatalogue): SeenField[] {
  const seen = new Map<string, SeenField>();
  for (const { fields, evidence } of rules) {
    for (const name of fields) {
      const field = catalogue.deal.get(name);
      if (field) seen.set(name, { name, label: field.label, type: field.type });
    }
    for (const { name, label, type, of } of evidence) seen.set(name, { name, label, type, ...(of && { of }) });
  }
  return [...seen.values()];
}
