/** What a cell holds: a day as `YYYY-MM-DD`, a moment as an ISO instant, money in whole units. */
export type Cell = string | number | boolean | null;

export type SheetColumn = { label: string; type: 'text' | 'number' | 'money' | 'day' | 'moment'; width?: number };

/** A table that goes into a workbook or a CSV file. Rows may come as they are asked for. */
export type Sheet = {
  name: string;
  columns: readonly SheetColumn[];
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
};
