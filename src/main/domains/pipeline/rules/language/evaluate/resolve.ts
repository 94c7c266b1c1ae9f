import type { Condition, Operand, RuleSpec } from '../../../../../../contract/pipeline/rule-language.ts';
import { thresholdIn, thresholdOf } from '../checking.ts';

/** A condition with numbers in the place of thresholds. */
export function resolve(condition: Condition, spec: Pick<RuleSpec, 'thresholds'>): Condition {
  if ('all' in condition) return { all: condition.all.map((one) => resolve(one, spec)) };
  if ('any' in condition) return { any: condition.any.map((one) => resolve(one, spec)) };
  if ('not' in condition) return { not: resolve(condition.not, spec) };
  if ('count_of' in condition) {
    const { count_of, where, op } = condition;
    return { count_of, where: where && resolve(where, spec), op, value: numbered(condition.value, spec) };
  }
  const { field, op, value, direction, within } = condition;
  return {
    ...{ field, op, direction },
    value: value === undefined || op === 'matches' ? value : numbered(value, spec),
    within: typeof within === 'string' ? numberFor(within, spec) : within,
  };
}

function numbered(value: Operand, spec: Pick<RuleSpec, 'thresholds'>): Operand {
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? (numberFor(one, spec) ?? one) : one));
  return typeof value === 'string' ? (numberFor(value, spec) ?? value) : value;
}

function numberFor(text: string, spec: Pick<RuleSpec, 'thresholds'>): number | undefined {
  const name = thresholdIn(text);
  return name === undefined ? undefined : thresholdOf(spec, name)?.value;
}
