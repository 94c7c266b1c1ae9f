import type { Query } from './parse-query.ts';
import { anyUnspaced } from './words.ts';

/** Words hold letters, digits and pictures only, so nothing in them is syntax between the quotes. */
const starting = (word: string): string => `"${word}"*`;
// One letter of a script without spaces is a word by itself, and pairs begin with it.
const isLetter = (word: string): boolean => word.length === 1 && /[\p{L}\p{N}]/u.test(word) && !anyUnspaced.test(word);

const inName = (word: string): string => (isLetter(word) ? `"_${word}"` : starting(word));
const anywhere = (word: string): string => (isLetter(word) ? `{title context} : "_${word}"` : starting(word));

/**
 * What FTS5 is asked: that each word begins a word of the record. A single letter at the end is a word that
 * has just been begun; it is asked for in names only, and does not empty the list meanwhile.
 */
export function matchExpressions({ words, phone }: Query): { named: string; anywhere: string } | undefined {
  if (words.length === 0) return undefined;
  const begun = words.length > 1 && isLetter(words.at(-1) ?? '');
  const settled = begun ? words.slice(0, -1) : words;
  const digits = phone.map((each) => ` OR ${starting(each)}`).join('');
  return {
    named: `{title} : (${words.map(inName).join(' AND ')})`,
    anywhere: `(${settled.map(anywhere).join(' AND ')})${digits}`,
  };
}
