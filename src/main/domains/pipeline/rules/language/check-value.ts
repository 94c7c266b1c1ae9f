import type { FieldCondition, Operand } from '../../../../../contract/pipeline/rule-language.ts';
import { didYouMean } from '../../../../platform/did-you-mean.ts';
import { fold } from '../../../../platform/text/clean-text.ts';
import type { Path } from '../../../../platform/text/yaml-text.ts';
import type { FactField } from '../../facts/fact-fields.ts';
import { shown } from '../written/found.ts';
import { checkPattern } from './check-pattern.ts';
import { type Checking, choicesOf, findField, findThreshold, type Scope, thresholdIn } from './checking.ts';
import { momentOf } from './day-text.ts';
import { kindOf, typeWord, wants } from './field-ops.ts';

/** What is compared: a field, or a count, which is like a field that is a number. */
export type Asked = { field: FactField; scope: Scope };
type Value = { op: FieldCondition['op']; value: Operand | undefined; path: Path };

/** Whether what a field is compared with fits the operator and the field. */
export function checkValue({ op, value, path }: Value, asked: Asked, on: Checking): void {
  const want = wants(op);
  if (want === 'nothing') {
    if (value !== undefined) on.report(path, `"${op}" takes no value.`, 'Leave the value out.');
    return;
  }
  if (value === undefined) {
    on.report(path, `"${op}" needs a value, and there is none.`, 'Add value: … to this comparison.');
  } else if (want === 'pattern') checkPattern(value, path, on.report);
  else if (want === 'several' || want === 'two') checkList({ op, value, path }, asked, on);
  else if (Array.isArray(value)) {
    on.report(path, `"${op}" is compared with one value, not with a list.`, 'Use "in" or "between" for several.');
  } else if (want === 'one') checkOne(value, path, asked, on);
  else checkNumber({ op, value, path }, asked, on);
}

function checkList({ op, value, path }: Value, asked: Asked, on: Checking): void {
  if (!Array.isArray(value)) {
    on.report(path, `"${op}" needs ${op === 'between' ? 'two values' : 'a list'}, such as [a, b].`);
    return;
  }
  if (op === 'between' && value.length !== 2) {
    on.report(path, `"between" needs two values, from and to; this has ${value.length}.`, 'Write them as [from, to].');
    return;
  }
  if (value.length === 0) on.report(path, 'The list is empty, so nothing is in it.', 'Put in at least one value.');
  for (const [i, one] of value.entries()) checkOne(one, [...path, i], asked, on);
  const [from, to] = value;
  if (op === 'between' && typeof from === typeof to && from !== undefined && to !== undefined && from > to) {
    if (typeof from === 'string' && thresholdIn(from) !== undefined) return;
    on.report(path, `Nothing is between ${from} and ${to}: the first is above the second.`, 'Turn them round.');
  }
}

/** A value that must be of the kind of the field. */
function checkOne(value: Exclude<Operand, unknown[]>, path: Path, asked: Asked, on: Checking): void {
  if (typeof value === 'object') {
    checkFieldOperand(value, path, asked, on);
    return;
  }
  const { field } = asked;
  const kind = kindOf(field);
  const unfit = (why: string, remedy?: string) =>
    on.report(path, `"${field.label}" is ${typeWord(field)}; it cannot be compared with ${why}.`, remedy);
  if (typeof value === 'string' && thresholdIn(value) !== undefined) {
    if (findThreshold(value, path, on) && kind !== 'number') unfit(`the threshold ${value}, which is a number`);
  } else if (kind === 'number') {
    if (typeof value !== 'number') unfit(typeof value === 'string' ? `the text ${shown(value)}` : String(value));
  } else if (kind === 'time') {
    const day = typeof value === 'string' ? momentOf(value) : undefined;
    if (day === undefined)
      unfit(shown(value), 'Write a day as 2026-03-31, or use an operator such as older_than_days.');
  } else if (kind === 'yesNo') {
    if (typeof value !== 'boolean') unfit(shown(value), 'Write true or false, without quotes.');
  } else if (typeof value !== 'string') {
    unfit(typeof value === 'number' ? `the number ${value}` : String(value), 'Put it in quotes if it is a text.');
  } else checkChoice(value, path, asked, on);
}

