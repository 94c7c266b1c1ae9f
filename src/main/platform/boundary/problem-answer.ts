import type { ORPCError } from '@orpc/server';
import type { ProblemData } from '../../../contract/problem.ts';

/** RFC 9457. */
export function problemDocument(error: ORPCError<string, unknown>, status = error.status): Record<string, unknown> {
  const data = error.data as Partial<ProblemData> | undefined;
  return {
    type: `urn:throughline:problem:${error.code.toLowerCase()}`,
    title: error.code.toLowerCase().replaceAll('_', ' '),
    status,
    code: error.code,
    detail: error.message,
    retryable: data?.retryable ?? false,
    ...data,
  };
}

export function problemAnswer(error: ORPCError<string, unknown>, status = error.status, more: HeadersInit = {}) {
  return asProblem(Response.json(problemDocument(error, status), { status, headers: more }));
}

export function asProblem(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('content-type', 'application/problem+json');
  return new Response(response.body, { status: response.status, headers });
}
