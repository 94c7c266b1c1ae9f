import { openAsBlob } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { Condition } from '../../../../contract/base.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { explainFileError } from '../../../platform/files/explain-file-error.ts';
import type { ExportsFolder } from '../../../platform/files/exports-folder.ts';
import { writeCsv } from '../../../platform/sheets/write-csv.ts';
import type { FindRows } from '../lists/find-rows.ts';
import type { Wanted } from '../reading/in-order.ts';
import { type CellValue, dealColumns } from './deal-columns.ts';

export type ExportAsked = { filter?: Condition[] | string; search?: string; sort?: string; columns?: string };
export type ExportSource = {
  db: Database;
  findRows: FindRows;
  read: (wanted: Wanted) => Deal[];
  folder: ExportsFolder;
};

/** Deals read in one go; the event loop is let through in between. */
const slice = 250;

/**
 * What a list of deals shows, as a CSV file: its columns, its filter, its order. It is written to disk page by page
 * and answered from there, so that a hundred thousand deals do not stand in memory.
 */
export async function exportDeals(
  { db, findRows, read, folder }: ExportSource,
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
  const path = folder.newFile();
  const headers = columns.map(({ header }) => header);
  try {
    await writeCsv(path, headers, lines());
  } catch (error) {
    throw explainFileError(error, 'deals.csv');
  }
  const type = 'text/csv; charset=utf-8';
  return new File([await openAsBlob(path, { type })], 'deals.csv', { type });
}
