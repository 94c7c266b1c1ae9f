import type { Database } from 'better-sqlite3';
import type { Put } from './as-it-was.ts';
import { type ByteDictionary, createByteDictionary } from './byte-dictionary.ts';
import { textIn } from './cells.ts';
import { growingCodes, growingNumbers } from './growing.ts';
import { type PackedScan, packedScan } from './packed-scan.ts';

const numeric = ['amount_minor', 'probability', 'created_at', 'updated_at', 'next_at'];
/** What says nothing in most rows. */
const nothing: Record<string, string> = { tags: '[]', custom: '{}' };

/** Columns of `deals` for the deals in hand: what facts are made from. One that was not read answers nothing. */
export type OwnValues = {
  texts(column: string): { codes: Uint32Array; texts: (string | null)[] };
  text(column: string, index: number): string | null;
  number(column: string, index: number): number;
};
export type DealScan = Pick<PackedScan, 'where' | 'among'>;

type Read = { ids: string[]; own: OwnValues; put: Put };

/** Reads columns of `deals`, with the ids in the same order. */
export function readOwn(db: Database, columns: readonly string[], scans: readonly DealScan[]): Read {
  const ids: string[] = [];
  const numbers = columns
    .filter((column) => numeric.includes(column))
    .map((column) => ({ column, values: growingNumbers() }));
  const texts = columns
    .filter((column) => !numeric.includes(column))
    .map((column) => ({
      column,
      sql: column in nothing ? `nullif(t."${column}", '${nothing[column]}')` : `t."${column}"`,
      dictionary: createByteDictionary(),
      codes: growingCodes(),
    }));
  for (const what of scans) {
    const asked = { table: 'deals', ...what, names: ['t.id'], numbers: numbers.map(({ column }) => `t."${column}"`) };
    packedScan(db, { ...asked, texts }, (slice) => {
      for (let i = 0; i < slice.size; i++) {
        const id = slice.names[0]?.[i];
        if (typeof id !== 'string') continue;
        ids.push(id);
        for (let k = 0; k < numbers.length; k++) numbers[k]?.values.push(slice.numbers[k]?.[i] ?? Number.NaN);
        for (let k = 0; k < texts.length; k++) texts[k]?.codes.push(slice.texts[k]?.[i] ?? 0);
      }
    });
  }
  const numberColumns = new Map(numbers.map(({ column, values }) => [column, values.all()]));
  const textColumns = new Map(
    texts.map(({ column, codes, dictionary }) => [column, { codes: codes.all(), texts: dictionary.texts, dictionary }]),
  );
  const textsOf = (column: string): { codes: Uint32Array; texts: (string | null)[]; dictionary?: ByteDictionary } =>
    textColumns.get(column) ?? { codes: new Uint32Array(ids.length), texts: [null] };
  return {
    ids,
    own: {
      texts(column) {
        const { codes, texts: known } = textsOf(column);
        return { codes, texts: known };
      },
      text(column, index) {
        const found = textColumns.get(column);
        return found ? (found.texts[found.codes[index] ?? 0] ?? null) : null;
      },
      number: (column, index) => numberColumns.get(column)?.[index] ?? Number.NaN,
    },
    put(column, index, was) {
      const values = numberColumns.get(column);
      const { codes, dictionary } = textsOf(column);
      if (values) values[index] = was == null || !Number.isFinite(Number(was)) ? Number.NaN : Number(was);
      else if (dictionary) codes[index] = dictionary.code(was === nothing[column] ? null : textIn(was));
    },
  };
}
