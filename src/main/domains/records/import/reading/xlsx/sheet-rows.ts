import { ImportFileError } from '../import-file-error.ts';
import { columnLetters } from '../name-headers.ts';
import { addProblem, noProblems, type Row } from '../row.ts';
import { cellText } from './cell-text.ts';
import { type CellFormat, plainFormat } from './number-format.ts';
import { numberText } from './number-text.ts';
import { readXml } from './read-xml.ts';
import type { ZipPart } from './workbook-zip.ts';

const lastExcelRow = 1_048_576;
const batchRows = 256;
const mostExtraCells = 64;

export interface SheetContext {
  fileName: string;
  formats: readonly CellFormat[];
  sharedStrings: readonly string[];
  from1904: boolean;
}

/**
 * Rows of a sheet that hold anything. Cells right of `width` are put together after it, so that one stray cell in
 * column XFD does not make every row 16,384 cells wide. What the sheet claims as its dimensions is not looked at.
 */
export async function* sheetRows(
  part: ZipPart,
  width: number,
  context: SheetContext,
  onBytes: (read: number) => void = () => undefined,
): AsyncGenerator<Row[]> {
  const { fileName, formats, sharedStrings, from1904 } = context;
  let rows: Row[] = [];
  let row: Row = { number: 0, cells: [], problems: noProblems };
  let column = -1;
  let type = '';
  let format: CellFormat = plainFormat;
  let value = '';
  let collecting = false;
  let inPhonetic = false;

  const valueText = (): string => {
    switch (type) {
      case 's': {
        const shared = sharedStrings[Number(value)];
        if (shared === undefined) cellProblem('refers to a text that is not in the file');
        return shared ?? '';
      }
      case 'str':
      case 'inlineStr':
        return cellText(value);
      case 'b':
        return value.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        cellProblem(`holds the error ${value.trim()}`);
        return '';
      case 'd':
        return value.replace(/T00:00:00(\.0+)?$/, '');
      default:
        return numberText(value.trim(), format, from1904);
    }
  };
  const cellProblem = (what: string) => {
    const message = `Cell ${columnLetters(column)}${row.number} ${what}, so it is read as empty. Correct it in the workbook if it matters.`;
    addProblem(row, 'cell-error', column, message);
  };
  const place = (text: string) => {
    const { cells } = row;
    const target = column < width ? column : Math.max(width, cells.length);
    if (text === '' || target >= width + mostExtraCells) return;
    while (cells.length < target) cells.push('');
    cells[target] = text;
  };

  const handlers = {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r, column + 1);
        type = attributes.t ?? 'n';
        format = attributes.s === undefined ? plainFormat : (formats[Number(attributes.s)] ?? plainFormat);
        value = '';
      } else if (name === 'v') {
        collecting = type !== 'inlineStr';
      } else if (name === 't') {
        collecting = type === 'inlineStr' && !inPhonetic;
      } else if (name === 'rPh') {
        inPhonetic = true;
      } else if (name === 'row') {
        const stated = Number(attributes.r ?? 0);
        row = { number: stated > row.number ? stated : row.number + 1, cells: [], problems: noProblems };
        column = -1;
        if (!(row.number <= lastExcelRow)) throw absurdRow(fileName, row.number);
      }
    },
    close(name: string) {
      if (name === 'c') {
        if (value !== '') place(valueText());
      } else if (name === 'v' || name === 't') {
        collecting = false;
      } else if (name === 'rPh') {
        inPhonetic = false;
      } else if (name === 'row' && row.cells.length > 0) {
        rows.push(row);
      }
    },
    text(piece: string) {
      if (collecting) value += piece;
    },
  };

  for await (const read of readXml(part, fileName, handlers)) {
    onBytes(read);
    if (rows.length < batchRows) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

function columnOf(reference: string, otherwise: number): number {
  let index = 0;
  for (let at = 0; at < reference.length && at < 4; at++) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    index = index * 26 + code - 64;
  }
  return index === 0 ? otherwise : index - 1;
}

function absurdRow(fileName: string, number: number): ImportFileError {
  return new ImportFileError(
    'broken-workbook',
    `“${fileName}” claims to have a row ${number}; a sheet ends at row ${lastExcelRow.toLocaleString('en')}.`,
    'Open it in Excel or LibreOffice, save it as a new .xlsx, and choose that file.',
  );
}
