import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StartedApp, startApp } from './start-app.ts';

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.end());

const asJson = { 'content-type': 'application/json' };

test.each(['null', '[]', '"x"', '5'])('a body that is %s is refused, and nothing done', async (body) => {
  const id = await app.made('deals', { name: 'Kept' });
  for (const [method, path] of [
    ['POST', '/undo'],
    ['POST', '/deals'],
    ['PATCH', `/deals/${id}`],
  ] as const) {
    const answer = await app.send(method, path, { body, headers: asJson });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'INVALID_INPUT', detail: expect.stringMatching(/an object is needed/) },
    });
  }
  expect((await app.call('GET', `/deals/${id}`)).status).toBe(200);
});

test.each([
  ['{"name": ', /^The body is not JSON: /],
  [`{"name":"x","custom":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_001)}`, /nested more than 64 deep/],
  [new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), /not UTF-8/],
])('%#: what cannot be read is said', async (body, sentence) => {
  const answer = await app.send('POST', '/deals', { body, headers: asJson });
  expect(answer).toMatchObject({ status: 400, type: 'application/problem+json', body: { code: 'UNREADABLE_REQUEST' } });
  expect(answer.body.detail).toMatch(sentence);
});

test.each<Record<string, string>>([
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/xml' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'application/json', 'content-encoding': 'gzip' },
])('a body of another kind: %j', async (headers) => {
  const answer = await app.send('POST', '/notes', { body: '{"body":"x"}', headers });
  expect(answer).toMatchObject({ status: 415, type: 'application/problem+json', body: { status: 415 } });
});

test('calls without a body need none', async () => {
  expect(await app.call('POST', '/undo')).toMatchObject({ status: 200 });
  expect(await app.call('POST', '/deals')).toMatchObject({
    status: 422,
    body: { detail: expect.stringMatching(/The body is missing/) },
  });
});

test('a method that an address does not take is told from an address that is not there', async () => {
  const wrong = await app.call('PUT', '/deals', {});
  expect(wrong).toMatchObject({ status: 405, type: 'application/problem+json', body: { status: 405 } });
  expect(wrong.headers.get('allow')).toBe('GET, HEAD, POST');
  expect((await app.call('DELETE', '/settings')).headers.get('allow')).toBe('GET, HEAD, PATCH');
  expect((await app.call('PUT', '/nothing', {})).status).toBe(404);
});

test('HEAD answers as GET does, without the body', async () => {
  expect(await app.send('HEAD', '/health')).toMatchObject({
    status: 200,
    type: 'application/json',
    body: { text: '' },
  });
  expect((await app.send('HEAD', '/deals/nope')).status).toBe(404);
});

test('a caller that sends far too much still gets to read why it was refused', async () => {
  const body = `{"body":"${'x'.repeat(17 * 1024 * 1024)}"}`;
  const answer = await app.send('POST', '/notes', { body, headers: asJson });
  expect(answer).toMatchObject({ status: 413, type: 'application/problem+json', body: { code: 'FILE_TOO_LARGE' } });
  expect((await app.call('GET', '/health')).status).toBe(200);
});
