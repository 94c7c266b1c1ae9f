import type { FileHandle } from 'node:fs/promises';
import { ImportFileError } from './import-file-error.ts';

/**
 * Excel wraps a password-protected .xlsx in the container that old .xls files used. Its directory names the streams
 * inside, in UTF-16, which tells the two apart.
 */
export async function explainCompoundFile(
  file: FileHandle,
  sample: Buffer,
  fileName: string,
): Promise<ImportFileError> {
  const names = await directoryText(file, sample);
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo')) {
    return new ImportFileError(
      'password-protected',
      `“${fileName}” is protected with a password.`,
      'Open it in Excel, remove the password (File › Info › Protect Workbook › Encrypt with Password), save, and choose it again.',
    );
  }
  if (names.includes('Workbook') || names.includes('Book')) {
    return new ImportFileError(
      'old-excel',
      `“${fileName}” is an old Excel file (.xls), which cannot be read.`,
      'Open it in Excel or LibreOffice, save it as .xlsx or CSV (UTF-8), and choose that file.',
    );
  }
  return new ImportFileError(
    'old-excel',
    `“${fileName}” is a password-protected workbook or an old Office file (.xls, .doc), neither of which can be read.`,
    'Open it in Excel, remove any password, save it as .xlsx or CSV (UTF-8), and choose that file.',
  );
}

async function directoryText(file: FileHandle, sample: Buffer): Promise<string> {
  if (sample.length < 512) return '';
  const sectorBytes = 2 ** Math.min(sample.readUInt16LE(30), 12);
  const firstSector = sample.readUInt32LE(48);
  const directory = Buffer.alloc(8192);
  const { bytesRead } = await file.read(directory, 0, directory.length, (firstSector + 1) * sectorBytes);
  return directory.subarray(0, bytesRead).toString('utf16le');
}
