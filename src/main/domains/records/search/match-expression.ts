import type { Query } from './parse-query.ts';

/** Words hold letters, digits and pictures only, so nothing in them is syntax between the quotes. */
const starting = (word: string): string => `"${word}"*`;
const initial = (letter: string): string => `{title context} : "_${letter}"`;
const isLetter = (word: string): boolean => word.length === 1 && /[\p{L}\p{N}]/u.test(word) && !isPictograph(word);
// One letter of a script without spaces is a word, and pairs begin with it.
const isPictograph = (word: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);

const wordExpression = (word: string): string => (isLetter(word) ? initial(word) : starting(word));

/**
 * What FTS5 is asked: that each word begins a word of the record. A single letter at the end is a word that
 * has just been begun; it is asked for in names only, and does not empty the list meanwhile.
 */
export function matchExpressions({ words, phone }: Query): { named: string; anywhere: string } | undefined {
  const all = words.map(wordExpression).join(' AND ');
  if (all === '') return undefined;
  const last = words.at(-1) ?? '';
  const settled = words.length > 1 && isLetter(last) ? words.slice(0, -1).map(wordExpression).join(' AND ') : all;
  const digits = phone.length > 0 ? ` OR ${phone.map(starting).join(' OR ')}` : '';
  return { named: `{title} : (${all.replaceAll('{title context} : ', '')})`, anywhere: `(${settled})${digits}` };
}

export const hasWord = starting;
