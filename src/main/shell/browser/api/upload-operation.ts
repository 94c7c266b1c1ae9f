import type { OpenAPI } from '@orpc/contract';

/** Takes a file as a plain stream, which no call of the contract can: those are read whole before they run. */
export const uploadOperation = {
  operationId: 'uploads.create',
  summary: 'Put a file on this laptop, for an import to work with',
  tags: ['imports'],
  parameters: [
    {
      name: 'name',
      in: 'query',
      required: true,
      schema: { type: 'string' },
      description: 'The name of the file, which tells its format.',
    },
  ],
  requestBody: {
    required: true,
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  },
  responses: {
    201: {
      description: 'The upload, by the id that an import takes.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['upload', 'fileName', 'bytes'],
            properties: { upload: { type: 'string' }, fileName: { type: 'string' }, bytes: { type: 'integer' } },
          },
        },
      },
    },
    413: { $ref: '#/components/responses/Problem413' },
    422: { $ref: '#/components/responses/Problem422' },
    507: { $ref: '#/components/responses/Problem507' },
  },
} satisfies OpenAPI.OperationObject;
