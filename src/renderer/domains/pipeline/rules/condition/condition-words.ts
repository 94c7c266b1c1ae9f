import type {
  Condition,
  CountCondition,
  FieldCondition,
  Operand,
  RuleSpec,
} from '../../../../../contract/pipeline/rule-language.ts';
import type { RuleField } from '../../../../../contract/pipeline/rules.ts';
import { formatDay, formatNumber } from '../../../../ui/index.ts';
import { type Catalogue, fieldsOf, labelOf } from './catalogue.ts';
import { directionWords, type Kind, kindOf, opWords, statisticWords } from './op-words.ts';

/** A part of a sentence; what is a name or a value stands out. */
export interface Piece {
  text: string;
  strong?: true;
}

/** A condition as a person reads it: a line, or a heading with lines below it. */
export interface Sentence {
  pieces: Piece[];
  below: Sentence[];
}

export type Spoken = Catalogue & { thresholds: RuleSpec['thresholds'] };

const heads = { all: 'All of these hold', any: 'At least one of these holds' };

/** Says a condition; `related` is the kind of record inside a `where`. */
export function sayCondition(condition: Condition, known: Spoken, related: string | null = null): Sentence {
  if ('all' in condition || 'any' in condition) {
    const [join, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
    if (parts.length === 1 && parts[0]) return sayCondition(parts[0], known, related);
    return { pieces: [{ text: heads[join] }], below: parts.map((part) => sayCondition(part, known, related)) };
  }
  if ('not' in condition) {
    const inner = condition.not;
    const [head, parts] =
      'any' in inner
        ? ['None of these holds', inner.any]
        : 'all' in inner
          ? ['Not all of these hold', inner.all]
          : ['This does not hold', [inner]];
    return { pieces: [{ text: head }], below: parts.map((part) => sayCondition(part, known, related)) };
  }
  return 'count_of' in condition ? sayCount(condition, known) : sayComparison(condition, known, related);
}

function sayCount({ count_of, where, op, value }: CountCondition, known: Spoken): Sentence {
  const label = known.related.find(({ name }) => name === count_of)?.label ?? count_of;
  const [before, after] = opWords(op, 'number');
  return {
    pieces: [
      { text: 'The number of ' },
      { text: label.toLowerCase() === 'pocs' ? 'POCs' : label.toLowerCase(), strong: true },
      ...(where ? [{ text: ' for which the following holds' }] : []),
      { text: ` ${before} ` },
      ...sayOperand(value, 'number', known.deal, known.thresholds),
      ...(after ? [{ text: ` ${after}` }] : []),
    ],
    below: where ? [sayCondition(where, known, count_of)] : [],
  };
}

function sayComparison(condition: FieldCondition, known: Spoken, related: string | null): Sentence {
  const { field: name, op, value, direction, within } = condition;
  const fields = fieldsOf(known, related);
  const field = fields.find((one) => one.name === name);
  const kind: Kind = field ? kindOf(field) : 'text';
  const [before, after] = opWords(op, kind);
  return {
    pieces: [
      { text: labelOf(fields, name), strong: true },
      { text: ` ${before}` },
      ...(value === undefined ? [] : [{ text: ' ' }, ...sayOperand(value, kind, fields, known.thresholds)]),
      ...(after ? [{ text: ` ${after}` }] : []),
      ...(direction ? [{ text: ` ${directionWords[direction]}` }] : []),
      ...(within === undefined
        ? []
        : [{ text: ' in the last ' }, ...sayOperand(within, 'number', fields, known.thresholds), { text: ' days' }]),
    ],
    below: [],
  };
}

function sayOperand(value: Operand, kind: Kind, fields: RuleField[], thresholds: RuleSpec['thresholds']): Piece[] {
  if (Array.isArray(value)) {
    const between = value.length === 2 && (kind === 'number' || kind === 'time') ? ' and ' : ', ';
    return value.flatMap((one, place) => [
      ...(place > 0 ? [{ text: between }] : []),
      ...sayOperand(one, kind, fields, thresholds),
    ]);
  }
  if (typeof value === 'object') return sayOther(value, fields);
  if (typeof value === 'boolean') return [{ text: value ? 'yes' : 'no', strong: true }];
  if (typeof value === 'number') return [{ text: formatNumber(value), strong: true }];
  const threshold = value.startsWith('$') ? thresholds[value.slice(1)] : undefined;
  if (threshold) return [{ text: formatNumber(threshold.value), strong: true }];
  if (kind === 'time' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return [{ text: formatDay(value), strong: true }];
  return [{ text: kind === 'text' ? `“${value.replaceAll('_', ' ')}”` : value, strong: true }];
}

type Other = Extract<Operand, { field: string }>;

function sayOther(value: Other, fields: RuleField[]): Piece[] {
  const times = value.times === undefined ? [] : [{ text: `${formatNumber(value.times)} × `, strong: true as const }];
  const name: Piece = { text: labelOf(fields, value.field), strong: true };
  if ('of_won' in value) {
    const usual = { text: ` (${statisticWords[value.of_won]} of won deals)` };
    return [...times, name, usual];
  }
  const { plus } = value;
  if (plus === undefined || plus === 0) return [...times, name];
  return [...times, name, { text: plus > 0 ? ` + ${formatNumber(plus)}` : ` − ${formatNumber(-plus)}` }];
}
