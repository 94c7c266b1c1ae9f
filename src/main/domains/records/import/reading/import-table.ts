import type { Encoding } from './csv/detect-encoding.ts';
import type { HeaderProblem } from './name-headers.ts';
import type { Row } from './row.ts';

export interface Sheet {
  name: string;
  hidden: boolean;
}

export interface OpenTableOptions {
  /** Overrides what was detected. */
  encoding?: Encoding;
  delimiter?: string;
  /** Row number of the header; 0 says that there is none. */
  headerRow?: number;
  /** Which sheet of a workbook; otherwise the first visible one that holds anything. */
  sheet?: string;
  /** The name to use in sentences, when the file was uploaded under another. */
  fileName?: string;
}

/** A file opened as a table. Every iteration over `rows` reads it anew from the first row below the header. */
export interface ImportTable {
  format: 'csv' | 'xlsx';
  /** Null for workbooks. */
  encoding: Encoding | null;
  delimiter: string | null;
  sheets: readonly Sheet[];
  sheet: string | null;
  headerRow: number;
  headers: readonly string[];
  headerProblems: readonly HeaderProblem[];
  fileBytes: number;
  /** Rows in batches of some hundreds. Do not keep cells for long: they hold on to the text they were cut from. */
  rows: AsyncIterable<Row[]>;
  /** How far the running iteration is, from 0 to 1. */
  progress(): number;
  close(): Promise<void>;
}
