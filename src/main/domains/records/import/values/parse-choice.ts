import { cleanText } from './clean-text.ts';
import { type Parsed, quote } from './parsed.ts';

const yes = new Set('true yes y 1 t on x ✓ ✔ ja j wahr oui o vrai si sí s verdadero sim vero'.split(' '));
const no = new Set('false no n 0 f off ✗ ✘ nein falsch non faux falso nee nej não'.split(' '));

export function parseBoolean(text: string): Parsed<boolean> {
  const word = text.trim().toLowerCase();
  if (word === '' || word === '-') return null;
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  return { problem: `${quote(text)} is neither yes nor no. Write “yes” or “no”.` };
}

const mostTags = 100;

/** A list as CRMs write it: parted by semicolons, else by bars or line ends, else by commas; each tag once. */
export function parseTags(text: string): string[] {
  if (text === '') return [];
  const separator = [';', '|', '\n', ','].find((each) => text.includes(each)) ?? ';';
  const tags = new Map<string, string>();
  for (const part of text.split(separator, 10 * mostTags)) {
    const tag = cleanText(part);
    const key = tag.toLowerCase();
    if (tag !== '' && !tags.has(key) && tags.size < mostTags) tags.set(key, tag);
  }
  return [...tags.values()];
}
