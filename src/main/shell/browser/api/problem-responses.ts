import { STATUS_CODES } from 'node:http';
import type { OpenAPI } from '@orpc/contract';
import { type ProblemCode, problemStatus } from '../../../../contract/problem.ts';

const codes = Object.keys(problemStatus).filter((code): code is ProblemCode => code in problemStatus);

export const problemSchema: OpenAPI.SchemaObject = {
  type: 'object',
  description: 'RFC 9457: what went wrong, as a code for programs and sentences for people.',
  required: ['type', 'title', 'status', 'code', 'detail', 'retryable'],
  properties: {
    type: { type: 'string', examples: ['urn:throughline:problem:not_found'] },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: codes },
    detail: { type: 'string', description: 'What happened, and to what.' },
    retryable: { type: 'boolean', description: 'Whether the same call can succeed later.' },
    remedy: { type: 'string', description: 'What can be done about it.' },
    issues: {
      type: 'array',
      description: 'Each field that is wrong.',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    conflicts: { type: 'array', description: 'Later edits that stand in the way of an undo.', items: {} },
    incident: { type: 'string', description: 'Names the log entry of a bug.' },
  },
};

/** One response a status; every call refers to these, since any call can fail in any of these ways. */
export function problemResponses(): Record<string, OpenAPI.ResponseObject> {
  const statuses = [...new Set(Object.values(problemStatus))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const ofStatus = codes.filter((code) => problemStatus[code] === status);
      return [
        `Problem${status}`,
        {
          description: `${STATUS_CODES[status]}: ${ofStatus.join(', ')}`,
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ];
    }),
  );
}
