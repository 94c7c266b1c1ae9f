import type { RuleOp } from '../../../../../../contract/pipeline/rule-language.ts';
import { fold } from '../../../../../platform/text/clean-text.ts';
import { readPattern } from '../pattern.ts';
import { type Mask, type Rows, type TextColumn, textsIn } from './rows.ts';

const notYet = 255;

/** More texts than this, such as those of notes, would fill the memory a second time. */
const keptAtMost = 50_000;
/** The texts of a column without case and accents, each worked out when it is first needed. */
const folded = new WeakMap<TextColumn, (string | undefined)[]>();
/** What a question says about each text of a column, by the question. */
const tables = new WeakMap<TextColumn, Map<string, Uint8Array>>();

export function foldedText(column: TextColumn, code: number): string {
  if (column.texts.length > keptAtMost) return fold((column.texts[code] ?? '').trim());
  let texts = folded.get(column);
  if (!texts) {
    texts = new Array<string | undefined>(column.texts.length);
    folded.set(column, texts);
  }
  let text = texts[code];
  if (text === undefined) {
    text = fold((column.texts[code] ?? '').trim());
    texts[code] = text;
  }
  return text;
}

/** 0 no, 1 yes, 2 unknown, for a folded text that may be empty. */
type TextTest = (text: string) => 0 | 1 | 2;

/** Asks each text once, and only those of the rows that are wanted; the others say no. */
export function askTexts(rows: Rows, name: string, ask: { key: string; test: TextTest }, wanted?: Mask): Mask {
  const column = textsIn(rows, name);
  const table = tableOf(column, ask.key);
  const out = new Uint8Array(rows.size);
  for (let i = 0; i < rows.size; i++) {
    if (wanted !== undefined && wanted[i] === 0) continue;
    const code = column.codes[i] ?? 0;
    let says = table[code] ?? notYet;
    if (says === notYet) {
      says = ask.test(foldedText(column, code));
      table[code] = says;
    }
    out[i] = says;
  }
  return out;
}

function tableOf(column: TextColumn, key: string): Uint8Array {
  let known = tables.get(column);
  if (!known) {
    known = new Map();
    tables.set(column, known);
  }
  let table = known.get(key);
  if (!table) {
    table = new Uint8Array(column.texts.length).fill(notYet);
    known.set(key, table);
  }
  return table;
}

const said = (yes: boolean): 0 | 1 => (yes ? 1 : 0);

/** What an operator says about one text; unknown when there is none. */
export function textTest(op: RuleOp, values: readonly string[]): TextTest {
  if (op === 'is_empty') return (text) => said(text === '');
  if (op === 'is_present') return (text) => said(text !== '');
  const test = wordTest(op, values);
  return (text) => (text === '' ? 2 : said(test(text)));
}

/** The same of a list of tags, which is never unknown: one without an entry is a list still. */
export function listTest(op: RuleOp, values: readonly string[]): TextTest {
  if (op === 'is_empty') return (text) => said(entriesOf(text).length === 0);
  if (op === 'is_present') return (text) => said(entriesOf(text).length > 0);
  const not = op === 'not_equals' || op === 'not_in';
  const test = wordTest(not ? 'in' : op, values);
  return (text) => said(entriesOf(text).some(test) !== not);
}

function wordTest(op: RuleOp, values: readonly string[]): (text: string) => boolean {
  const few = new Set(values.map((one) => fold(one.trim())));
  if (op === 'equals' || op === 'in') return (text) => few.has(text);
  if (op === 'not_equals' || op === 'not_in') return (text) => !few.has(text);
  const read = readPattern(values[0] ?? '');
  if (op !== 'matches' || 'problem' in read) throw new Error(`A text cannot be asked "${op}".`);
  return (text) => read.pattern.test(text);
}

/** The tags in a JSON list. */
function entriesOf(text: string): string[] {
  if (text === '' || text === '[]') return [];
  const list: unknown = text.startsWith('[') ? JSON.parse(text) : [text];
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string').map((one) => fold(one.trim())) : [];
}

/** Whether two texts of the same row are the same. */
export function sameTexts(rows: Rows, [a, b]: readonly [string, string], says: 0 | 1): Mask {
  const left = textsIn(rows, a);
  const right = textsIn(rows, b);
  const out = new Uint8Array(rows.size);
  for (let i = 0; i < rows.size; i++) {
    const one = foldedText(left, left.codes[i] ?? 0);
    const other = foldedText(right, right.codes[i] ?? 0);
    if (one === '' || other === '') out[i] = 2;
    else out[i] = one === other ? says : 1 - says;
  }
  return out;
}
