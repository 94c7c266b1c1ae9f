import { type DateParser, englishParser, parserOf } from './date-parsers.ts';
import { german } from './de.ts';
import { english as inEnglish } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { dutch } from './nl.ts';
import { type Patterns, patternsOf } from './patterns.ts';
import { portuguese } from './pt.ts';

export type DateOrder = 'dmy' | 'mdy';
/** How a person of some locale says times; `words` is what the parser of dates does not know by itself. */
export type Tongue = { parser: DateParser; words: Patterns | null; order: DateOrder };

const english = patternsOf(inEnglish);
const words: Record<string, Patterns> = {
  de: patternsOf(german),
  es: patternsOf(spanish),
  fr: patternsOf(french),
  it: patternsOf(italian),
  nl: patternsOf(dutch),
  pt: patternsOf(portuguese),
};

/** Where the month is written before the day. English that names no country is taken for American. */
const monthFirst = /^(en|en-(us|ph|bz|fm|gu|pr|as)|(ja|zh|ko)(-.*)?)$/;

/** The tongue of a locale first, then English, in which everyone may write. */
export function tonguesOf(locale: string): Tongue[] {
  const tag = locale.trim().toLowerCase().replaceAll('_', '-');
  const order: DateOrder = monthFirst.test(tag.replace(/-(latn|hans|hant)(?=-|$)/, '')) ? 'mdy' : 'dmy';
  const anyone: Tongue = {
    parser: englishParser(order),
    words: english,
    order,
  };
  const language = tag.split('-')[0] ?? '';
  const parser = parserOf(language);
  return parser ? [{ parser, words: words[language] ?? null, order }, anyone] : [anyone];
}
