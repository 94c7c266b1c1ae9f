import { AppError } from '../../../platform/app-error.ts';

export const damagedSnapshot = (cause?: unknown): AppError =>
  new AppError('FILE_UNREADABLE', 'What this review found cannot be read any more: it is damaged in the file.', {
    remedy: 'Delete this review and review the pipeline again, or restore a backup of the workspace.',
    cause,
  });

export const newerSnapshot = (): AppError =>
  new AppError('UNSUPPORTED_HERE', 'A newer version of Throughline made this review, and this one cannot read it.', {
    remedy: 'Update Throughline, or review the pipeline again.',
  });

export const figuresOnly = (): AppError =>
  new AppError('NOT_FOUND', 'Of this review only the figures are kept, as it is an old one.', {
    remedy: 'The newest 60 reviews are kept whole, and one of each month before them.',
  });
