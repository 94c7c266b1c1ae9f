/**
 * Spreadsheets run a cell that begins with one of these as a formula. Text that already begins with apostrophes and
 * then one of these is guarded too, so that taking one apostrophe away always gives back the original.
 */
const risky = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const plainNegative = /^-\d+(?:[.,]\d+)?$/;

/** Puts an apostrophe before a text that a spreadsheet would run. Plain negative numbers stay numbers. */
export function guardFormula(text: string): string {
  return risky.test(text) && !plainNegative.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe away again. */
export function unguardFormula(text: string): string {
  return text.charCodeAt(0) === 39 && risky.test(text) ? text.slice(1) : text;
}

/** Finds out about a whole piece of a file at once whether any cell in it can have been guarded. */
export function mayHoldGuards(text: string): boolean {
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) {
    if (risky.test(text.slice(at, at + 2)) || text.charCodeAt(at + 1) === 39) return true;
  }
  return false;
}
