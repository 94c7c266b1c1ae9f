import type { RuleOp, teamStatistics } from '../../../../../contract/pipeline/rule-language.ts';
import type { RuleField } from '../../../../../contract/pipeline/rules.ts';

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

/** How values of a field are compared; fields of one kind can be compared with each other. */
export type Kind = 'text' | 'number' | 'time' | 'yesNo' | 'list';
const kinds: Record<RuleField['type'], Kind> = {
  text: 'text',
  choice: 'text',
  number: 'number',
  money: 'number',
  day: 'time',
  instant: 'time',
  yesNo: 'yesNo',
  list: 'list',
};
export const kindOf = ({ type }: Pick<RuleField, 'type'>): Kind => kinds[type];

/** What stands before the value, and after it. */
type OpWords = readonly [before: string, after?: string];

const usual: Record<RuleOp, OpWords> = {
  is_empty: ['is empty'],
  is_present: ['is filled in'],
  equals: ['is'],
  not_equals: ['is not'],
  in: ['is one of'],
  not_in: ['is none of'],
  greater_than: ['is more than'],
  at_least: ['is at least'],
  less_than: ['is less than'],
  at_most: ['is at most'],
  between: ['is between'],
  is_past: ['is past'],
  is_future: ['is still to come'],
  older_than_days: ['is more than', 'days ago'],
  within_last_days: ['is in the last', 'days'],
  within_next_days: ['is in the next', 'days'],
  within_days: ['is within', 'days of today'],
  changed_times: ['changed at least', 'times'],
  increased_by_percent: ['grew by', '% or more'],
  decreased_by_percent: ['shrank by', '% or more'],
  matches: ['matches the pattern'],
};

const ofKind: Partial<Record<Kind, Partial<Record<RuleOp, OpWords>>>> = {
  time: {
    equals: ['is on'],
    not_equals: ['is not on'],
    greater_than: ['is after'],
    at_least: ['is on or after'],
    less_than: ['is before'],
    at_most: ['is on or before'],
  },
  list: {
    equals: ['has'],
    not_equals: ['does not have'],
    in: ['has one of'],
    not_in: ['has none of'],
    matches: ['has one that matches'],
  },
};

export const opWords = (op: RuleOp, kind: Kind): OpWords => ofKind[kind]?.[op] ?? usual[op];

/** "is more than … days ago". */
export function opLabel(op: RuleOp, kind: Kind): string {
  const [before, after] = opWords(op, kind);
  return after ? `${before} … ${after}` : before;
}

export const statisticWords: Record<(typeof teamStatistics)[number], string> = {
  median: 'the median',
  p75: 'three in four',
  p90: 'nine in ten',
  mean: 'the average',
};

/** What a count of related records can be asked. */
export const countOps: RuleOp[] = [
  'at_least',
  'less_than',
  'equals',
  'not_equals',
  'greater_than',
  'at_most',
  'between',
  'in',
  'not_in',
];

type Direction = 'up' | 'down' | 'later' | 'earlier' | 'forward' | 'backward';
export const directionWords: Record<Direction, string> = {
  up: 'upwards',
  down: 'downwards',
  later: 'to a later day',
  earlier: 'to an earlier day',
  forward: 'forward',
  backward: 'backward',
};

/** The ways that a change of a field can go. */
export function directionsOf(field: Pick<RuleField, 'name' | 'type'>): Direction[] {
  if (field.name === 'stage') return ['forward', 'backward'];
  const kind = kindOf(field);
  if (kind === 'time') return ['later', 'earlier'];
  return kind === 'number' ? ['up', 'down'] : [];
}

export const looksBack = (op: RuleOp): boolean =>
  op === 'changed_times' || op === 'increased_by_percent' || op === 'decreased_by_percent';
