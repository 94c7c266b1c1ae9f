/** What a cell's number format says about the number in it. */
export type CellFormat =
  | { kind: 'plain' }
  | { kind: 'percent' }
  | { kind: 'date' }
  | { kind: 'date-time' }
  | { kind: 'time' }
  | { kind: 'money'; currency: string };

export const plainFormat: CellFormat = { kind: 'plain' };

const builtInDates = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const builtInTimes = new Set([18, 19, 20, 21, 32, 33, 45, 47]);

/** Built-in formats are known by number alone; the others bring their code. */
export function cellFormat(id: number, code: string | undefined): CellFormat {
  if (code !== undefined) return formatOfCode(code);
  if (id === 9 || id === 10) return { kind: 'percent' };
  if (id === 22) return { kind: 'date-time' };
  if (builtInDates.has(id)) return { kind: 'date' };
  if (builtInTimes.has(id)) return { kind: 'time' };
  return plainFormat;
}

function formatOfCode(code: string): CellFormat {
  const positive = code.split(';', 1)[0] ?? '';
  const letters = positive
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '')
    .toLowerCase();
  if (/\[[hms]+\]/.test(letters)) return plainFormat;
  const hasDay = /[dy]/.test(letters) || /m/.test(letters.replace(/[hs].*m|m.*s/g, ''));
  const hasTime = /[hs]/.test(letters);
  if (hasDay) return { kind: hasTime ? 'date-time' : 'date' };
  if (hasTime) return { kind: 'time' };
  if (letters.includes('%')) return { kind: 'percent' };
  const currency = currencyOfCode(positive);
  return currency === null ? plainFormat : { kind: 'money', currency };
}

/** `[$€-407]`, `[$USD]`, `"kr"`, `\$` and a bare `€` all name a currency. */
function currencyOfCode(code: string): string | null {
  const bracketed = /\[\$([^\]-]+)[^\]]*\]/.exec(code)?.[1]?.trim();
  if (bracketed) return bracketed;
  for (const [, quoted = ''] of code.matchAll(/"([^"]*)"/g)) {
    const text = quoted.trim();
    if (/^\p{Sc}$|^[A-Z]{3}$|^(kr|zł|Kč|Ft|CHF|R\$)\.?$/u.test(text)) return text;
  }
  // Without brackets: in `[$-409]` the dollar only introduces a locale.
  return /\p{Sc}/u.exec(code.replace(/\[[^\]]*\]/g, ''))?.[0] ?? null;
}
