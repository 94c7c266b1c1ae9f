import type { Condition, CountCondition, FieldCondition } from '../../../../../contract/pipeline/rule-language.ts';
import { didYouMean } from '../../../../platform/did-you-mean.ts';
import type { Path } from '../../../../platform/text/yaml-text.ts';
import type { FactField } from '../../facts/fact-fields.ts';
import { checkValue } from './check-value.ts';
import { type Checking, findField, findThreshold, type Scope, thresholdIn } from './checking.ts';
import { countOps, kindOf, opsOf, typeWord } from './field-ops.ts';

const nodesAtMost = 400;

/** Checks every part of a condition against the fields that there are. */
export function checkCondition(condition: Condition, path: Path, scope: Scope, on: Checking): void {
  if (sizeOf(condition) > nodesAtMost) {
    on.report(path, `This has more than ${nodesAtMost} parts.`, 'Split it into several rules.');
  } else walk(condition, path, scope, on);
}

function walk(condition: Condition, path: Path, scope: Scope, on: Checking): void {
  if ('all' in condition) {
    for (const [i, one] of condition.all.entries()) walk(one, [...path, 'all', i], scope, on);
  } else if ('any' in condition) {
    for (const [i, one] of condition.any.entries()) walk(one, [...path, 'any', i], scope, on);
  } else if ('not' in condition) walk(condition.not, [...path, 'not'], scope, on);
  else if ('count_of' in condition) checkCount(condition, path, scope, on);
  else checkComparison(condition, path, scope, on);
}

const sizeOf = (condition: Condition): number => {
  if ('all' in condition) return condition.all.reduce((sum, one) => sum + sizeOf(one), 1);
  if ('any' in condition) return condition.any.reduce((sum, one) => sum + sizeOf(one), 1);
  if ('not' in condition) return 1 + sizeOf(condition.not);
  return 'count_of' in condition && condition.where ? 1 + sizeOf(condition.where) : 1;
};

function checkCount({ count_of, where, op, value }: CountCondition, path: Path, scope: Scope, on: Checking): void {
  if (scope.of !== 'deal') {
    on.report([...path, 'count_of'], 'Inside "where" nothing can be counted.', 'Count it beside this one.');
    return;
  }
  const related = on.catalogue.related.get(count_of);
  if (!related) {
    const known = [...on.catalogue.related.keys()];
    const message = `Deals have no "${count_of}" that could be counted.${didYouMean(count_of, known)}`;
    on.report([...path, 'count_of'], message, `What can be counted: ${known.join(', ')}.`);
    return;
  }
  if (where) walk(where, [...path, 'where'], { of: 'related', name: count_of, ...related }, on);
  if (!countOps.includes(op)) {
    on.report([...path, 'op'], `"${op}" cannot be asked of a count.`, `What can be: ${countOps.join(', ')}.`);
    return;
  }
  const field: FactField = { name: count_of, label: `The number of ${count_of}`, type: 'number', explains: '' };
  checkValue({ op, value, path: [...path, 'value'] }, { field, scope }, on);
}

function checkComparison(condition: FieldCondition, path: Path, scope: Scope, on: Checking): void {
  const { op, value, direction, within } = condition;
  const field = findField(condition.field, [...path, 'field'], scope, on);
  if (typeof within === 'string') findThreshold(within, [...path, 'within'], on);
  if (!field) {
    for (const one of [value].flat())
      if (typeof one === 'string' && thresholdIn(one)) findThreshold(one, [...path, 'value'], on);
    return;
  }
  const ops = opsOf(field);
  if (!ops.includes(op)) {
    on.report([...path, 'op'], unfitOp(field, op), `What can be asked of "${field.name}": ${ops.join(', ')}.`);
    return;
  }
  checkValue({ op, value, path: [...path, 'value'] }, { field, scope }, on);
  const looksBack = op === 'changed_times' || op.endsWith('_by_percent');
  if (within !== undefined && !looksBack) {
    on.report([...path, 'within'], `"within" says nothing with "${op}".`, 'Leave it out, or use changed_times.');
  }
  if (direction !== undefined) checkDirection({ direction, op }, field, path, on);
}

function unfitOp(field: FactField, op: FieldCondition['op']): string {
  const looksBack = op === 'changed_times' || op === 'increased_by_percent' || op === 'decreased_by_percent';
  if (looksBack && !field.tracked) return `The changes of "${field.label}" are not kept, so "${op}" cannot be asked.`;
  return `"${field.label}" is ${typeWord(field)}; "${op}" cannot be asked of it.`;
}

type Way = Pick<FieldCondition, 'op'> & { direction: NonNullable<FieldCondition['direction']> };

function checkDirection({ direction, op }: Way, field: FactField, path: Path, on: Checking): void {
  const place = [...path, 'direction'];
  if (op !== 'changed_times') {
    on.report(place, `"direction" says nothing with "${op}".`, 'Leave it out, or use changed_times.');
    return;
  }
  const known = directionsOf(field);
  if (known.includes(direction)) return;
  const says = known.length > 0 ? `goes ${known.join(' or ')}` : 'has no direction';
  on.report(place, `"${field.label}" ${says}, not ${direction}.`, known.length > 0 ? undefined : 'Leave it out.');
}

/** The ways that a change of a field can go. */
function directionsOf(field: FactField): Way['direction'][] {
  if (field.name === 'stage') return ['forward', 'backward'];
  const kind = kindOf(field);
  if (kind === 'time') return ['later', 'earlier'];
  return kind === 'number' ? ['up', 'down'] : [];
}
