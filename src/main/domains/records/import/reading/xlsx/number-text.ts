import type { CellFormat } from './number-format.ts';

const dayMs = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
const lastDay = 2_958_465;

/** Writes a cell's number as a text that the value parsers read in only one way. */
export function numberText(raw: string, format: CellFormat, from1904: boolean): string {
  const number = Number(raw);
  if (raw === '' || !Number.isFinite(number)) return raw;
  switch (format.kind) {
    case 'plain':
      return plainNumber(number);
    case 'percent':
      return `${plainNumber(number * 100)}%`;
    case 'money':
      return /\p{L}$/u.test(format.currency)
        ? `${format.currency} ${plainNumber(number)}`
        : `${format.currency}${plainNumber(number)}`;
    default:
      return dateText(number, format.kind, from1904) ?? plainNumber(number);
  }
}

function plainNumber(number: number): string {
  // Fifteen digits are what Excel itself keeps and shows; the rest is binary noise such as 0.30000000000000004.
  const text = String(Number(number.toPrecision(15)));
  if (text.includes('e'))
    return Math.abs(number) < 1 ? number.toFixed(15).replace(/\.?0+$/, '') : BigInt(Math.round(number)).toString();
  // 1.234 in a text could also mean one thousand two hundred and thirty-four; in a number cell it cannot.
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function dateText(serial: number, kind: 'date' | 'date-time' | 'time', from1904: boolean): string | null {
  if (serial < 0 || serial > lastDay) return null;
  // Excel counts a 29 February 1900 that never was, so days before it are off by one.
  const days = from1904 ? serial : serial < 60 ? serial + 1 : serial;
  const ms = (from1904 ? epoch1904 : epoch1900) + Math.round(days * 86_400) * 1000;
  if (ms - (from1904 ? epoch1904 : epoch1900) > lastDay * dayMs) return null;
  const text = new Date(ms).toISOString();
  if (kind === 'time') return serial < 1 ? text.slice(11, 19) : text.slice(0, 19);
  const midnight = text.slice(11, 19) === '00:00:00';
  return kind === 'date' || midnight ? text.slice(0, 10) : text.slice(0, 19);
}
