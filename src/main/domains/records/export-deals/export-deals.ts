import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { Condition } from '../../../../contract/base.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { csvText } from '../import/export/csv-text.ts';
import type { FindRows } from '../lists/find-rows.ts';
import type { Wanted } from '../reading/in-order.ts';
import { type CellValue, dealColumns } from './deal-columns.ts';

export type ExportAsked = { filter?: Condition[] | string; search?: string; sort?: string; columns?: string };

/** Deals read in one go; the event loop is let through in between. */
const slice = 500;

/** What a list of deals shows, as a CSV file: its columns, its filter, its order. */
export async function exportDeals(
  db: Database,
  findRows: FindRows,
  read: (wanted: Wanted) => Deal[],
  { columns: asked, ...query }: ExportAsked,
): Promise<File> {
  const columns = dealColumns(db, asked);
  const rows = await findRows({ kind: 'deals', ...query }, [], (found) => found.slice());
  async function* lines(): AsyncGenerator<CellValue[]> {
    for (let start = 0; start < rows.length; start += slice) {
      for (const deal of read({ rows: Array.from(rows.subarray(start, start + slice)) })) {
        yield columns.map(({ value }) => value(deal));
      }
      await breathe();
    }
  }
  const pieces: string[] = [];
  for await (const piece of csvText(
    columns.map(({ header }) => header),
    lines(),
  )) {
    pieces.push(piece);
  }
  return new File(pieces, 'deals.csv', { type: 'text/csv; charset=utf-8' });
}
