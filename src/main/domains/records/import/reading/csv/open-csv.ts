import type { FileHandle } from 'node:fs/promises';
import { chooseHeader } from '../choose-header.ts';
import { ImportFileError } from '../import-file-error.ts';
import type { ImportTable, OpenTableOptions } from '../import-table.ts';
import type { Row } from '../row.ts';
import { rowShaper } from '../shape-rows.ts';
import { csvRows, rowCollector } from './csv-rows.ts';
import { bytesDecoder } from './decode-bytes.ts';
import { detectDelimiter, statedDelimiter } from './detect-delimiter.ts';
import { type DetectedEncoding, detectEncoding } from './detect-encoding.ts';
import { refuseBinary } from './refuse-binary.ts';
import { trimSample } from './trim-sample.ts';

export function openCsv(
  file: FileHandle,
  sample: Buffer,
  fileBytes: number,
  fileName: string,
  options: OpenTableOptions,
): ImportTable {
  const wholeFile = sample.length >= fileBytes;
  const detected = detectedOrAsked(sample, options);
  refuseBinary(sample, detected.encoding, fileName);
  const decoder = bytesDecoder(detected);
  const text = decoder.decode(trimSample(sample, detected, wholeFile)).text;
  const stated = statedDelimiter(text);
  const delimiter =
    options.delimiter ??
    stated?.delimiter ??
    detectDelimiter(stated === null ? text : text.slice(stated.line.length), wholeFile);

  const firstRows = sampleRows(text, delimiter, wholeFile);
  const labelled = stated === null ? firstRows : firstRows.filter((row) => row.number > 1);
  if (!labelled.some((row) => row.cells.some((cell) => cell.trim() !== ''))) {
    throw new ImportFileError(
      'empty-file',
      `“${fileName}” holds no rows.`,
      'Export the table again and choose the new file.',
    );
  }
  const header = chooseHeader(labelled, options.headerRow, `“${fileName}”`);
  const skippedTo = Math.max(header.headerRow, stated === null ? 0 : 1);
  let position = 0;

  async function* rows(): AsyncGenerator<Row[]> {
    position = 0;
    const own = bytesDecoder({ ...detected, encoding: decoder.encoding() });
    const all = csvRows(file, detected.bomBytes, delimiter, own, (at) => {
      position = at;
    });
    const shape = rowShaper(header.headers.length, skippedTo, false);
    for await (const batch of all) {
      const shaped = shape(batch);
      if (shaped.length > 0) yield shaped;
    }
  }

  return {
    format: 'csv',
    encoding: decoder.encoding(),
    delimiter,
    sheets: [],
    sheet: null,
    ...header,
    fileBytes,
    rows: { [Symbol.asyncIterator]: rows },
    progress: () => Math.min(1, position / fileBytes),
    close: () => file.close(),
  };
}

function detectedOrAsked(sample: Buffer, options: OpenTableOptions): DetectedEncoding {
  const detected = detectEncoding(sample);
  if (options.encoding === undefined) return detected;
  const bomBytes = options.encoding === detected.encoding ? detected.bomBytes : 0;
  return { encoding: options.encoding, bomBytes, certain: true, asked: true };
}

function sampleRows(text: string, delimiter: string, wholeFile: boolean): Row[] {
  const collector = rowCollector(delimiter);
  const rows = collector.add({ text, odd: [] });
  // A file whose first record is longer than the sample still shows its columns.
  return wholeFile || rows.length === 0 ? [...rows, ...collector.finish()] : rows;
}
