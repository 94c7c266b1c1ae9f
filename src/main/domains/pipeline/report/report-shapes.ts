import type { Cell, SheetColumn } from '../../../platform/sheets/sheet.ts';

export type Tone = 'plain' | 'thread' | 'good' | 'warn' | 'bad';

/** A table as it is printed: the first rows of something that may go on. */
export type ReportTable = {
  kind: 'table';
  title: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly Cell[])[];
  /** How many there are, printed or not. */
  of: number;
};

/** A piece of a report; every format renders these in its own way. */
export type ReportBlock =
  | { kind: 'figures'; items: { label: string; value: string; note: string; tone: Tone }[] }
  | { kind: 'bars'; title: string; rows: { label: string; value: number; text: string; tone: Tone }[] }
  | { kind: 'line'; title: string; points: { at: number; value: number; text: string }[]; most: number }
  | {
      kind: 'waterfall';
      title: string;
      steps: { label: string; value: number; text: string; whole: boolean; tone: Tone }[];
    }
  | { kind: 'note'; text: string }
  | ReportTable;

/** A report of a review, as mail, paper and workbook all say it. */
export type Report = { title: string; subtitle: string; at: string; blocks: ReportBlock[] };
