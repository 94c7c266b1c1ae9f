import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawRequest, statusOf } from './raw-request.ts';
import { type House, startHouse } from './start-house.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.end());

const api = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(`${house.origin}${path}`, { redirect: 'manual', ...init, headers });
const bearer = () => ({ authorization: `Bearer ${house.token}` });
const cookie = async () => {
  const entered = await api(`/?token=${house.token}`);
  return { cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '' };
};
const raw = (lines: string[]) => rawRequest(house.port, `${[...lines, 'connection: close'].join('\r\n')}\r\n\r\n`);

async function expectProblem(response: Response, status: number, code: string) {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = await response.json();
  expect(problem).toMatchObject({ status, code, retryable: expect.any(Boolean), detail: expect.stringMatching(/\.$/) });
  return problem;
}

describe('the token', () => {
  test('is exchanged for a cookie that scripts of a page cannot read, and leaves the address', async () => {
    const entered = await api(`/?token=${house.token}`);
    expect(entered.status).toBe(303);
    expect(entered.headers.get('location')).toBe('/');
    const set = entered.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/; HttpOnly/);
    expect(set).toMatch(/; SameSite=Strict/);
    expect(set).not.toContain(house.token);
    const page = await api('/', await cookie());
    expect(await page.text()).toContain('the page');
  });

  test('is 256 random bits unless one is chosen', () => {
    expect(Buffer.from(house.token, 'base64url')).toHaveLength(32);
  });

  test('when wrong, shows how to get in and sets no cookie', async () => {
    const page = await api(`/?token=${house.token}x`, { accept: 'text/html' });
    expect(page.status).toBe(401);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(await page.text()).toContain('Open the address that was printed');
  });

  test.each(['/', '/deals/1', '/api/docs'])('when missing, %s shows how to get in', async (path) => {
    const page = await api(path, { accept: 'text/html' });
    expect(page.status).toBe(401);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).not.toContain(house.token);
  });

  test.each(['/api/v1/health', '/api/openapi.json', '/assets/index-abc123.js'])(
    'when missing, %s is a problem',
    (path) => api(path).then((response) => expectProblem(response, 401, 'UNAUTHORIZED')),
  );

  test.each(['Bearer wrong', 'Bearer ', 'Basic abc', `bearer${'x'.repeat(50)}`])(
    '"%s" opens nothing',
    async (value) => {
      const problem = await expectProblem(await api('/api/v1/health', { authorization: value }), 401, 'UNAUTHORIZED');
      expect(problem.remedy).toContain('Authorization: Bearer');
    },
  );

  test('a wrong bearer token is not made good by a cookie', async () => {
    const headers = { ...(await cookie()), authorization: 'Bearer wrong' };
    await expectProblem(await api('/api/v1/health', headers), 401, 'UNAUTHORIZED');
  });

  test.each(['wrong', ''])('a cookie of ours with the value "%s" opens nothing', async (value) => {
    const headers = { cookie: `throughline-${house.port}=${value}; throughline-1=${house.token}` };
    await expectProblem(await api('/api/v1/health', headers), 401, 'UNAUTHORIZED');
  });

  test('the value of the cookie is no bearer token', async () => {
    const value = (await cookie()).cookie.split('=')[1];
    await expectProblem(await api('/api/v1/health', { authorization: `Bearer ${value}` }), 401, 'UNAUTHORIZED');
  });

  test('opens the API as bearer token and as cookie', async () => {
    expect((await api('/api/v1/health', bearer())).status).toBe(200);
    expect((await api('/api/v1/health', await cookie())).status).toBe(200);
  });
});

describe('Host', () => {
  test.each(['evil.example', 'evil.example:{port}', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example:{port}', ''])(
    '"%s" is refused, token or not',
    async (name) => {
      const host = name.replace('{port}', String(house.port));
      const lines = ['GET /api/v1/health HTTP/1.1', `host: ${host}`, `authorization: Bearer ${house.token}`];
      const answer = await raw(lines);
      expect(statusOf(answer)).toBe(403);
      expect(answer).toContain('application/problem+json');
    },
  );

  test('is needed', async () => {
    const lines = ['GET /api/v1/health HTTP/1.1', `authorization: Bearer ${house.token}`];
    expect(statusOf(await raw(lines))).toBe(403);
  });

  test('localhost is a name of this server', async () => {
    const lines = [
      'GET /api/v1/health HTTP/1.1',
      `host: localhost:${house.port}`,
      `authorization: Bearer ${house.token}`,
    ];
    expect(statusOf(await raw(lines))).toBe(200);
  });

  test('an address in absolute form is not served, whatever it names', async () => {
    const lines = [
      `GET http://evil.example/ HTTP/1.1`,
      `host: 127.0.0.1:${house.port}`,
      `authorization: Bearer ${house.token}`,
    ];
    expect(statusOf(await raw(lines))).toBe(400);
  });
});

describe('Origin', () => {
  const foreign = [
    'http://evil.example',
    'https://127.0.0.1:{port}',
    'http://127.0.0.1:1',
    'http://localhost:{port}',
    'null',
    '',
  ];

  test.each(foreign)('"%s" is refused with the cookie and with the token', async (name) => {
    const origin = name.replace('{port}', String(house.port));
    for (const way of [await cookie(), bearer()]) {
      for (const method of ['GET', 'POST']) {
        await expectProblem(await api('/api/v1/undo', { ...way, origin }, { method }), 403, 'FORBIDDEN');
      }
    }
  });

  test('a change by cookie must come from our own page', async () => {
    const change = async (headers: Record<string, string>) => {
      const init = { method: 'POST', body: '{}' };
      return await api(
        '/api/v1/nothing',
        { ...(await cookie()), 'content-type': 'application/json', ...headers },
        init,
      );
    };
    // fetch of Node sends `sec-fetch-mode` but never Origin or Sec-Fetch-Site.
    await expectProblem(await change({}), 403, 'FORBIDDEN');
    await expectProblem(await change({ origin: house.origin, 'sec-fetch-site': 'same-site' }), 403, 'FORBIDDEN');
    expect((await change({ origin: house.origin })).status).toBe(404);
    expect((await change({ 'sec-fetch-site': 'same-origin' })).status).toBe(404);
  });

  test.each(['cross-site', 'same-site'])('a %s page cannot even read by cookie', async (site) => {
    await expectProblem(await api('/api/v1/health', { ...(await cookie()), 'sec-fetch-site': site }), 403, 'FORBIDDEN');
  });

  test('no page of another origin is given leave to call', async () => {
    const asked = await api(
      '/api/v1/health',
      { ...bearer(), 'access-control-request-method': 'POST' },
      { method: 'OPTIONS' },
    );
    expect(asked.status).toBe(405);
    const got = await api('/api/v1/health', bearer());
    expect(got.headers.get('access-control-allow-origin')).toBeNull();
    expect(got.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});
