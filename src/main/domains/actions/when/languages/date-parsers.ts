import { createRequire } from 'node:module';
import type { Chrono } from 'chrono-node';

export type DateParser = Chrono;
type Language = { casual: Chrono; GB?: Chrono };

const load = createRequire(import.meta.url);

const languages: ReadonlySet<string> = new Set([
  'ar',
  'de',
  'es',
  'fi',
  'fr',
  'id',
  'it',
  'ja',
  'nl',
  'pt',
  'ru',
  'sv',
  'uk',
  'vi',
  'zh',
]);

/** Loaded when the first time in that language is typed: all of them together take as much memory as half the app. */
function language(name: string): Language {
  return load(`chrono-node/${name}`);
}

/** What reads the dates of a language; undefined for one that nothing can read. */
export const parserOf = (name: string): DateParser | undefined =>
  languages.has(name) ? language(name).casual : undefined;

export function englishParser(order: 'dmy' | 'mdy'): DateParser {
  const { casual, GB = casual } = language('en');
  return order === 'mdy' ? casual : GB;
}
