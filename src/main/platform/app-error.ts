import type { ProblemCode, ProblemData } from '../../contract/problem.ts';

type Extra = Partial<ProblemData> & { cause?: unknown };

/**
 * The one way to report that something went wrong. `message` says what happened and to what,
 * `remedy` what the person can do. Anything else that is thrown is treated as a bug at the boundary.
 */
export class AppError extends Error {
  readonly code: ProblemCode;
  readonly data: ProblemData;

  constructor(code: ProblemCode, message: string, { cause, ...data }: Extra = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.data = { retryable: false, remedy: '', ...data };
  }
}

export const notFound = (what: string, id: string): AppError =>
  new AppError('NOT_FOUND', `There is no ${what} with the id "${id.slice(0, 80)}" in this workspace.`, {
    remedy: 'It may have been deleted or merged. Go back to the list, or undo the last change.',
  });
