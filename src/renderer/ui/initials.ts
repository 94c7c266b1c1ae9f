const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstSign(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment.toLocaleUpperCase();
  return '';
}

/** "Maya de Kruif" → "MK": the first and the last word, whole characters even in scripts that combine them. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  if (first === undefined) return '?';
  return firstSign(first) + (last === undefined ? '' : firstSign(last));
}
