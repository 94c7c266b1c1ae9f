import { findMarks, joinMarks, type Mark } from './mark-matches.ts';

/** Letters that a snippet shows, and how many of them before the first match. */
const widest = 160;
const before = 40;

/**
 * The piece of the texts that shows most of the typed words, each match between ‹ and ›. An earlier text wins
 * over a later one that shows no more. Empty when none of them shows any.
 */
export function snippetOf(texts: readonly string[], typed: readonly string[]): string {
  let best: { text: string; marks: Mark[]; shown: number; start: number } | undefined;
  for (const raw of texts) {
    const text = oneLine(raw);
    const marks = findMarks(text, typed);
    const { start, shown } = densest(marks);
    if (shown > (best?.shown ?? 0)) best = { text, marks, shown, start };
    if (shown === typed.length) break;
  }
  return best ? cut(best.text, best.marks, best.start) : '';
}

/** The start of a text, for when nothing in it is to be marked. */
export const openingOf = (text: string): string => cut(oneLine(text.slice(0, widest * 4)), [], 0);

/** Signs that are in the text itself must not be taken for ours. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('‹', '<').replaceAll('›', '>').trim();

/** The match from which on most different words are within sight. */
function densest(marks: readonly Mark[]): { start: number; shown: number } {
  let best = { start: 0, shown: 0 };
  for (const [i, { from }] of marks.entries()) {
    const words = new Set<string>();
    for (let j = i; j < marks.length; j++) {
      const mark = marks[j];
      if (!mark || mark.to > from + widest - before) break;
      words.add(mark.word);
    }
    // A single word longer than the window is still a match.
    if (Math.max(1, words.size) > best.shown) best = { start: from, shown: Math.max(1, words.size) };
  }
  return best;
}

function cut(text: string, marks: readonly Mark[], start: number): string {
  const from = text.length <= widest ? 0 : wordStart(text, Math.max(0, start - before), start);
  const to = wordEnd(text, Math.min(text.length, from + widest));
  let shown = from > 0 ? '…' : '';
  let at = from;
  for (const mark of joinMarks(marks)) {
    if (mark.from < from || mark.from >= to) continue;
    const end = Math.min(mark.to, to);
    shown += `${text.slice(at, mark.from)}‹${text.slice(mark.from, end)}›`;
    at = end;
  }
  return (shown + text.slice(at, to) + (to < text.length ? '…' : '')).toWellFormed();
}

/** The first start of a word at or after a place, but not after `latest`. */
function wordStart(text: string, place: number, latest: number): number {
  if (place === 0) return 0;
  const blank = text.indexOf(' ', place);
  return blank >= 0 && blank < latest ? blank + 1 : atLetter(text, place);
}

function wordEnd(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', place);
  return blank > place - before ? blank : atLetter(text, place);
}

/** Not between the halves of an emoji. */
const atLetter = (text: string, place: number): number =>
  (text.codePointAt(place - 1) ?? 0) > 0xffff ? place - 1 : place;
