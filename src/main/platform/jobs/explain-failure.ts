import { AppError } from '../app-error.ts';
import type { JobError } from './job-row.ts';

/** What the list of jobs says about a failure. */
export function explainFailure(error: unknown): JobError {
  if (error instanceof AppError) return { code: error.code, detail: error.message, remedy: error.data.remedy };
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'BUG',
    detail: `Something went wrong inside Throughline: ${message.slice(0, 300)}`,
    remedy: 'Try it again. If it fails the same way, send the log.',
  };
}

/** Trying again is of no use against a wrong input or a file that is not there. */
export const worthRetrying = (error: unknown): boolean => !(error instanceof AppError) || error.data.retryable;

export const diedTooOften: JobError = {
  code: 'BUG',
  detail: 'Throughline ended in the middle of this each time it tried.',
  remedy: 'Try it again with nothing else running, or with a smaller file. If it fails the same way, send the log.',
};

export const unknownKind: JobError = {
  code: 'UNSUPPORTED_HERE',
  detail: 'This version of Throughline does not know this kind of work.',
  remedy: 'It was left by another version; update Throughline, or start it anew.',
};
