import { anyUnspaced, fold, isPart } from './words.ts';

/** Where typed words are in a text, and which of them. */
export type Mark = { from: number; to: number; word: string };

/** Numbers with thousands apart, words with hyphens, words. */
const part =
  /\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+(?!\d)|[\p{L}\p{N}\p{M}]+(?:['’&-][\p{L}\p{N}\p{M}]+)*|\p{Extended_Pictographic}/gu;
const inside = /[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu;
const mostMarks = 100;
/** A text longer than this is not read word by word, which takes milliseconds for a page. */
const longText = 2000;
const readAtMost = 5000;

/** Finds words that begin as a typed one does, whatever their case and accents. */
export function findMarks(text: string, typed: readonly string[]): Mark[] {
  if (text.length <= longText) return marksWordByWord(text, typed);
  const quick = marksInLongText(text, typed);
  return quick.length > 0 ? quick : marksWordByWord(text.slice(0, readAtMost), typed);
}

/** Misses what is spelt in another number of letters, such as ß for ss, but passes over the rest at once. */
function marksInLongText(text: string, typed: readonly string[]): Mark[] {
  if (typed.length === 0) return [];
  const level = text.toLowerCase().replace(/[^\0-\x7f]/g, (letter) => fold(letter)[0] ?? letter);
  if (level.length !== text.length) return [];
  const marks: Mark[] = [];
  // Typed words are made of letters and digits, so they mean nothing else in an expression.
  for (const { 0: word, index } of level.matchAll(new RegExp(typed.join('|'), 'g'))) {
    if (marks.length >= mostMarks) break;
    const run = anyUnspaced.test(word);
    if (!run && index > 0 && isPart(level, index - 1)) continue;
    let to = index + word.length;
    while (!run && to < text.length && isPart(level, to)) to++;
    marks.push({ from: index, to, word });
  }
  return marks;
}

function marksWordByWord(text: string, typed: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: whole, index } of text.matchAll(part)) {
    if (marks.length >= mostMarks) break;
    const own = Array.from(whole.matchAll(inside)).flatMap(({ 0: word, index: offset }) =>
      marksInWord(word, index + offset, typed),
    );
    if (own.length > 0) marks.push(...own);
    else {
      const joined = begins(fold(whole.replace(/[.,'’&\u00a0\u202f-]/g, '')), typed);
      if (joined !== undefined) marks.push({ from: index, to: index + whole.length, word: joined });
    }
  }
  return marks;
}

function marksInWord(word: string, from: number, typed: readonly string[]): Mark[] {
  if (anyUnspaced.test(word)) return marksInRun(word, from, typed);
  const found = begins(fold(word), typed);
  return found === undefined ? [] : [{ from, to: from + word.length, word: found }];
}

const begins = (word: string, typed: readonly string[]): string | undefined =>
  typed.find((start) => word.startsWith(start));

/** In text without spaces a typed pair of letters may be anywhere; pairs that overlap become one mark. */
function marksInRun(run: string, from: number, typed: readonly string[]): Mark[] {
  const folded = fold(run);
  if (folded.length !== run.length) {
    const word = typed.find((each) => folded.includes(each));
    return word === undefined ? [] : [{ from, to: from + run.length, word }];
  }
  const marks: Mark[] = [];
  for (const word of typed) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      marks.push({ from: from + at, to: from + at + word.length, word });
    }
  }
  return marks.sort((a, b) => a.from - b.from);
}

/** Overlapping marks as one, for putting signs around them. */
export function joinMarks(marks: readonly Mark[]): { from: number; to: number }[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of marks) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}
