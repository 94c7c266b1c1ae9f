import type { Cell, SheetColumn } from './sheet.ts';

const longestText = 32_767;
const dayMs = 86_400_000;
/** Day 0 of a workbook, so that 1 January 1900 is day 1 and the leap day that 1900 did not have is counted. */
const dayZero = Date.UTC(1899, 11, 30);

/** Places of the cell formats in the styles of a workbook; see `workbook-parts.ts`. */
export const styleOf: Record<SheetColumn['type'], number> = { text: 0, number: 0, money: 2, day: 3, moment: 4 };
export const headStyle = 1;

/** What XML cannot hold, and nobody can see. */
const unfit = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xmlText = (text: string): string =>
  text
    .slice(0, longestText)
    .toWellFormed()
    .replace(unfit, '\ufffd')
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** One cell. Text is text: a workbook runs only what is written as a formula, and nothing here is. */
export function cellXml(value: Cell, type: SheetColumn['type']): string {
  if (value === null || value === '') return '<c/>';
  if (typeof value === 'boolean') return `<c t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? `<c s="${styleOf[type]}"><v>${value}</v></c>` : '<c/>';
  }
  if (type === 'day' || type === 'moment') {
    const at = Date.parse(type === 'day' ? `${value}T00:00:00Z` : value);
    if (Number.isFinite(at) && at > dayZero) return `<c s="${styleOf[type]}"><v>${(at - dayZero) / dayMs}</v></c>`;
  }
  return textXml(value, 0);
}

export const textXml = (text: string, style: number): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
