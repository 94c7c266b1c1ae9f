import { type Condition, condition, filterOps } from '../../../../contract/base.ts';
import { didYouMean } from '../../../platform/did-you-mean.ts';
import { invalid } from '../../../platform/invalid.ts';

type Op = Condition['op'];
const opNamed = new Map<string, Op>(filterOps.map((op) => [op.toLowerCase(), op]));
const takesMany = new Set<Op>(['anyOf', 'noneOf', 'between']);
const takesNone = new Set<Op>(['isEmpty', 'isPresent']);

/** A filter as conditions: it is them, or JSON of them, or text such as `stage:is:won,amount:gt:500000`. */
export function parseFilter(filter: Condition[] | string | undefined): Condition[] {
  if (filter === undefined) return [];
  if (typeof filter !== 'string') return filter;
  const text = filter.trim();
  if (text === '') return [];
  return text.startsWith('[') || text.startsWith('{') ? parseJson(text) : piecesOf(text).map(parsePiece);
}

function parseJson(text: string): Condition[] {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw invalid('filter', 'The filter begins like JSON but is not.', 'Send a JSON array of {field, op, value}.');
  }
  const parsed = condition
    .array()
    .max(50)
    .safeParse(Array.isArray(given) ? given : [given]);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(
    'filter',
    `The filter is not a list of conditions: ${conditionAt(issue?.path ?? [])} is not as it should be.`,
    `Send a JSON array of {field, op, value}, where op is one of ${filterOps.join(', ')}.`,
  );
}

/** `the value of condition 2`. */
function conditionAt([index, name]: readonly PropertyKey[]): string {
  const place = `condition ${Number(index ?? 0) + 1}`;
  return name === undefined ? place : `the ${String(name).slice(0, 40)} of ${place}`;
}

/** Split at commas, except those inside a value: after such a one no `field:` begins. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const part of text.split(',')) {
    const begins = /^\s*[\p{L}_][^:,"]{0,90}:/u.test(part) || pieces.length === 0;
    if (begins) pieces.push(part);
    else pieces.push(`${pieces.pop() ?? ''},${part}`);
  }
  if (pieces.length > 50) throw invalid('filter', 'A filter can have 50 conditions at most.');
  return pieces;
}

function parsePiece(piece: string): Condition {
  const [, field = '', rest = ''] = /^([^:]*):?(.*)$/s.exec(piece.trim()) ?? [];
  const [, word = '', after] = /^([^:]*)(?::(.*))?$/s.exec(rest) ?? [];
  const op = opNamed.get(word.trim().toLowerCase());
  if (op && takesNone.has(op)) return { field: field.trim(), op };
  if (op && after !== undefined)
    return { field: field.trim(), op, value: takesMany.has(op) ? listOf(after) : after.trim() };
  if (rest.trim() === '') {
    throw invalid(
      'filter',
      `"${piece.trim().slice(0, 80)}" is not a condition.`,
      'Write field:op:value, such as stage:is:won.',
    );
  }
  refuseUnknownWord(field, word, after);
  return { field: field.trim(), op: 'is', value: rest.trim() };
}

/** `amount:gtt:5` means a comparison; taken as the text "gtt:5" it would quietly find nothing. */
function refuseUnknownWord(field: string, word: string, after: string | undefined): void {
  if (after === undefined || !/^[a-z]+$/i.test(word.trim())) return;
  throw invalid(
    'filter',
    `There is no comparison "${word.trim().slice(0, 80)}".${didYouMean(word, filterOps)}`,
    `Write field:op:value, where op is one of ${filterOps.join(', ')}. A value with a colon in it needs one: ${field.trim().slice(0, 80)}:is:….`,
  );
}

const listOf = (text: string): string[] =>
  text
    .split(text.includes('|') ? '|' : text.includes('..') ? '..' : ',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
