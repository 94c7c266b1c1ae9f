/** A name or another one-line value: no control characters, line breaks or broken halves of emoji. */
export const cleanLine = (text: string): string =>
  text
    .replace(/[\t-\r\u0085\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
    .trim();

/** A longer text: line breaks and tabs stay, other control characters go. */
export const cleanBody = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
    .trim();

/** One-line text that may be missing; empty counts as missing. */
export const cleanOptional = (text: string | null): string | null => (text === null ? null : cleanLine(text) || null);

/** Without case and accents, so that "jose" finds "José". */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // As many bytes as letters: there is nothing but ASCII, and asking so is much quicker than looking at each.
  return Buffer.byteLength(lower) === lower.length ? lower : lower.normalize('NFD').replace(/\p{Mn}/gu, '');
}
