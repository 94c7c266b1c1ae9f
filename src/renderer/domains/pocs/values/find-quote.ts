/** Where a quote stands in its source, word for word; only spaces and line breaks may differ. Null when it does not. */
export function findQuote(source: string, quote: string): { from: number; to: number } | null {
  const wanted = fold(quote.trim()).text;
  if (wanted === '') return null;
  const { text, places } = fold(source);
  const start = text.indexOf(wanted);
  const from = places[start];
  const last = places[start + wanted.length - 1];
  return from === undefined || last === undefined ? null : { from, to: last + 1 };
}

/** The text with one space for every run of them, and where each of its characters stood. */
function fold(text: string): { text: string; places: number[] } {
  const letters: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const space = /\s/.test(text.charAt(at));
    if (space && letters.at(-1) === ' ') continue;
    letters.push(space ? ' ' : text.charAt(at));
    places.push(at);
  }
  return { text: letters.join(''), places };
}
