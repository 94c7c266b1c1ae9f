import type { OpenAPI } from '@orpc/contract';
import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '../../../../contract/index.ts';
import { namedShapes } from './named-shapes.ts';
import { problemResponses, problemSchema } from './problem-responses.ts';
import { uploadOperation } from './upload-operation.ts';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const problem = { $ref: '#/components/schemas/Problem' };

let made: Promise<OpenAPI.Document> | undefined;

/** The OpenAPI 3.1 description of every call that has an address, read from the contract. */
export async function apiDocument(port: number, version: string): Promise<OpenAPI.Document> {
  made ??= generate();
  const document = await made;
  return {
    ...document,
    info: { ...document.info, version },
    servers: [{ url: `http://127.0.0.1:${port}/api/v1`, description: 'This laptop' }],
  };
}

async function generate(): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(contract, {
    info: { title: 'Throughline', version: '', description: introduction },
    security: [{ token: [] }],
    filter: ({ contract: call }) => call['~orpc'].route.path !== undefined,
    commonSchemas: namedShapes,
    customErrorResponseBodySchema: () => problem,
  });
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of methods) if (item?.[method]) tidy(item[method], path);
  }
  return {
    ...document,
    paths: {
      ...document.paths,
      '/uploads': { post: { ...uploadOperation, parameters: [...uploadOperation.parameters, tenant] } },
    },
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: problemSchema },
      responses: problemResponses(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'The token of the running session.' } },
    },
  };
}

function tidy(operation: OpenAPI.OperationObject, path: string) {
  operation.tags ??= [tagOf(operation, path)];
  for (const status of Object.keys(operation.responses ?? {})) {
    if (operation.responses && Number(status) >= 400) {
      operation.responses[status] = { $ref: `#/components/responses/Problem${status}` };
    }
  }
  operation.parameters = [...(operation.parameters ?? []).map((parameter) => asText(parameter)), tenant];
}

const tenant: OpenAPI.ParameterObject = {
  name: 'X-Tenant-ID',
  in: 'header',
  schema: { type: 'string', format: 'uuid' },
  description: 'The id of the workspace that the call is meant for; any but the open one is answered 404.',
};

/** What belongs to the workspace as a whole is one section; a section of its own has its own part of the contract. */
function tagOf({ operationId = '' }: OpenAPI.OperationObject, path: string): string {
  const [domain, part, call] = operationId.split('.');
  if (domain === 'workspace') return call === undefined ? 'workspace' : (part ?? domain);
  return path.split('/')[1] ?? 'other';
}

/** A filter is a list in the contract and text in an address; the address is what is described here. */
function asText<P extends OpenAPI.ParameterObject | OpenAPI.ReferenceObject>(parameter: P): P {
  if (!('schema' in parameter) || !parameter.schema || !('anyOf' in parameter.schema)) return parameter;
  const { anyOf = [], ...rest } = parameter.schema;
  const text = anyOf.find((one) => 'type' in one && one.type === 'string');
  return text ? { ...parameter, schema: { ...rest, ...text }, style: undefined, explode: undefined } : parameter;
}

const introduction = `Everything the app does to records, for scripts on this laptop. Send the token of the running session as \
\`Authorization: Bearer …\`. Lists take \`limit\`, \`cursor\`, \`sort\` and \`filter\` and answer \`{items, nextCursor, total}\`; \
creating answers 201 with the record; money is \`{amountMinor, currency}\`; the header \`X-Tenant-ID\` keeps a call to one workspace; long work answers a job to look at again. \
Whatever fails answers a problem document with a \`code\`, a \`detail\` to read and whether trying again can help.`;
