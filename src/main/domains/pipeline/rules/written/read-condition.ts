import {
  type Condition,
  type CountCondition,
  type FieldCondition,
  fieldCondition,
  type RuleOp,
  ruleOps,
} from '../../../../../contract/pipeline/rule-language.ts';
import { didYouMean } from '../../../../platform/did-you-mean.ts';
import type { Path } from '../../../../platform/text/yaml-text.ts';
import { isRecord, type Report, refuseOthers, shown, take } from './found.ts';
import { readName, readOperand } from './read-operand.ts';

const deepest = 12;
const widest = 40;
const kinds = ['all', 'any', 'not', 'count_of', 'field'] as const;

/**
 * A condition as it is written. Read by hand, as of a choice between five shapes a schema can only say that none fits.
 */
export function readCondition(value: unknown, path: Path, report: Report): Condition | undefined {
  if (path.filter((part) => typeof part === 'string').length > deepest) {
    report(path, `This is nested more than ${deepest} deep.`, 'Split it into two rules.');
    return undefined;
  }
  if (!isRecord(value)) {
    const given = Array.isArray(value) ? 'a list: put "all:" or "any:" before it' : shown(value);
    report(path, `A condition is needed here, such as { field: amount, op: is_empty }, not ${given}.`);
    return undefined;
  }
  const [kind, second] = kinds.filter((one) => one in value);
  if (kind === undefined) {
    const [first = ''] = Object.keys(value);
    report(path, `A condition begins with ${kinds.join(', ')}.${didYouMean(first, kinds)}`);
    return undefined;
  }
  if (second !== undefined) {
    report(path, `"${kind}" and "${second}" cannot stand side by side: put one of them inside "all:" or "any:".`);
    return undefined;
  }
  if (kind === 'field') return readComparison(value, path, report);
  if (kind === 'count_of') return readCount(value, path, report);
  refuseOthers(value, [kind], { path, report, what: `"${kind}"` });
  if (kind === 'not') {
    const inner = readCondition(value.not, [...path, 'not'], report);
    return inner && { not: inner };
  }
  const inner = readParts(value[kind], [...path, kind], report);
  if (!inner) return undefined;
  return kind === 'all' ? { all: inner } : { any: inner };
}

function readParts(value: unknown, path: Path, report: Report): Condition[] | undefined {
  const name = String(path.at(-1));
  if (!Array.isArray(value)) {
    report(path, `"${name}" needs a list of conditions, each on a line that begins with a hyphen.`);
    return undefined;
  }
  if (value.length === 0) {
    const says = name === 'all' ? 'it would find every deal' : 'it would find none';
    report(path, `"${name}" is empty: ${says}.`, 'Put in at least one condition.');
    return undefined;
  }
  if (value.length > widest) {
    report(path, `"${name}" can have ${widest} conditions at most; this has ${value.length}.`);
    return undefined;
  }
  const read = value.map((one, i) => readCondition(one, [...path, i], report));
  const sound = read.filter((one) => one !== undefined);
  return sound.length === read.length ? sound : undefined;
}

function readComparison(value: Record<string, unknown>, path: Path, report: Report): FieldCondition | undefined {
  refuseOthers(value, Object.keys(fieldCondition.shape), { path, report, what: 'a comparison' });
  const field = readName(value.field, [...path, 'field'], report);
  const op = readOp(value.op, [...path, 'op'], report);
  const given = value.value === undefined ? undefined : readOperand(value.value, [...path, 'value'], report);
  const direction =
    value.direction === undefined
      ? undefined
      : take(fieldCondition.shape.direction, value.direction, [...path, 'direction'], report);
  const within = value.within === undefined ? undefined : readWithin(value.within, [...path, 'within'], report);
  if (field === undefined || op === undefined) return undefined;
  return {
    ...{ field, op },
    ...(given === undefined ? {} : { value: given }),
    ...(direction === undefined ? {} : { direction }),
    ...(within === undefined ? {} : { within }),
  };
}

function readCount(value: Record<string, unknown>, path: Path, report: Report): CountCondition | undefined {
  refuseOthers(value, ['count_of', 'where', 'op', 'value'], { path, report, what: 'a count' });
  const name = readName(value.count_of, [...path, 'count_of'], report);
  const where = value.where === undefined ? undefined : readCondition(value.where, [...path, 'where'], report);
  const op = readOp(value.op, [...path, 'op'], report);
  if (value.value === undefined) report([...path, 'value'], 'A count needs a value to be compared with.');
  const given = value.value === undefined ? undefined : readOperand(value.value, [...path, 'value'], report);
  if (name === undefined || op === undefined || given === undefined) return undefined;
  return { count_of: name, ...(where === undefined ? {} : { where }), op, value: given };
}

/** What people write who know other languages. */
const otherwise: Record<string, RuleOp> = {
  '=': 'equals',
  '==': 'equals',
  is: 'equals',
  '!=': 'not_equals',
  is_not: 'not_equals',
  '>': 'greater_than',
  more_than: 'greater_than',
  '>=': 'at_least',
  '<': 'less_than',
  fewer_than: 'less_than',
  '<=': 'at_most',
  contains: 'matches',
  like: 'matches',
  empty: 'is_empty',
  missing: 'is_empty',
  present: 'is_present',
  exists: 'is_present',
};

function readOp(value: unknown, path: Path, report: Report): RuleOp | undefined {
  const op = ruleOps.find((one) => one === value);
  if (op) return op;
  if (value === undefined) {
    report(path, 'The operator (op) is missing.', `Use one of ${ruleOps.join(', ')}.`);
    return undefined;
  }
  const word = typeof value === 'string' ? value : '';
  const meant = Object.hasOwn(otherwise, word) ? otherwise[word] : undefined;
  const near = meant ? ` Did you mean "${meant}"?` : didYouMean(word, ruleOps);
  report(path, `There is no operator ${shown(value)}.${near}`, `Use one of ${ruleOps.join(', ')}.`);
  return undefined;
}

function readWithin(value: unknown, path: Path, report: Report): number | string | undefined {
  if (typeof value === 'number' && value > 0 && Number.isFinite(value)) return value;
  if (typeof value === 'string' && /^\$[a-z][A-Za-z0-9]{0,78}$/.test(value)) return value;
  report(path, `within: a number of days above 0, or a threshold such as $days, is needed, not ${shown(value)}.`);
  return undefined;
}