function checkChoice(value: string, path: Path, { field, scope }: Asked, on: Checking): void {
  const choices = choicesOf(field, scope, on);
  if (!choices || choices.some((one) => fold(one) === fold(value.trim()))) return;
  const near = didYouMean(value, choices);
  if (field.name === 'stage' && scope.of === 'deal') {
    on.lacks(path, `This workspace has no stage ${shown(value)}.${near}`, `Its stages are ${choices.join(', ')}.`);
  } else on.report(path, `"${field.label}" is never ${shown(value)}.${near}`, `It can be ${choices.join(', ')}.`);
}

type Other = Extract<Operand, { field: string }>;

/** Another field, or what was usual for won deals. */
function checkFieldOperand(value: Other, path: Path, { field, scope }: Asked, on: Checking): void {
  const ofWon = 'of_won' in value;
  if (ofWon && scope.of !== 'deal') {
    on.report(path, 'Only a value of the deal can be compared with deals that were won.', 'Take it out of "where".');
    return;
  }
  const other = findField(value.field, [...path, 'field'], scope, on);
  if (!other) return;
  if (ofWon && !other.ofWon) {
    const known = [...on.catalogue.deal.values()].filter((one) => one.ofWon).map(({ name }) => name);
    const message = `What "${other.name}" was in won deals is not kept.`;
    on.report([...path, 'field'], message, `This can be asked of ${known.join(', ')}.`);
    return;
  }
  const kind = kindOf(field);
  if (kind !== kindOf(other)) {
    const message = `"${field.label}" is ${typeWord(field)}, "${other.label}" is ${typeWord(other)}: they cannot be compared.`;
    on.report(path, message);
    return;
  }
  if (kind === 'list') on.report(path, 'Tags can only be compared with texts.');
  if (field.type === 'money' && other.type === 'money' && field.name !== other.name) {
    const message = `"${field.label}" and "${other.label}" can be in different currencies.`;
    on.report(path, message, `Ask "${other.name}" on both sides.`);
  } else if (ofWon && (field.type === 'money') !== (other.type === 'money')) {
    on.report(path, `"${field.label}" is ${typeWord(field)}, "${other.label}" is ${typeWord(other)}.`);
  }
  if (value.times !== undefined && kind !== 'number') {
    on.report(
      [...path, 'times'],
      `"${other.label}" is ${typeWord(other)}, which cannot be multiplied.`,
      'Use plus, in days.',
    );
  }
  if ('plus' in value && value.plus !== undefined && kind !== 'number' && kind !== 'time') {
    on.report([...path, 'plus'], `"${other.label}" is ${typeWord(other)}, to which nothing can be added.`);
  }
}

const days: FactField = { name: '', label: 'A number of days', type: 'number', explains: '' };
const percent = { ...days, label: 'A percentage' };
const times = { ...days, label: 'How often it changed' };

/** Days, a percentage or how often: a number, whatever the field is. */
function checkNumber({ op, value, path }: Value, { scope }: Asked, on: Checking): void {
  if (value === undefined || Array.isArray(value)) return;
  const want = wants(op);
  const least = want === 'days' ? 0 : 1;
  if (typeof value === 'object' && want !== 'days') {
    on.report(path, `"${op}" needs a number or a threshold.`);
    return;
  }
  if (typeof value === 'number' && value < least) {
    on.report(path, `"${op}" needs ${least} or more, not ${value}.`);
    return;
  }
  if (want === 'times' && typeof value === 'number' && !Number.isInteger(value)) {
    on.report(path, `Something changes a whole number of times, not ${value}.`);
    return;
  }
  checkOne(value, path, { scope, field: want === 'days' ? days : want === 'percent' ? percent : times }, on);
}
