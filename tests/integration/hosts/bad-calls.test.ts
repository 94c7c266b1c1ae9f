import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawRequest, statusOf } from './raw-request.ts';
import { type House, startHouse } from './start-house.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.end());

const call = (path: string, init: RequestInit = {}) =>
  fetch(`${house.origin}/api/v1${path}`, {
    ...init,
    headers: { authorization: `Bearer ${house.token}`, 'content-type': 'application/json', ...init.headers },
  });

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = await response.json();
  expect(problem.status).toBe(response.status);
  return problem;
}

test('malformed JSON is named as such', async () => {
  const problem = await problemOf(await call('/accounts', { method: 'POST', body: '{"name": ' }));
  expect(problem).toMatchObject({ status: 400, code: 'UNREADABLE_REQUEST', retryable: false });
});

test('an unknown field is named', async () => {
  const problem = await problemOf(await call('/accounts?colour=red'));
  expect(problem).toMatchObject({ status: 422, code: 'INVALID_INPUT', detail: expect.stringContaining('"colour"') });
});

test('an unknown field of a body is named, and the one that is missing', async () => {
  const problem = await problemOf(await call('/accounts', { method: 'POST', body: '{"nmae": "Helios"}' }));
  expect(problem).toMatchObject({ status: 422, code: 'INVALID_INPUT', detail: expect.stringContaining('"nmae"') });
  expect(problem.issues.map(({ path }: { path: string }) => path)).toContain('name');
});

test('a mistyped parameter is named', async () => {
  const problem = await problemOf(await call('/accounts?limit=many'));
  expect(problem).toMatchObject({ status: 422, code: 'INVALID_INPUT', issues: [{ path: 'limit' }] });
});

test.each(['/', '/nothing', '/accounts/1/2/3', '/%00', '/../v1/nothing'])('%s is no call', async (path) => {
  expect(await problemOf(await call(path))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
});

test('what is not HTTP is refused in the same shape', async () => {
  const answer = await rawRequest(house.port, 'HELLO\r\n\r\n');
  expect(statusOf(answer)).toBe(400);
  expect(answer).toContain('"code":"UNREADABLE_REQUEST"');
});

test('headers without end are refused', async () => {
  const answer = await rawRequest(house.port, `GET / HTTP/1.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`);
  expect(statusOf(answer)).toBe(431);
});

test('the description and its page are served, with nothing to run', async () => {
  const headers = { authorization: `Bearer ${house.token}` };
  const document = await (await fetch(`${house.origin}/api/openapi.json`, { headers })).json();
  expect(document.openapi).toMatch(/^3\.1/);
  expect(document.servers).toEqual([{ url: house.api, description: 'This laptop' }]);
  expect(document.paths['/health'].get.responses['404']).toEqual({ $ref: '#/components/responses/Problem404' });
  const page = await fetch(`${house.origin}/api/docs`, { headers });
  const policy = page.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script');
  const html = await page.text();
  expect(html).not.toMatch(/<script|https?:\/\/(?!127\.0\.0\.1)/);
  expect(html).toContain('/health');
});
