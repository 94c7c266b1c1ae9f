// Shipped rules in the words of json-rules-engine, as far as it has words for them, and facts as the objects it takes.
import type { Condition, FieldCondition, Operand, RuleSpec } from '../src/contract/pipeline/rule-language.ts';
import type { Stage } from '../src/contract/records/shapes.ts';
import type { Facts, FieldCatalogue } from '../src/main/domains/pipeline/facts/fact-shapes.ts';
import { factValue } from '../src/main/domains/pipeline/facts/format-fact.ts';
import { statisticOf } from '../src/main/domains/pipeline/rules/language/evaluate/of-won.ts';
import { resolve } from '../src/main/domains/pipeline/rules/language/evaluate/resolve.ts';
import { kindOf } from '../src/main/domains/pipeline/rules/language/field-ops.ts';
import { startOfDay } from '../src/main/platform/schedule/local-time.ts';

type JsonLeaf = { fact: string; operator: string; value: unknown };
export type JsonCondition = { all: JsonCondition[] } | { any: JsonCondition[] } | JsonLeaf;
type World = { catalogue: FieldCatalogue; stages: readonly Stage[]; facts: Facts; now: number };

/** It has no word for this. */
class NoWord extends Error {}

const dayMs = 86_400_000;
const present = (fact: string): JsonLeaf => ({ fact, operator: 'isPresent', value: true });

/** How many comparisons a condition makes. */
export const comparisonsIn = (condition: JsonCondition): number =>
  'all' in condition
    ? condition.all.reduce((sum, one) => sum + comparisonsIn(one), 0)
    : 'any' in condition
      ? condition.any.reduce((sum, one) => sum + comparisonsIn(one), 0)
      : 1;

/** The condition of a rule with the stages that it looks at; null where that engine has no words for it. */
export function asJson(spec: RuleSpec, world: World): { all: JsonCondition[] } | null {
  try {
    return { all: [...scopeOf(spec, world), said(resolve(spec.when, spec), true, world)] };
  } catch (error) {
    if (error instanceof NoWord) return null;
    throw error;
  }
}

function scopeOf({ stages: scope, closed }: RuleSpec, { stages }: World): JsonCondition[] {
  const open: JsonCondition[] = closed ? [] : [{ fact: 'outcome', operator: 'equal', value: 'open' }];
  if (scope === null) return open;
  const names = Array.isArray(scope)
    ? scope
    : stages
        .filter(({ probability }) => probability >= (scope.from ?? 0) && probability <= (scope.to ?? 100))
        .map(({ name }) => name);
  return [...open, { fact: 'stage', operator: 'in', value: names }];
}

/** That engine knows yes and no only: a "not" is said of the comparisons, which are no where a value is missing. */
function said(condition: Condition, yes: boolean, world: World): JsonCondition {
  if ('not' in condition) return said(condition.not, !yes, world);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const inner = parts.map((one) => said(one, yes, world));
    return 'all' in condition === yes ? { all: inner } : { any: inner };
  }
  if ('count_of' in condition) {
    if (condition.where) throw new NoWord();
    return compared(`count of ${condition.count_of}`, { ...condition, field: '' }, yes, world);
  }
  const field = world.catalogue.deal.get(condition.field);
  if (!field) throw new NoWord();
  const kind = kindOf(field);
  const { op } = condition;
  if (op === 'is_empty' || op === 'is_present') {
    if (kind === 'list') throw new NoWord();
    return { fact: field.name, operator: (op === 'is_empty') === yes ? 'isEmpty' : 'isPresent', value: true };
  }
  if (kind === 'time') return timed(field.name, condition, { ...world, yes, whole: field.type === 'day' });
  if (kind === 'list' || op === 'matches' || op === 'changed_times' || op.endsWith('_by_percent')) throw new NoWord();
  return compared(field.name, condition, yes, world);
}

