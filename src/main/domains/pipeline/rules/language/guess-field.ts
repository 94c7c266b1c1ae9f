import type { Condition, FieldCondition, RuleSpec } from '../../../../../contract/pipeline/rule-language.ts';
import type { Rule } from '../../../../../contract/pipeline/rules.ts';
import { customLabel } from './checking.ts';

type Needed = NonNullable<Rule['needsField']>;

const ofNumbers = new Set<string>(['greater_than', 'at_least', 'less_than', 'at_most', 'between']);
const ofDays = new Set<string>([
  ...['is_past', 'is_future', 'older_than_days'],
  ...['within_last_days', 'within_next_days', 'within_days'],
]);

/** What a custom field would have to be for a rule to make sense, by what the rule asks of it. */
export function guessField(name: string, { when }: Pick<RuleSpec, 'when'>): Needed {
  const asked = comparisonsIn(when).filter((one) => one.field === name);
  const guesses = asked.map(guess);
  const type = (['date', 'number', 'yes_no', 'choice'] as const).find((one) => guesses.includes(one)) ?? 'text';
  return { label: customLabel(name) ?? name, type };
}

function guess({ op, value }: FieldCondition): Needed['type'] | undefined {
  if (ofDays.has(op)) return 'date';
  const [first] = Array.isArray(value) ? value : [value];
  if (typeof first === 'boolean') return 'yes_no';
  if (typeof first === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(first)) return 'date';
  if (ofNumbers.has(op) || typeof first === 'number') return 'number';
  if (typeof first === 'string' && first.startsWith('$')) return 'number';
  return typeof first === 'string' && op !== 'matches' ? 'choice' : undefined;
}

function comparisonsIn(condition: Condition): FieldCondition[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsIn);
  if ('any' in condition) return condition.any.flatMap(comparisonsIn);
  if ('not' in condition) return comparisonsIn(condition.not);
  return 'count_of' in condition ? [] : [condition];
}
