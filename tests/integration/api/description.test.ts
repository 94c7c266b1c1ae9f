import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type StartedApp, startApp } from './start-app.ts';

const operation = z.object({
  operationId: z.string(),
  summary: z.string().min(5),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(['path', 'query', 'header']),
        required: z.boolean().optional(),
        schema: z.json(),
      }),
    )
    .default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.json() })) }).optional(),
  responses: z.record(z.string(), z.json()),
});
const description = z.object({
  openapi: z.string().regex(/^3\.1\.\d$/),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation),
  ),
});
type Operation = z.infer<typeof operation>;

let app: StartedApp;
let document: unknown;
let operations: Map<string, Operation>;
beforeAll(async () => {
  app = await startApp();
  const headers = { authorization: 'Bearer T' };
  document = await (await fetch(app.api.replace('/v1', '/openapi.json'), { headers })).json();
  const { paths } = description.parse(document);
  operations = new Map(
    Object.entries(paths).flatMap(([path, calls]) =>
      Object.entries(calls).map(([method, call]): [string, Operation] => [`${method} ${path}`, call]),
    ),
  );
});
afterAll(() => app.end());

const kinds = ['accounts', 'contacts', 'deals', 'activities', 'notes'];

test.each([
  ...['get /health', 'get /jobs/{id}', 'post /undo', 'post /redo', 'get /{kind}/{id}/timeline', 'post /backup'],
  ...['post /imports', 'get /imports/{id}', 'get /imports/{id}/failed.csv', 'get /search', 'get /deals/export.csv'],
  ...['post /accounts/bulk', 'post /contacts/bulk', 'post /deals/bulk'],
  ...kinds.flatMap((kind) => [`get /${kind}`, `post /${kind}`]),
  ...kinds.flatMap((kind) => ['get', 'patch', 'delete'].map((method) => `${method} /${kind}/{id}`)),
])('%s is described', (name) => {
  expect([...operations.keys()]).toContain(name);
});

test('every call says what it takes, and how it can fail', () => {
  const ids = new Set<string>();
  for (const [name, { operationId, parameters, requestBody, responses }] of operations) {
    ids.add(operationId);
    const inPath = parameters.filter((one) => one.in === 'path');
    const named = [...name.matchAll(/\{(\w+)\}/g)].map(([, part]) => part);
    expect(inPath.map((one) => one.name).sort(), name).toEqual(named.sort());
    expect(
      inPath.every(({ required }) => required),
      name,
    ).toBe(true);
    expect(Object.keys(responses), name).toEqual(expect.arrayContaining([expect.stringMatching(/^2/), '422']));
    if (/^(get|delete) /.test(name)) expect(requestBody, name).toBeUndefined();
  }
  expect(ids.size).toBe(operations.size);
});

test('creating answers 201', () => {
  for (const kind of kinds) expect(operations.get(`post /${kind}`)?.responses).toHaveProperty('201');
});

test('every reference leads somewhere, and nothing is left from OpenAPI 3.0', () => {
  const text = JSON.stringify(document);
  const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
  expect(references.length).toBeGreaterThan(100);
  for (const path of new Set(references)) expect(document, path).toHaveProperty(path.split('/'));
  expect(text).not.toContain('"nullable":');
});
