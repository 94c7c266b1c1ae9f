import type { Operand, RuleOp } from '../../../../../contract/pipeline/rule-language.ts';
import type { RuleField } from '../../../../../contract/pipeline/rules.ts';
import { type Kind, kindOf, type Wants, wants } from '../condition/op-words.ts';

/** Where the value of a comparison comes from. */
export type Source = 'value' | 'tuned' | 'field' | 'won';

export const sourceWords: Record<Source, string> = {
  value: 'value',
  tuned: 'tunable',
  field: 'other field',
  won: 'won deals',
};

export const thresholdIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? /^\$([A-Za-z][A-Za-z0-9_-]*)$/.exec(value)?.[1] : undefined;

export function sourceOf(value: Operand | undefined): Source {
  if (value !== undefined && typeof value === 'object' && !Array.isArray(value)) {
    return 'of_won' in value ? 'won' : 'field';
  }
  return thresholdIn(value) === undefined ? 'value' : 'tuned';
}

/** What is compared: a field, or a count, which is like a field that is a number. */
export interface Asked {
  op: RuleOp;
  kind: Kind;
  field: RuleField | undefined;
  /** The fields of the same record. */
  fields: RuleField[];
  /** Inside `where`, only the record’s own fields can be asked. */
  inWhere: boolean;
}

const numbers: Wants[] = ['days', 'times', 'percent'];

/** Fields that the value can be taken from. */
export function otherFields({ op, kind, field, fields }: Asked): RuleField[] {
  const want = wants(op);
  if (want === 'days') return fields.filter((one) => kindOf(one) === 'number' && one.type !== 'money');
  if (want !== 'one' || kind === 'list') return [];
  const money = field?.type === 'money';
  return fields.filter((one) => kindOf(one) === kind && one.name !== field?.name && !(money && one.type === 'money'));
}

/** Fields of which it is known what they were in deals that were won. */
export const wonFields = ({ op, kind, field, fields, inWhere }: Asked): RuleField[] =>
  inWhere || wants(op) !== 'one' || kind !== 'number'
    ? []
    : fields.filter((one) => one.ofWon && (one.type === 'money') === (field?.type === 'money'));

export function sourcesOf(asked: Asked): Source[] {
  const want = wants(asked.op);
  const isNumber = numbers.includes(want) || (want === 'one' && asked.kind === 'number');
  return [
    'value',
    ...(isNumber ? (['tuned'] as const) : []),
    ...(otherFields(asked).length > 0 ? (['field'] as const) : []),
    ...(wonFields(asked).length > 0 ? (['won'] as const) : []),
  ];
}

/** What a comparison begins with once its operator is picked; what still fits is kept. */
export function valueAfter(op: RuleOp, before: RuleOp | null, value: Operand | undefined): Operand | undefined {
  const want = wants(op);
  if (want === 'nothing') return undefined;
  if (before !== null && wants(before) === want) return value;
  if (want === 'several') return typeof value === 'string' && value !== '' ? [value] : [];
  const isSingle = typeof value === 'number' || thresholdIn(value) !== undefined;
  if (numbers.includes(want) || want === 'one') return isSingle && before !== null ? value : undefined;
  return undefined;
}
