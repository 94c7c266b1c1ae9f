import type { ImportKind } from '../../../../contract/records/imports.ts';

export const kindWords: Record<ImportKind, { one: string; many: string; title: string }> = {
  deals: { one: 'deal', many: 'deals', title: 'Deals' },
  accounts: { one: 'account', many: 'accounts', title: 'Accounts' },
  contacts: { one: 'contact', many: 'contacts', title: 'Contacts' },
};

export const endings = ['.csv', '.tsv', '.txt', '.xlsx'];

export const count = (number: number): string => number.toLocaleString('en-US');

/** "1 row", "1,200 rows". */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${count(number)} ${number === 1 ? one : many}`;

/** So many rows are looked at before an import; a longer file's rows are reckoned from them. */
const COUNTED = 3000;
export const isReckoned = (rows: number): boolean => rows >= COUNTED;

/** A number that is reckoned, in three figures: nobody takes 612,603 for an estimate. */
export function reckoned(rows: number): number {
  if (!isReckoned(rows)) return rows;
  const step = 10 ** (Math.floor(Math.log10(rows)) - 2);
  return Math.round(rows / step) * step;
}

const units = ['bytes', 'KB', 'MB', 'GB'];

export function sizeWords(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const value = bytes / 1024 ** step;
  return `${step > 0 && value < 10 ? value.toFixed(1) : Math.round(value).toString()} ${units[step] ?? ''}`;
}

export const delimiterWords = { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Vertical bar' } as const;
export const encodingWords = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Windows-1252 (Western)',
} as const;
