import { ImportFileError } from './import-file-error.ts';

const zipMagics = ['504b0304', '504b0506'];
const compoundMagic = 'd0cf11e0a1b11ae1';

type FileKind = 'text' | 'zip' | 'compound';

/** Goes by what the file holds, never by its name. Throws for files that are known not to be tables. */
export function sniffFormat(sample: Buffer, fileName: string): FileKind {
  if (zipMagics.includes(sample.toString('hex', 0, 4))) return 'zip';
  if (sample.toString('hex', 0, 8) === compoundMagic) return 'compound';
  const start = sample
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('%pdf-'))
    throw notTable(fileName, 'is a PDF', 'Export the table as CSV or Excel (.xlsx) instead.');
  if (start.startsWith('{\\rtf')) throw notTable(fileName, 'is a text document', resave);
  if (/^<(!doctype html|html|head|table|meta)/.test(start)) {
    throw notTable(fileName, 'is a web page under a spreadsheet’s name', resave);
  }
  if (start.startsWith('<?xml')) throw notTable(fileName, 'is an XML file, not a table', resave);
  return 'text';
}

const resave = 'Open it in a spreadsheet program, save it as CSV (UTF-8) or .xlsx, and choose that file.';

function notTable(fileName: string, what: string, remedy: string): ImportFileError {
  return new ImportFileError('not-a-table', `“${fileName}” ${what}.`, remedy);
}
