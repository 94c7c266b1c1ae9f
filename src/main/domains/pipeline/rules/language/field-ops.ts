import type { RuleOp } from '../../../../../contract/pipeline/rule-language.ts';
import type { FactField } from '../../facts/fact-fields.ts';

/** How values of a field are compared. */
export type Kind = 'text' | 'number' | 'time' | 'yesNo' | 'list';

const kinds: Record<FactField['type'], Kind> = {
  text: 'text',
  choice: 'text',
  number: 'number',
  money: 'number',
  day: 'time',
  instant: 'time',
  yesNo: 'yesNo',
  list: 'list',
};
export const kindOf = ({ type }: Pick<FactField, 'type'>): Kind => kinds[type];

const typeWords: Record<FactField['type'], string> = {
  text: 'a text',
  choice: 'a choice',
  number: 'a number',
  money: 'an amount of money',
  day: 'a day',
  instant: 'a moment',
  yesNo: 'yes or no',
  list: 'a list of tags',
};
export const typeWord = ({ type }: Pick<FactField, 'type'>): string => typeWords[type];

const there = ['is_empty', 'is_present'] as const;
const same = ['equals', 'not_equals'] as const;
const among = ['in', 'not_in'] as const;
const more = ['greater_than', 'at_least', 'less_than', 'at_most', 'between'] as const;

/** What can be asked of a count. */
export const countOps: readonly RuleOp[] = [...same, ...among, ...more];

const opsOfKind: Record<Kind, readonly RuleOp[]> = {
  text: [...there, ...same, ...among, 'matches'],
  number: [...there, ...countOps],
  time: [
    ...there,
    ...same,
    ...more,
    ...(['is_past', 'is_future', 'older_than_days'] as const),
    ...(['within_last_days', 'within_next_days', 'within_days'] as const),
  ],
  yesNo: [...there, ...same],
  list: [...there, ...same, ...among, 'matches'],
};

/** What can be asked of a field. */
export function opsOf(field: FactField): RuleOp[] {
  const kind = kindOf(field);
  const ops = [...opsOfKind[kind]];
  if (field.tracked) ops.push('changed_times');
  if (field.tracked && kind === 'number') ops.push('increased_by_percent', 'decreased_by_percent');
  return ops;
}

/** What an operator is compared with. */
export type Wants = 'nothing' | 'one' | 'several' | 'two' | 'days' | 'times' | 'percent' | 'pattern';
const wanted: Record<RuleOp, Wants> = {
  is_empty: 'nothing',
  is_present: 'nothing',
  equals: 'one',
  not_equals: 'one',
  in: 'several',
  not_in: 'several',
  greater_than: 'one',
  at_least: 'one',
  less_than: 'one',
  at_most: 'one',
  between: 'two',
  is_past: 'nothing',
  is_future: 'nothing',
  older_than_days: 'days',
  within_last_days: 'days',
  within_next_days: 'days',
  within_days: 'days',
  changed_times: 'times',
  increased_by_percent: 'percent',
  decreased_by_percent: 'percent',
  matches: 'pattern',
};
export const wants = (op: RuleOp): Wants => wanted[op];
