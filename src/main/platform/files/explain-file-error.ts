import { AppError } from '../app-error.ts';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

/** Turns what the file system says into what a person can act on; anything it does not know is passed on as it is. */
export function explainFileError(error: unknown, file: string): unknown {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('FILE_MISSING', `${file} does not exist.`, {
        remedy: 'It may have been moved or be on a disk that is not connected. Choose it again.',
        cause: error,
      });
    case 'EEXIST':
    case 'ENOTEMPTY':
      return new AppError('FILE_EXISTS', `${file} exists already and was left as it is.`, {
        remedy: 'Choose another name or folder.',
        cause: error,
      });
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new AppError('DISK_FULL', `There is no room for ${file}: the disk is full. Nothing was changed.`, {
        remedy: 'Free some space and try again.',
        retryable: true,
        cause: error,
      });
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new AppError('READ_ONLY', `${file} or its folder may not be used: permission was denied.`, {
        remedy: 'Check the permissions of the file and its folder, or choose a folder of your own.',
        retryable: true,
        cause: error,
      });
    case 'EISDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'EIO':
    case 'ENXIO':
      return new AppError('FILE_UNREADABLE', `${file} cannot be used as a file (${codeOf(error)}).`, {
        remedy: 'Choose another file or folder, and check that the disk is connected.',
        cause: error,
      });
    default:
      return error;
  }
}
