import type { FieldCondition, Operand } from '../../../../../../contract/pipeline/rule-language.ts';
import type { Stage } from '../../../../../../contract/records/shapes.ts';
import type { FactField } from '../../../facts/fact-fields.ts';
import { kindOf, wants } from '../field-ops.ts';
import { changedByPercent, changedTimes } from './change-leaf.ts';
import { against, between, present } from './masks.ts';
import { type Bound, compareNumbers } from './number-leaf.ts';
import { usualInWon } from './of-won.ts';
import { type Mask, numbersIn, type Rows } from './rows.ts';
import { askTexts, listTest, sameTexts, textTest } from './text-leaf.ts';
import { compareTimes, compareWithDays, compareWithNow } from './time-leaf.ts';

/** What a comparison needs to know beside itself. */
export type Known = { field: FactField; fields: Map<string, FactField>; stages: readonly Stage[] };

/** One comparison over all rows. Thresholds are numbers by now. */
export function askField(rows: Rows, condition: FieldCondition, known: Known, wanted?: Mask): Mask {
  const { op, value } = condition;
  const { field } = known;
  const kind = kindOf(field);
  const back = { field: field.name, within: typeof condition.within === 'number' ? condition.within : undefined };
  if (op === 'changed_times') return changedTimes(rows, back, Number(value), condition.direction);
  if (op === 'increased_by_percent' || op === 'decreased_by_percent') {
    const sign = op === 'increased_by_percent' ? 1 : -1;
    return changedByPercent(rows, back, { percent: Number(value), sign, current: numbersIn(rows, field.name) });
  }
  if (kind === 'text' || kind === 'list') return askText(rows, condition, known, wanted);
  const values = numbersIn(rows, field.name);
  if (op === 'is_empty' || op === 'is_present') return present(values, op === 'is_present' ? 1 : 0);
  if (kind === 'yesNo') return askYesNo(rows, values, op, value);
  if (kind === 'number') return compareNumbers(values, op, boundOf(rows, value, known));
  if (wants(op) === 'nothing') return compareWithNow(rows, field, op, undefined);
  if (wants(op) === 'days') return compareWithNow(rows, field, op, boundOf(rows, value, known));
  if (isObject(value)) return compareTimes(rows, [field, otherField(value.field, known)], op, plusOf(value));
  return compareWithDays(rows, field, op, textsOf(value));
}

const isObject = (value: Operand | undefined): value is Extract<Operand, { field: string }> =>
  typeof value === 'object' && !Array.isArray(value);

const textsOf = (value: Operand | undefined): string[] => [value].flat().filter((one) => typeof one === 'string');
const plusOf = (value: Extract<Operand, { field: string }>): number => ('plus' in value ? (value.plus ?? 0) : 0);

function otherField(name: string, { fields }: Known): FactField {
  const field = fields.get(name);
  if (field) return field;
  throw new Error(`There is no field "${name}".`);
}

function askText(rows: Rows, { op, value }: FieldCondition, { field }: Known, wanted?: Mask): Mask {
  if (isObject(value)) return sameTexts(rows, [field.name, value.field], op === 'equals' ? 1 : 0);
  const values = textsOf(value);
  const test = kindOf(field) === 'list' ? listTest(op, values) : textTest(op, values);
  return askTexts(rows, field.name, { key: JSON.stringify([op, values]), test }, wanted);
}

function askYesNo(rows: Rows, values: Float64Array, op: FieldCondition['op'], value: Operand | undefined): Mask {
  const says = op === 'equals' ? 1 : 0;
  if (isObject(value)) return against(values, numbersIn(rows, value.field), 'equals', says);
  const wanted = value === true ? 1 : 0;
  return between(values, wanted, wanted, says);
}

/** What a number is compared with. */
export function boundOf(rows: Rows, value: Operand | undefined, known: Pick<Known, 'fields' | 'stages'>): Bound {
  if (Array.isArray(value)) return value.map(Number);
  if (!isObject(value)) return Number(value);
  if ('of_won' in value) return usualInWon(rows, value, known.fields.get(value.field)?.ofWon, known.stages);
  const { field, times = 1, plus = 0 } = value;
  return numbersIn(rows, field).map((one) => one * times + plus);
}
