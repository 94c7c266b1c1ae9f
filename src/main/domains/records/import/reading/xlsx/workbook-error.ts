import { ImportFileError } from '../import-file-error.ts';

export function brokenWorkbook(fileName: string, cause: unknown): ImportFileError {
  if (cause instanceof ImportFileError) return cause;
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new ImportFileError(
    'broken-workbook',
    `“${fileName}” is damaged and cannot be read as an Excel workbook (${detail}).`,
    'Open it in Excel or LibreOffice, let it repair the file, save it as .xlsx, and choose that file.',
    cause,
  );
}
