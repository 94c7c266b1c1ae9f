import companies from '../../../../../resources/sample/companies.json' with { type: 'json' };
import deals from '../../../../../resources/sample/deals.json' with { type: 'json' };
import names from '../../../../../resources/sample/names.json' with { type: 'json' };
import nextSteps from '../../../../../resources/sample/next-steps.json' with { type: 'json' };
import talk from '../../../../../resources/sample/talk.json' with { type: 'json' };
import type { Random } from './random.ts';

export { companies, deals, names, nextSteps, talk };

export type Country = (typeof companies.countries)[number];
export type Segment = (typeof companies.segments)[number];

/** Entries of a list that carry their own weight. */
export const byWeight = <T extends { weight: number }>(entries: readonly T[], random: Random): T =>
  random.weighted(entries.map((entry) => [entry, entry.weight] as const));

/** Lists of [word, weight] pairs, as the JSON files hold them. */
export function pairsOf(entries: readonly (readonly (string | number)[])[]): [string, number][] {
  return entries.map(([word, weight]) => [String(word), Number(weight)]);
}

const nameLists: Record<string, { first: string[]; last: string[] }> = {
  english: names.english,
  german: names.german,
  french: names.french,
  spanish: names.spanish,
  dutch: names.dutch,
  swedish: names.swedish,
  japanese: names.japanese,
};

export function personName(country: Country, random: Random): { first: string; last: string } {
  const list = nameLists[random.chance(0.12) ? 'english' : country.names] ?? names.english;
  return { first: random.pick(list.first), last: random.pick(list.last) };
}

/** Puts words in the place of {first}, {team} and the like. */
export const fill = (text: string, words: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => words[key] ?? whole);

/** Letters that can stand in an address: "Jörg Weiß" becomes "jorg.weiss". */
export const addressOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '');

/** "+1 555 2## ####" with digits in it. */
export const phoneFrom = (pattern: string | null, random: Random): string | null =>
  pattern === null ? null : pattern.replace(/#/g, () => String(random.whole(0, 9)));
