import { chooseHeader } from '../choose-header.ts';
import type { ImportTable, OpenTableOptions } from '../import-table.ts';
import type { Row } from '../row.ts';
import { rowShaper } from '../shape-rows.ts';
import { chooseSheet, openSheet } from './choose-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type SheetContext, sheetRows } from './sheet-rows.ts';
import { readStyles } from './styles.ts';
import { readWorkbookParts } from './workbook-parts.ts';
import { openWorkbookZip, type WorkbookZip } from './workbook-zip.ts';

export async function openXlsx(
  path: string,
  fileBytes: number,
  fileName: string,
  options: OpenTableOptions,
): Promise<ImportTable> {
  const zip = await openWorkbookZip(path, fileName);
  try {
    return await tableFrom(zip, fileBytes, fileName, options);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function tableFrom(
  zip: WorkbookZip,
  fileBytes: number,
  fileName: string,
  options: OpenTableOptions,
): Promise<ImportTable> {
  const parts = await readWorkbookParts(zip, fileName);
  const context: SheetContext = {
    fileName,
    from1904: parts.from1904,
    formats: await readStyles(zip, parts.stylesPart, fileName),
    sharedStrings: await readSharedStrings(zip, parts.sharedStringsPart, fileName),
  };
  const { sheet, firstRows } = await chooseSheet(zip, parts.sheets, options, context);
  const header = chooseHeader(firstRows, options.headerRow, `Sheet “${sheet.name}”`);
  const width = header.headers.length;
  let progress = 0;

  async function* rows(): AsyncGenerator<Row[]> {
    progress = 0;
    const part = await openSheet(zip, sheet, fileName);
    const onBytes = (read: number) => {
      progress = Math.min(1, read / part.bytes);
    };
    const shape = rowShaper(width, header.headerRow, true);
    for await (const batch of sheetRows(part, width, context, onBytes)) {
      const shaped = shape(batch);
      if (shaped.length > 0) yield shaped;
    }
  }
  return {
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: parts.sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: sheet.name,
    ...header,
    fileBytes,
    rows: { [Symbol.asyncIterator]: rows },
    progress: () => progress,
    close: async () => zip.close(),
  };
}
