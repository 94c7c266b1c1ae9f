import type { ProblemCode, ProblemData } from '../../../contract/problem.ts';
import { AppError } from '../app-error.ts';
import type { Committed } from '../ledger/change-events.ts';

export type ToWorker = {
  run: number;
  name: string;
  input: unknown;
  /** One shared number; not zero means "stop". Shared memory, as a busy loop in a worker hears no message. */
  stop: SharedArrayBuffer;
};

export type FromWorker =
  | { type: 'progress'; run: number; done: number; total: number | null }
  | { type: 'committed'; run: number; committed: Committed }
  | { type: 'done'; run: number; output: unknown }
  | { type: 'failed'; run: number; failure: Failure };

export type Failure =
  | { known: true; code: ProblemCode; message: string; data: ProblemData; stack: string | undefined }
  | { known: false; name: string; message: string; stack: string | undefined };

/** An error as it crosses threads: structured clone keeps neither its class nor its code. */
export function toFailure(error: unknown): Failure {
  if (error instanceof AppError) {
    return { known: true, code: error.code, message: error.message, data: error.data, stack: error.stack };
  }
  if (error instanceof Error) return { known: false, name: error.name, message: error.message, stack: error.stack };
  return { known: false, name: 'Error', message: String(error), stack: undefined };
}

export function fromFailure(failure: Failure): Error {
  const error = failure.known
    ? new AppError(failure.code, failure.message, failure.data)
    : Object.assign(new Error(failure.message), { name: failure.name });
  if (failure.stack !== undefined) error.stack = failure.stack;
  return error;
}
