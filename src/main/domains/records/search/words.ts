/**
 * What counts as a word, for the index and for a query alike. The index is fed words that were cut and
 * folded here, so that there is one definition of them and not a second one inside SQLite.
 */

const ascii = /^[\0-\x7f]*$/;
/** Accents, Hebrew points and Arabic vowel signs: people leave them out when they type. */
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670]/g;
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/** Without case, accents and width: "Müller" and "ＭＵＬＬＥＲ" are "muller". */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(/[ßæœøłđðþıς]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}

/** Scripts written without spaces between words. They are cut into pairs of letters instead. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー';
const piece = new RegExp(
  `(?<run>[${unspaced}]+)|[[\\p{L}\\p{N}\\p{M}]--[${unspaced}]]+|\\p{Extended_Pictographic}`,
  'gv',
);
const compound = /[\p{L}\p{N}]+(?:['’&-][\p{L}\p{N}]+)+/gu;
/** 50,000 and 50.000 and 50’000 are one number. */
const grouped = /(?<![\d.,])\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+(?!\d)/g;

/** Longer ones are no words (encoded data, say): only their start is kept. */
const longestWord = 64;

/** A text as its words are cut from it. */
export const plain = (text: string): string => fold(text.replace(grouped, (number) => number.replace(/\D/g, '')));

function pieces(folded: string): { text: string; run: boolean }[] {
  if (ascii.test(folded)) return (folded.match(/[a-z0-9]+/g) ?? []).map((text) => ({ text: short(text), run: false }));
  return Array.from(folded.matchAll(piece), ({ 0: text, groups }) => {
    const run = groups?.run !== undefined;
    return { text: run ? text : short(text), run };
  });
}

const short = (word: string): string => (word.length > longestWord ? [...word].slice(0, longestWord).join('') : word);

/** 東京都 → 東京, 京都. */
function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/**
 * The words under which a text is found. Of "Coca-Cola" that is also the whole, "cocacola"; of a text
 * without spaces also its last letter, as no pair begins with it.
 */
export function wordsOf(text: string): string[] {
  const folded = plain(text);
  const words = pieces(folded).flatMap(({ text: word, run }) =>
    run ? [...pairs(word), [...word].at(-1) ?? ''] : [word],
  );
  if (/\S['’&-]\S/.test(folded)) {
    for (const [whole] of folded.matchAll(compound)) words.push(short(whole.replace(/['’&-]/g, '')));
  }
  return words;
}

/** The words that someone is looking for. */
export const typedWords = (text: string): string[] =>
  pieces(plain(text)).flatMap(({ text: word, run }) => (run && [...word].length > 1 ? pairs(word) : [word]));

/** Words that a misspelt one may have been meant to be: no numbers, no codes, no pairs of letters. */
export const isSpelt = (word: string): boolean =>
  word.length >= 3 && word.length <= 24 && (/^[a-z]+$/.test(word) || (/^\p{L}+$/u.test(word) && isSpaced(word)));

export const anyUnspaced = new RegExp(`[${unspaced}]`, 'u');
// Beyond the basic plane JavaScript and SQLite do not order letters alike, and no one misspells there.
const isSpaced = (word: string): boolean => !anyUnspaced.test(word) && !/[\u{10000}-\u{10ffff}]/u.test(word);

/** How a word is in a text that is `plain`: as a whole word, as the start of one, or not at all. */
export function placeOf(word: string, text: string): 'whole' | 'start' | undefined {
  let place: 'start' | undefined;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const inside = at > 0 && isPart(text, at - 1);
    if (inside && !anyUnspaced.test(word)) continue;
    if (!isPart(text, at + word.length)) return 'whole';
    place = 'start';
  }
  return place;
}

/** Whether there is a letter or a digit at a place of a folded text. */
export function isPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code > 96 && code < 123) || (code > 47 && code < 58);
  return /[\p{L}\p{N}\p{M}]/u.test(text[at] ?? '');
}
