import { AppError } from '../../../../platform/app-error.ts';
import { ImportFileError, type ImportFileErrorCode } from '../index.ts';

const codes: Partial<Record<ImportFileErrorCode, 'FILE_MISSING' | 'FILE_TOO_LARGE' | 'INVALID_INPUT'>> = {
  'not-found': 'FILE_MISSING',
  'too-large': 'FILE_TOO_LARGE',
  'inflates-too-much': 'FILE_TOO_LARGE',
  'no-such-sheet': 'INVALID_INPUT',
};

/** A file that cannot be read, as the boundary reports it; anything else as it is. */
export function explainImportError(error: unknown): unknown {
  if (!(error instanceof ImportFileError)) return error;
  const { message, remedy } = error;
  return new AppError(codes[error.code] ?? 'FILE_UNREADABLE', message, { remedy, cause: error });
}

export const wrongMapping = (message: string, remedy = 'Choose the column’s target again.'): AppError =>
  new AppError('INVALID_INPUT', message, { remedy, issues: [{ path: 'mapping', message }] });
