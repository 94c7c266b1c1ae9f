const longest = 64;

/** Text that others wrote, as a menu item: on one line, not wider than a menu should be, and without hidden keys. */
export function menuWords(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  const letters = [...line];
  const cut = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line;
  // A single ampersand would underline the letter after it.
  return cut.replaceAll('&', '&&');
}
