import { AppError } from './app-error.ts';

/** A value that cannot be taken, with the field it is in. */
export const invalid = (path: string, message: string, remedy = 'Correct this field and send it again.'): AppError =>
  new AppError('INVALID_INPUT', message, { remedy, issues: [{ path, message }] });