const opposite: Record<string, string> = {
  equals: 'not_equals',
  not_equals: 'equals',
  in: 'not_in',
  not_in: 'in',
  greater_than: 'at_most',
  at_most: 'greater_than',
  less_than: 'at_least',
  at_least: 'less_than',
};
const words: Record<string, string> = {
  equals: 'equal',
  not_equals: 'notEqual',
  in: 'in',
  not_in: 'notIn',
  greater_than: 'greaterThan',
  at_least: 'greaterThanInclusive',
  less_than: 'lessThan',
  at_most: 'lessThanInclusive',
};

function compared(fact: string, { op, value }: FieldCondition, yes: boolean, world: World): JsonCondition {
  if (op === 'between') {
    const [least, most] = Array.isArray(value) ? value : [];
    const parts = [
      { fact, operator: yes ? 'greaterThanInclusive' : 'lessThan', value: least },
      { fact, operator: yes ? 'lessThanInclusive' : 'greaterThan', value: most },
    ];
    return yes ? { all: parts } : { any: parts };
  }
  const operator = words[(yes ? op : opposite[op]) ?? ''];
  if (operator === undefined || value === undefined) throw new NoWord();
  const leaf = { fact, operator, value: plain(value, world) };
  return operator.startsWith('not') ? { all: [present(fact), leaf] } : leaf;
}

function plain(value: Operand, { facts, catalogue }: World): unknown {
  if (typeof value !== 'object' || Array.isArray(value)) return typeof value === 'boolean' ? Number(value) : value;
  if ('of_won' in value) {
    if (catalogue.deal.get(value.field)?.ofWon !== 'all') throw new NoWord();
    return statisticOf(facts.team.of[value.field] ?? [], value.of_won) * (value.times ?? 1);
  }
  if (value.times !== undefined || value.plus !== undefined) throw new NoWord();
  return { fact: value.field };
}

type Timed = World & { yes: boolean; whole: boolean };

/** Every deal is seen as of now, so that a number of days is one moment for all. */
function timed(fact: string, { op, value }: FieldCondition, { now, yes, whole, catalogue }: Timed): JsonCondition {
  const days = typeof value === 'number' ? value : 0;
  const today = whole ? startOfDay(now) : now;
  const moment = (on: number) => (whole ? startOfDay(now, on) : now + on * dayMs);
  const before = (at: number) => ({ fact, operator: yes ? 'lessThan' : 'greaterThanInclusive', value: at });
  const after = (at: number) => ({ fact, operator: yes ? 'greaterThan' : 'lessThanInclusive', value: at });
  const inside = (from: number, to: number): JsonCondition => {
    const parts = [
      { fact, operator: yes ? 'greaterThanInclusive' : 'lessThan', value: from },
      { fact, operator: yes ? 'lessThanInclusive' : 'greaterThan', value: to },
    ];
    return yes ? { all: parts } : { any: parts };
  };
  if (op === 'is_past') return before(today);
  if (op === 'is_future') return after(today);
  if (op === 'older_than_days') return before(moment(-days));
  if (op === 'within_last_days') return inside(moment(-days), today);
  if (op === 'within_next_days') return inside(today, moment(days));
  if (op === 'within_days') return inside(moment(-days), moment(days));
  const other = typeof value === 'object' && 'field' in value ? value : undefined;
  const type = catalogue.deal.get(other?.field ?? '')?.type;
  const operator = words[(yes ? op : opposite[op]) ?? ''];
  const sameKind = type === (whole ? 'day' : 'instant');
  if (!other || 'of_won' in other || other.plus !== undefined || !sameKind || operator === undefined)
    throw new NoWord();
  return { fact, operator, value: { fact: other.field } };
}

/** What is known of one deal, as an object. */
export function plainDeal(facts: Facts, index: number, counts: ReadonlyMap<string, Float64Array>) {
  const deal: Record<string, unknown> = {};
  for (const [name, column] of facts.columns) deal[name] = factValue(column, index);
  for (const [name, of] of counts) deal[`count of ${name}`] = of[index] ?? 0;
  return deal;
}

export function countsOf(facts: Facts): Map<string, Float64Array> {
  const counts = new Map<string, Float64Array>();
  for (const [name, { deal }] of facts.related) {
    const of = new Float64Array(facts.size);
    for (const index of deal) of[index] = (of[index] ?? 0) + 1;
    counts.set(name, of);
  }
  return counts;
}
