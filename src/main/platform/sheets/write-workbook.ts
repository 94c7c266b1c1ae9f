import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { cellXml, headStyle, textXml } from './cell-xml.ts';
import type { Sheet } from './sheet.ts';
import { workbookParts } from './workbook-parts.ts';
import { zipStream } from './zip-stream.ts';

const pieceChars = 64 * 1024;
/** What a sheet can hold, with its head. */
const rowsAtMost = 1_048_576;
const nameAtMost = 31;

/** Writes tables as the sheets of an Excel workbook. The file appears under its name only when it is complete. */
export async function writeWorkbook(path: string, sheets: readonly Sheet[], signal?: AbortSignal): Promise<void> {
  const unfinished = `${path}.part`;
  const entries = [
    ...workbookParts(sheetNames(sheets.map(({ name }) => name))),
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, text: sheetXml(sheet) })),
  ];
  try {
    await pipeline(zipStream(entries), createWriteStream(unfinished), { signal });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Names as Excel takes them: short, without its signs, and each once. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replace(/[\\/?*[\]:']/g, ' ')
        .trim()
        .slice(0, nameAtMost) || 'Sheet';
    let free = plain;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${plain.slice(0, nameAtMost - 4)} ${n}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

async function* sheetXml({ columns, rows }: Sheet): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width = 16 }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  let piece = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    `</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`,
    `<row>${columns.map(({ label }) => textXml(label, headStyle)).join('')}</row>`,
  ].join('');
  let count = 1;
  for await (const row of rows) {
    if (++count > rowsAtMost) throw new Error('A sheet of a workbook holds no more than 1,048,576 rows.');
    let line = '<row>';
    for (let i = 0; i < columns.length; i++) line += cellXml(row[i] ?? null, columns[i]?.type ?? 'text');
    piece += `${line}</row>`;
    if (piece.length < pieceChars) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData></worksheet>`;
}
