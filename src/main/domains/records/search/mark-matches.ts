import { fold } from './words.ts';

/** Where typed words are in a text, and which of them. */
export type Mark = { from: number; to: number; word: string };

/** Numbers with thousands apart, words with hyphens, words. */
const part =
  /\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+(?!\d)|[\p{L}\p{N}\p{M}]+(?:['’&-][\p{L}\p{N}\p{M}]+)*|\p{Extended_Pictographic}/gu;
const inside = /[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

const mostMarks = 100;

/** Finds words that begin as a typed one does, whatever their case and accents. */
export function findMarks(text: string, typed: readonly string[]): Mark[] {
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
  if (unspaced.test(word)) return marksInRun(word, from, typed);
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
