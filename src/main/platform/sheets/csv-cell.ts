import { guardFormula } from './formula-guard.ts';

export type CsvValue = string | number | boolean | null | undefined;

const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

/** One cell as it goes into a CSV file: guarded against being run as a formula, and quoted where it has to be. */
export function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const guarded = guardFormula(value);
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** One record with its line end. A record of one blank cell is quoted, or it would be a blank line. */
export function csvLine(values: readonly CsvValue[]): string {
  const line = values.map(csvCell).join(',');
  return line === '' && values.length > 0 ? '""\r\n' : `${line}\r\n`;
}
