import { quoted, unreadable } from './refuse.ts';

const longest = 200;

/** What was typed, without what only looks: control characters, marks of direction, wide and other digits. */
export function cleanWords(text: string): string {
  if (text.length > longest) throw tooLong(text);
  const clean = text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/[\s,;!?]+$/, '')
    .trim();
  // One sign can stand for a dozen letters.
  if (clean.length > longest) throw tooLong(clean);
  if (clean === '') throw unreadable('No time was given.');
  return clean;
}

const tooLong = (text: string) => unreadable(`${quoted(text)} is too long to be a time.`);
