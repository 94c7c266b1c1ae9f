import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { explainCompoundFile } from './compound-file.ts';
import { openCsv } from './csv/open-csv.ts';
import { asImportFileError, ImportFileError } from './import-file-error.ts';
import type { ImportTable, OpenTableOptions } from './import-table.ts';
import { limits } from './limits.ts';
import { sentencesFor } from './sentences-for.ts';
import { sniffFormat } from './sniff-format.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';

const sampleBytes = 64 * 1024;

/** Opens a CSV or Excel file as a table, whatever its name says it is. Every failure is an ImportFileError. */
export async function openTable(path: string, options: OpenTableOptions = {}): Promise<ImportTable> {
  const fileName = options.fileName ?? basename(path);
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    return sentencesFor(await openAs(file, path, fileName, options), fileName);
  } catch (error) {
    await file?.close();
    throw asImportFileError(error, fileName);
  }
}

async function openAs(
  file: FileHandle,
  path: string,
  fileName: string,
  options: OpenTableOptions,
): Promise<ImportTable> {
  const stat = await file.stat();
  if (stat.isDirectory()) {
    throw new ImportFileError('not-a-file', `“${fileName}” is a folder.`, 'Choose a CSV or Excel file inside it.');
  }
  if (stat.size > limits.fileBytes) {
    throw new ImportFileError(
      'too-large',
      `“${fileName}” has ${(stat.size / 2 ** 30).toFixed(1)} GB; files up to 4 GB can be imported.`,
      'Split it into smaller files, for example by year, and import them one after the other.',
    );
  }
  if (stat.size === 0) {
    throw new ImportFileError(
      'empty-file',
      `“${fileName}” is empty.`,
      'Export the table again and choose the new file.',
    );
  }
  const buffer = Buffer.alloc(Math.min(sampleBytes, stat.size));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
  const sample = buffer.subarray(0, bytesRead);

  const kind = sniffFormat(sample, fileName);
  if (kind === 'compound') throw await explainCompoundFile(file, sample, fileName);
  if (kind === 'text') return openCsv(file, sample, stat.size, fileName, options);
  // The zip reader opens the file by itself.
  const table = await openXlsx(path, stat.size, fileName, options);
  await file.close();
  return table;
}
