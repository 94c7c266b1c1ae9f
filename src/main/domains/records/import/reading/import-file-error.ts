export type ImportFileErrorCode =
  | 'not-found'
  | 'not-readable'
  | 'not-a-file'
  | 'not-a-table'
  | 'empty-file'
  | 'too-large'
  | 'password-protected'
  | 'old-excel'
  | 'broken-workbook'
  | 'inflates-too-much'
  | 'unsafe-xml'
  | 'no-such-sheet'
  | 'empty-sheet'
  | 'too-many-columns'
  | 'row-too-long';

/** A file that cannot be read as a table: what happened, and what the person can do about it. */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError';
  readonly code: ImportFileErrorCode;
  readonly remedy: string;

  constructor(code: ImportFileErrorCode, message: string, remedy: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.remedy = remedy;
  }
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Puts what the file system said into a sentence. Errors that already are sentences pass through. */
export function asImportFileError(error: unknown, fileName: string): ImportFileError {
  if (error instanceof ImportFileError) return error;
  const code = systemCode(error);
  if (code === 'ENOENT') {
    return new ImportFileError('not-found', `“${fileName}” is no longer there.`, 'Choose the file again.', error);
  }
  if (code === 'EISDIR') {
    return new ImportFileError(
      'not-a-file',
      `“${fileName}” is a folder.`,
      'Choose a CSV or Excel file inside it.',
      error,
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') {
    return new ImportFileError(
      'not-readable',
      `This computer does not allow “${fileName}” to be read${code === 'EBUSY' ? ' while another program has it open' : ''}.`,
      'Close it in other programs, or copy it to your desktop, and choose the copy.',
      error,
    );
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new ImportFileError(
    'not-readable',
    `Reading “${fileName}” failed: ${detail}.`,
    'Copy the file to a local disk and choose the copy.',
    error,
  );
}
