import { rowsSearchedForHeader } from '../find-header.ts';
import { ImportFileError } from '../import-file-error.ts';
import { limits } from '../limits.ts';
import type { Row } from '../row.ts';
import { type SheetContext, sheetRows } from './sheet-rows.ts';
import { brokenWorkbook } from './workbook-error.ts';
import type { WorkbookSheet } from './workbook-parts.ts';
import type { WorkbookZip, ZipPart } from './workbook-zip.ts';

/** How far down a person may say that the header is: the rows up to it are held in memory. */
const deepestHeaderRow = 1000;

export async function openSheet(zip: WorkbookZip, sheet: WorkbookSheet, fileName: string): Promise<ZipPart> {
  const part = await zip.open(sheet.part, limits.sheetBytes);
  if (part === null) throw brokenWorkbook(fileName, new Error(`the part of sheet “${sheet.name}” is missing`));
  return part;
}

/** The sheet that was asked for by name, else the first visible one in which anything stands. */
export async function chooseSheet(
  zip: WorkbookZip,
  sheets: readonly WorkbookSheet[],
  asked: { sheet?: string; headerRow?: number },
  context: SheetContext,
): Promise<{ sheet: WorkbookSheet; firstRows: Row[] }> {
  const candidates =
    asked.sheet === undefined ? visibleFirst(sheets) : sheets.filter(({ name }) => name === asked.sheet);
  const names = sheets.map(({ name }) => `“${name}”`).join(', ');
  if (candidates.length === 0 && asked.sheet !== undefined) {
    throw new ImportFileError(
      'no-such-sheet',
      `“${context.fileName}” has no sheet called “${asked.sheet}”.`,
      names === '' ? 'Choose another file.' : `Choose one of its sheets: ${names}.`,
    );
  }
  for (const sheet of candidates) {
    const firstRows = await readFirstRows(zip, sheet, asked.headerRow ?? 0, context);
    if (firstRows.length > 0) return { sheet, firstRows };
  }
  throw new ImportFileError(
    'empty-sheet',
    asked.sheet === undefined
      ? `“${context.fileName}” has no sheet with anything in it.`
      : `Sheet “${asked.sheet}” of “${context.fileName}” is empty.`,
    names === ''
      ? 'Export the table again and choose the new file.'
      : `Choose another of its sheets (${names}) or another file.`,
  );
}

function visibleFirst(sheets: readonly WorkbookSheet[]): WorkbookSheet[] {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  return visible.length > 0 ? visible : [...sheets];
}

async function readFirstRows(
  zip: WorkbookZip,
  sheet: WorkbookSheet,
  atLeastTo: number,
  context: SheetContext,
): Promise<Row[]> {
  const rows: Row[] = [];
  // One column more than allowed, so that a sheet that is too wide shows as such.
  const part = await openSheet(zip, sheet, context.fileName);
  for await (const batch of sheetRows(part, limits.columns + 1, context)) {
    for (const row of batch) rows.push(row);
    const last = rows.at(-1)?.number ?? 0;
    if (rows.length >= rowsSearchedForHeader && last >= Math.min(atLeastTo, deepestHeaderRow)) break;
  }
  return rows;
}
