import { ORPCError, ValidationError } from '@orpc/server';
import type { Logger } from 'pino';
import { type ProblemCode, type ProblemData, problemStatus } from '../../../contract/problem.ts';
import { AppError } from '../app-error.ts';
import { newId } from '../ids.ts';
import { explainIssue } from './explain-issue.ts';

const problem = (code: ProblemCode, message: string, data: ProblemData, cause?: unknown) =>
  new ORPCError(code, { status: problemStatus[code], message, data, defined: true, cause });

/**
 * Turns whatever a call threw into the one shape in which errors cross the boundary. An error that
 * nobody gave a code is a bug: it is logged whole under a name that the person can pass on. The schema of what
 * was asked, where there is one, names the field that a mistyped one was meant to be.
 */
export function reportProblem(error: unknown, log: Logger, schema?: unknown): ORPCError<string, ProblemData> {
  if (error instanceof AppError) return problem(error.code, error.message, error.data, error);
  if (error instanceof ORPCError) {
    if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
      const { issues: found, data: input } = error.cause;
      const issues = found.slice(0, 20).flatMap((issue) => explainIssue(issue, input, schema));
      return problem('INVALID_INPUT', issues.map(({ message }) => message).join(' ') || 'The input is not valid.', {
        retryable: false,
        remedy: 'Correct the fields named here and send it again.',
        issues,
      });
    }
    if (error.code === 'BAD_REQUEST') {
      return problem('UNREADABLE_REQUEST', error.message || 'The request could not be read.', {
        retryable: false,
        remedy: 'Send JSON (or multipart where a file is asked for) in the shape that /api/docs shows.',
      });
    }
    if (error.defined) return error;
    if (error.status === 404 || error.status === 405) {
      return problem('NOT_FOUND', 'There is no such call.', {
        retryable: false,
        remedy: 'See /api/docs for those there are.',
      });
    }
  }
  const incident = newId().slice(-12);
  log.error({ err: error, incident }, 'a call failed in a way that nobody foresaw');
  const message = error instanceof Error ? error.message : String(error);
  return problem('BUG', `Something went wrong inside Throughline: ${message.slice(0, 300)}`, {
    retryable: false,
    remedy: `Nothing you typed was lost. If it happens again, send the log with the incident ${incident}.`,
    incident,
  });
}
