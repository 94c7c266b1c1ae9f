const LF = 10;
const CR = 13;
const QUOTE = 34;

/**
 * Reads one line whose quotation marks do not pair up, such as `Acme,"17" screen",5` or a cell that is opened and
 * never closed. It never looks past the line, so one bad row cannot swallow the good rows after it.
 * Returns null when the line does not end within the text and more text is to come.
 */
export function readCarelessLine(
  text: string,
  start: number,
  delimiter: number,
  atEnd: boolean,
): { cells: string[]; end: number } | null {
  let lineEnd = start;
  let code = text.charCodeAt(lineEnd);
  while (code !== LF && code !== CR && lineEnd < text.length) code = text.charCodeAt(++lineEnd);
  const complete = lineEnd < text.length && !(code === CR && lineEnd + 1 >= text.length);
  if (!complete && !atEnd) return null;

  const cells: string[] = [];
  let at = start;
  // Once a search for a closing mark has failed, a later one on this line fails too; a line of a million
  // opening marks must not be searched a million times.
  let mayClose = true;
  for (;;) {
    const opens = mayClose && text.charCodeAt(at) === QUOTE;
    const close = opens ? closingQuote(text, at + 1, lineEnd, delimiter) : -1;
    if (opens && close < 0) mayClose = false;
    if (close >= 0) {
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = close + 1;
    } else {
      let cellEnd = at;
      while (cellEnd < lineEnd && text.charCodeAt(cellEnd) !== delimiter) cellEnd++;
      cells.push(text.slice(at, cellEnd));
      at = cellEnd;
    }
    if (at >= lineEnd) break;
    at++;
  }
  const end = text.charCodeAt(lineEnd) === CR && text.charCodeAt(lineEnd + 1) === LF ? lineEnd + 2 : lineEnd + 1;
  return { cells, end: Math.min(end, text.length) };
}

/** The first quotation mark that stands right before a delimiter or the line end. */
function closingQuote(text: string, from: number, lineEnd: number, delimiter: number): number {
  for (let at = text.indexOf('"', from); at >= 0 && at < lineEnd; at = text.indexOf('"', at + 1)) {
    if (at + 1 >= lineEnd || text.charCodeAt(at + 1) === delimiter) return at;
  }
  return -1;
}
