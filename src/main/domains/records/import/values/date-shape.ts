import months from '../../../../../../resources/import/months.json' with { type: 'json' };

export type DateOrder = 'dmy' | 'mdy';

export interface Day {
  year: number;
  month: number;
  day: number;
}

/**
 * What a text shows about the date in it, before anything is known about the column. `time` is what follows the date.
 * - `day`: only one reading, which may still be a day that does not exist.
 * - `shows`: only one reading, and it tells how the column orders day and month.
 * - `either`: `03/04/2024`; only other cells of the column can tell.
 * - `serial`: a number that could be a day as Excel counts them.
 */
export type DateShape =
  | { kind: 'day'; day: Day; time: string }
  | { kind: 'shows'; order: DateOrder; day: Day; time: string }
  | { kind: 'either'; dmy: Day; mdy: Day; time: string }
  | { kind: 'serial'; serial: number }
  | { kind: 'epoch'; ms: number }
  | { kind: 'none' };

const none: DateShape = { kind: 'none' };

const monthNumbers = new Map(
  Object.entries(months).flatMap(([number, names]) => names.split(' ').map((name) => [name, Number(number)] as const)),
);

export function dateShape(text: string): DateShape {
  if (text.length > 80) return none;
  const trimmed = text.normalize('NFKC').trim();
  return yearFirst(trimmed) ?? yearLast(trimmed) ?? number(trimmed) ?? named(trimmed.toLowerCase()) ?? none;
}

function yearFirst(text: string): DateShape | null {
  const found =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/s.exec(text) ??
    /^(\d{4})()(\d\d)(\d\d)(?:T(?=\d)|$)(.*)$/s.exec(text);
  if (found === null) return null;
  const [, year, , month, day, time = ''] = found;
  return { kind: 'day', day: { year: Number(year), month: Number(month), day: Number(day) }, time };
}

function yearLast(text: string): DateShape | null {
  const found = /^(\d{1,2})(\s?[-/.]\s?)(\d{1,2})\2(\d{4}|\d{2})(?!\d)\.?(.*)$/s.exec(text);
  if (found === null) return null;
  const [, first, separator, second, yearText = '', time = ''] = found;
  const [a, b, year] = [Number(first), Number(second), fullYear(yearText)];
  const dmy = { year, month: b, day: a };
  const mdy = { year, month: a, day: b };
  if ((a > 12 && b > 12) || a === 0 || b === 0) return { kind: 'day', day: dmy, time };
  if (a > 12) return { kind: 'shows', order: 'dmy', day: dmy, time };
  if (b > 12) return { kind: 'shows', order: 'mdy', day: mdy, time };
  if (a === b) return { kind: 'day', day: dmy, time };
  // Where dates are written with dots, the day always comes first.
  if (separator?.trim() === '.') return { kind: 'shows', order: 'dmy', day: dmy, time };
  return { kind: 'either', dmy, mdy, time };
}

function number(text: string): DateShape | null {
  if (/^\d{5}(\.\d+)?$/.test(text)) return { kind: 'serial', serial: Number(text) };
  if (/^1\d{12}$/.test(text)) return { kind: 'epoch', ms: Number(text) };
  return null;
}

/** `5 Jan 2024`, `January 5th, 2024`, `5. März 2024`, `5 de enero de 2024`, `Fri, 05-Jan-24`. */
function named(text: string): DateShape | null {
  const plain = text.replace(/^[\p{L}]+\.?,?\s+(?=\d|[\p{L}]+\.?\s+\d)/u, (word) =>
    monthOf(word) === null ? '' : word,
  );
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:de\s+|of\s+)?(\p{L}+)\.?[\s,-]+(?:de[l]?\s+)?(\d{4}|\d{2})(?!\d)(.*)$/su.exec(
      plain,
    );
  if (dayFirst !== null) return namedDay(dayFirst[1], dayFirst[2], dayFirst[3], dayFirst[4]);
  const monthFirst = /^(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4}|\d{2})(?![\d:])(.*)$/su.exec(plain);
  if (monthFirst !== null) return namedDay(monthFirst[2], monthFirst[1], monthFirst[3], monthFirst[4]);
  const yearFirstName = /^(\d{4})[\s-]+(\p{L}+)\.?[\s-]+(\d{1,2})(?!\d)(.*)$/su.exec(plain);
  if (yearFirstName !== null) return namedDay(yearFirstName[3], yearFirstName[2], yearFirstName[1], yearFirstName[4]);
  return null;
}

function namedDay(day = '', monthName = '', year = '', time = ''): DateShape | null {
  const month = monthOf(monthName);
  return month === null ? null : { kind: 'day', day: { year: fullYear(year), month, day: Number(day) }, time };
}

function monthOf(word: string): number | null {
  return monthNumbers.get(word.replace(/[.,\s]+$/, '')) ?? null;
}

/** Two digits mean the years from 1970 to 2069. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}
