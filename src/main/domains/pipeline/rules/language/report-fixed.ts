import type { Condition } from '../../../../../contract/pipeline/rule-language.ts';
import type { Path } from '../../../../platform/text/yaml-text.ts';
import type { FactField } from '../../facts/fact-fields.ts';
import type { Checking } from './checking.ts';
import { choicesOf } from './checking.ts';
import { type Case, caseKey, casesOf, type Leaf, sayOf } from './possible-cases.ts';

/** More combinations than this are not gone through: so many conditions hardly cancel each other out by mistake. */
const combinedAtMost = 5000;

/**
 * Reports what is true or false whatever the deal is like, such as "empty or present": each field is taken through
 * the values that make a difference, with all others.
 */
export function reportFixed(on: Checking): void {
  visit(on.spec.when, ['when'], (name) => fieldOf(name, on.catalogue.deal, on), on);
}

type FieldOf = (name: string) => FactField | undefined;

function fieldOf(name: string, fields: Map<string, FactField>, on: Checking): FactField | undefined {
  const field = fields.get(name);
  if (!field || fields !== on.catalogue.deal) return field;
  // Closed deals come into question only where a rule asks for them.
  if (name === 'outcome' && !on.spec.closed) return { ...field, choices: ['open'] };
  return { ...field, choices: choicesOf(field, { of: 'deal' }, on) };
}

/** The innermost part that is fixed is the one to say something about. */
function visit(condition: Condition, path: Path, fields: FieldOf, on: Checking): boolean {
  let told = false;
  if ('all' in condition) {
    for (const [i, one] of condition.all.entries()) told = visit(one, [...path, 'all', i], fields, on) || told;
  } else if ('any' in condition) {
    for (const [i, one] of condition.any.entries()) told = visit(one, [...path, 'any', i], fields, on) || told;
  } else if ('not' in condition) told = visit(condition.not, [...path, 'not'], fields, on);
  else if ('count_of' in condition && condition.where) {
    const known = on.catalogue.related.get(condition.count_of)?.fields ?? new Map<string, FactField>();
    told = visit(condition.where, [...path, 'where'], (name) => fieldOf(name, known, on), on);
  }
  if (told) return true;
  const fixed = fixedTo(condition, fields, on);
  if (fixed === undefined) return false;
  const says = fixed ? 'This is true whatever the deal is like, so it says nothing.' : 'This can never be true.';
  on.report(path, says, fixed ? 'Take it out, or ask something else.' : 'Look at the values and at all and any.');
  return true;
}

/** True or false when the condition is so in every case; undefined when it depends. */
function fixedTo(condition: Condition, fields: FieldOf, on: Checking): boolean | undefined {
  const groups = new Map<string, Leaf[]>();
  for (const leaf of leavesOf(condition)) {
    const key = caseKey(leaf);
    groups.set(key, [...(groups.get(key) ?? []), leaf]);
  }
  const cases = [...groups.values()].map((leaves) => casesOf(leaves, fields, on.spec));
  if (cases.reduce((product, one) => product * one.length, 1) > combinedAtMost) return undefined;
  const seen = new Set<number>();
  for (const chosen of combinations(cases)) {
    seen.add(evaluate(condition, new Map(chosen.flatMap((one) => [...one]))));
    if (seen.has(1) && seen.size > 1) return undefined;
  }
  return seen.has(1);
}

function* combinations(cases: Case[][]): Generator<Case[]> {
  const [first, ...rest] = cases;
  if (!first) {
    yield [];
    return;
  }
  for (const tail of combinations(rest)) for (const one of first) yield [one, ...tail];
}

function leavesOf(condition: Condition): Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}

/** 0 no, 1 yes, 2 unknown. */
function evaluate(condition: Condition, says: Case): number {
  if ('all' in condition) {
    const parts = condition.all.map((one) => evaluate(one, says));
    return parts.includes(0) ? 0 : parts.includes(2) ? 2 : 1;
  }
  if ('any' in condition) {
    const parts = condition.any.map((one) => evaluate(one, says));
    return parts.includes(1) ? 1 : parts.includes(2) ? 2 : 0;
  }
  if (!('not' in condition)) return says.get(sayOf(condition)) ?? 2;
  const inner = evaluate(condition.not, says);
  return inner === 2 ? 2 : 1 - inner;
}
