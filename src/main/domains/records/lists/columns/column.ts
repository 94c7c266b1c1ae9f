import { fold } from '../../../../platform/text/clean-text.ts';

/**
 * One field of every row of a table, in memory, found by row number. A list of 100,000 deals is filtered
 * and sorted over these in a few milliseconds, where SQLite would take a hundred.
 */
export type NumberColumn = { kind: 'number'; values: Float64Array };
/** The row numbers of another table; 0 where there is no link. */
export type LinkColumn = { kind: 'link'; values: Uint32Array };
/** Text of which there are few different ones: each row holds the place of its own in `texts`; 0 is none. */
export type ChoiceColumn = {
  kind: 'choice';
  values: Uint32Array;
  texts: (string | null)[];
  places: Map<string, number>;
};
/** Text that differs from row to row, without case and accents. `order` and `ranks` come from `rankText`. */
export type TextColumn = {
  kind: 'text';
  values: (string | null)[];
  order: Uint32Array | undefined;
  ranks: Float64Array;
  unsorted: Set<number>;
};
export type Column = NumberColumn | LinkColumn | ChoiceColumn | TextColumn;
export type ColumnKind = Column['kind'];

/** Longer text is looked at only this far, so that a file of absurdly long names does not fill the memory. */
const textAtMost = 500;

/** What a column is read from: an expression over the row `t`, and how its values are kept. */
export type Source = { kind: ColumnKind; sql: string; decode?: (value: string) => number };

export function emptyColumn(kind: ColumnKind, capacity: number): Column {
  switch (kind) {
    case 'number':
      return { kind, values: new Float64Array(capacity).fill(Number.NaN) };
    case 'link':
      return { kind, values: new Uint32Array(capacity) };
    case 'choice':
      return { kind, values: new Uint32Array(capacity), texts: [null], places: new Map() };
    case 'text':
      return { kind, values: [], order: undefined, ranks: new Float64Array(0), unsorted: new Set() };
  }
}

export function growColumn(column: Column, capacity: number): void {
  if (column.kind === 'text' || column.values.length >= capacity) return;
  if (column.kind === 'number') {
    const values = new Float64Array(capacity).fill(Number.NaN);
    values.set(column.values);
    column.values = values;
  } else {
    const values = new Uint32Array(capacity);
    values.set(column.values);
    column.values = values;
  }
}

/** Puts what SQLite gave for a row into a column; null takes it out. */
export function setValue(column: Column, source: Source, row: number, value: unknown): void {
  switch (column.kind) {
    case 'number':
      column.values[row] = value === null ? Number.NaN : source.decode ? source.decode(String(value)) : Number(value);
      return;
    case 'link':
      column.values[row] = value === null ? 0 : Number(value);
      return;
    case 'choice':
      column.values[row] = value === null ? 0 : placeOf(column, String(value));
      return;
    case 'text': {
      const text = value === null ? null : fold(String(value).slice(0, textAtMost));
      if (column.values[row] === text) return;
      // Holes would turn the array into a slow one.
      while (column.values.length < row) column.values.push(null);
      column.values[row] = text;
      if (column.order) column.unsorted.add(row);
    }
  }
}

function placeOf(column: ChoiceColumn, text: string): number {
  const known = column.places.get(text);
  if (known !== undefined) return known;
  const place = column.texts.length;
  column.texts.push(text);
  column.places.set(text, place);
  return place;
}
