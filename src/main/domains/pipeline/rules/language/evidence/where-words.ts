import type { Condition, FieldCondition, Operand, RuleOp } from '../../../../../../contract/pipeline/rule-language.ts';
import type { FactField } from '../../../facts/fact-fields.ts';
import { kindOf } from '../field-ops.ts';

/** What stands before a value, and after it. */
type OpWords = readonly [before: string, after?: string];

const usual: Record<RuleOp, OpWords> = {
  is_empty: ['is empty'],
  is_present: ['is filled in'],
  equals: ['is'],
  not_equals: ['is not'],
  in: ['is'],
  not_in: ['is not'],
  greater_than: ['more than'],
  at_least: ['at least'],
  less_than: ['less than'],
  at_most: ['at most'],
  between: ['between'],
  is_past: ['past'],
  is_future: ['to come'],
  older_than_days: ['more than', 'days ago'],
  within_last_days: ['in the last', 'days'],
  within_next_days: ['in the next', 'days'],
  within_days: ['within', 'days of today'],
  changed_times: ['changed'],
  increased_by_percent: ['grew by', '%'],
  decreased_by_percent: ['shrank by', '%'],
  // A pattern means nothing to those who read findings.
  matches: ['has the words looked for'],
};
const ofTimes: Partial<Record<RuleOp, OpWords>> = {
  is_empty: ['never'],
  is_present: ['known'],
  equals: ['on'],
  not_equals: ['not on'],
  greater_than: ['after'],
  at_least: ['on or after'],
  less_than: ['before'],
  at_most: ['on or before'],
};
const ofLists: Partial<Record<RuleOp, OpWords>> = {
  equals: ['have'],
  not_equals: ['do not have'],
  in: ['have'],
  not_in: ['do not have'],
  matches: ['have the words looked for'],
};

/** A label stands on a line or two. */
const longest = 140;

/** Which related records count, in a few words: "role is champion". */
export function whereWords(where: Condition, fields: Map<string, FactField>): string {
  const words = say(where, fields);
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

/** A comparison in two halves, so that those beside it can share one. */
type Halves = { label: string; says: string };

function say(condition: Condition, fields: Map<string, FactField>): string {
  if ('not' in condition) return `not ${bracketed(condition.not, fields)}`;
  if ('all' in condition) return joined(condition.all, 'and', fields);
  if ('any' in condition) return joined(condition.any, 'or', fields);
  return 'count_of' in condition ? condition.count_of : whole(halvesOf(condition, fields));
}

/** What has several parts stands in brackets among others. */
function bracketed(condition: Condition, fields: Map<string, FactField>): string {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return parts.length > 1 ? `(${say(condition, fields)})` : say(condition, fields);
}

/** "subject or text has …", "written in the last … and more than …": what neighbours share is said once. */
function joined(parts: readonly Condition[], word: 'and' | 'or', fields: Map<string, FactField>): string {
  const said: Halves[] = [];
  for (const part of parts) {
    const halves = 'field' in part ? halvesOf(part, fields) : { label: '', says: bracketed(part, fields) };
    const last = said.at(-1);
    if (last && word === 'or' && last.says === halves.says) last.label += ` or ${halves.label}`;
    else if (last && last.label === halves.label) last.says += ` ${word} ${halves.says}`;
    else said.push(halves);
  }
  return said.map(whole).join(` ${word} `);
}

const whole = ({ label, says }: Halves): string => (label ? `${label} ${says}` : says);

function halvesOf({ field: name, op, value }: FieldCondition, fields: Map<string, FactField>): Halves {
  const field = fields.get(name);
  if (!field) return { label: name, says: '' };
  const kind = kindOf(field);
  const [before, after] = (kind === 'time' ? ofTimes[op] : kind === 'list' ? ofLists[op] : undefined) ?? usual[op];
  const said = value === undefined || op === 'matches' ? '' : sayValue(value, field, fields);
  // What happened has one time, which needs no name.
  const label = name === 'occurredAt' ? '' : lowered(field.label);
  return { label, says: [before, said, after].filter(Boolean).join(' ') };
}

function sayValue(value: Operand, field: FactField, fields: Map<string, FactField>): string {
  if (Array.isArray(value)) {
    const words = value.map((one) => sayValue(one, field, fields));
    const join = kindOf(field) === 'number' || kindOf(field) === 'time' ? ' and ' : ' or ';
    return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(join);
  }
  if (typeof value === 'object') return lowered(fields.get(value.field)?.label ?? value.field);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en');
  return field.type === 'choice' || kindOf(field) === 'time' ? value.replaceAll('_', ' ') : `“${value}”`;
}

const lowered = (label: string): string =>
  /^[A-Z][A-Z]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
