import type { Database } from 'better-sqlite3';
import { type TrackedField, trackedFields } from '../../history/tracked-fields.ts';
import { type Cell, instantIn, numberIn, textIn } from './cells.ts';
import { createDictionary, type Dictionary } from './dictionary.ts';
import { type GrowingColumn, growingNumberColumn, growingTextColumn } from './growing.ts';
import type { HistoryRows } from './history-rows.ts';
import { type Scan, scan } from './scan.ts';

const instants = new Set(['created_at', 'updated_at', 'next_at']);
const numbers = new Set(['amount_minor', 'probability']);

/** Columns of `deals` for the deals in hand: what facts are made from. One that was not read answers nothing. */
export type OwnValues = {
  texts(column: string): { codes: Uint32Array; texts: (string | null)[] };
  text(column: string, index: number): string | null;
  number(column: string, index: number): number;
};

type Taken = { ids: string[]; own: OwnValues; putBack: (history: HistoryRows, asOf: Float64Array) => void };

/** Reads columns of `deals`, with the ids in the same order. */
export function readOwn(db: Database, columns: readonly string[], scans: Omit<Scan, 'table' | 'columns'>[]): Taken {
  const ids: string[] = [];
  const dictionaries = new Map<string, Dictionary>();
  const growing = new Map<string, GrowingColumn>();
  for (const column of columns) {
    const isNumber = numbers.has(column) || instants.has(column);
    if (!isNumber) dictionaries.set(column, createDictionary(column === 'tags' ? '[]' : ''));
    growing.set(
      column,
      isNumber
        ? growingNumberColumn(instants.has(column) ? instantIn : numberIn)
        : growingTextColumn(dictionaries.get(column)),
    );
  }
  const takers = [...growing.values()];
  for (const what of scans) {
    scan(db, { ...what, table: 'deals', columns: ['t.id', ...columns.map((column) => `t."${column}"`)] }, (row) => {
      ids.push(textIn(row[0]) ?? '');
      for (let i = 0; i < takers.length; i++) takers[i]?.push(row[i + 1]);
    });
  }
  const read = new Map([...growing].map(([name, column]) => [name, column.column()]));
  const none = { codes: new Uint32Array(0), texts: [null] };
  const texts = (column: string) => {
    const found = read.get(column);
    return found?.kind === 'text' ? found : none;
  };
  const own: OwnValues = {
    texts,
    text: (column, index) => {
      const found = texts(column);
      return found.texts[found.codes[index] ?? 0] ?? null;
    },
    number: (column, index) => {
      const found = read.get(column);
      return found?.kind === 'number' ? (found.values[index] ?? Number.NaN) : Number.NaN;
    },
  };
  const set = (field: TrackedField, index: number, before: Cell) => {
    const column = read.get(field);
    if (column?.kind === 'number') column.values[index] = before == null ? Number.NaN : numberIn(Number(before));
    else if (column) column.codes[index] = dictionaries.get(field)?.code(before) ?? 0;
  };
  return { ids, own, putBack: (history, asOf) => asItWas(history, asOf, set) };
}

/** What stood in a field at a moment is what the first later change found there. */
function asItWas(
  { size, deal, field, at, before, texts }: HistoryRows,
  asOf: Float64Array,
  set: (field: TrackedField, index: number, before: Cell) => void,
): void {
  const known = trackedFields.map(() => new Uint8Array(asOf.length));
  for (let i = 0; i < size; i++) {
    const index = deal[i] ?? 0;
    const place = field[i] ?? 0;
    const done = known[place];
    const name = trackedFields[place];
    if (!done || !name || done[index] === 1 || !((at[i] ?? Number.NaN) > (asOf[index] ?? Number.NaN))) continue;
    done[index] = 1;
    set(name, index, texts[before[i] ?? 0]);
  }
}
