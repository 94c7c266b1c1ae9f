import { cleanLine } from '../../../platform/text/clean-text.ts';
import { typedPhone } from './numbers.ts';
import { fold, typedWords } from './words.ts';

/** More than a person types; whatever comes in is only ever looked for, never run. */
const longestQuery = 200;
const mostWords = 10;

export type Query = {
  /** As typed, without what surrounds it. */
  text: string;
  /** Folded, for comparing with whole names. */
  folded: string;
  words: string[];
  /** Digits that may start a phone number, when the query looks like one. */
  phone: string[];
};

export function parseQuery(typed: string): Query {
  // What cannot be part of a name, as it is taken out of each, keeps none from being found.
  const text = cleanLine(typed.slice(0, longestQuery));
  const words = [...new Set(typedWords(text))].slice(0, mostWords);
  return { text, folded: nameKey(text), words, phone: typedPhone(text) };
}

/** A query with other words, as when some of them were misspelt. */
export const withWords = (words: string[]): Query => ({
  text: words.join(' '),
  folded: words.join(' '),
  words,
  phone: [],
});

/** Two names with the same key are the same to a reader. */
export const nameKey = (name: string): string => fold(name).replace(/\s+/g, ' ').trim();
