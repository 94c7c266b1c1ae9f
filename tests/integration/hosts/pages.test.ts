import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawRequest, statusOf } from './raw-request.ts';
import { type House, startHouse } from './start-house.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.end());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${house.origin}${path}`, { method, headers: { authorization: `Bearer ${house.token}`, ...headers } });

const rawGet = (path: string) =>
  rawRequest(
    house.port,
    `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${house.port}\r\nauthorization: Bearer ${house.token}\r\naccept: text/html\r\nconnection: close\r\n\r\n`,
  );

test('the page runs only its own scripts and can be framed by nobody', async () => {
  const page = await get('/');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${house.port}`);
  expect(policy).not.toMatch(/script-src[^;]*(unsafe|nonce)/);
  expect(policy).not.toMatch(/style-src [^;]*unsafe/);
  expect(policy).not.toContain('unsafe-eval');
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(page.headers.get('cache-control')).toBe('no-store');
});

test('the page comes in its look, and with a nonce for style sheets that is never the same', async () => {
  const seen = [];
  for (let time = 0; time < 2; time++) {
    const page = await get('/');
    const html = await page.text();
    expect(html).toContain('<html data-look="dark 110" lang="en">');
    const [, nonce] = /style-src 'self' 'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '') ?? [];
    expect(html).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
    seen.push(nonce);
  }
  expect(new Set(seen).size).toBe(2);
});

test('what carries a hash in its name is kept, with its type', async () => {
  const script = await get('/assets/index-abc123.js');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('cache-control')).toContain('immutable');
});

test('every place in the app is the page; what looks like a file and is none is not', async () => {
  expect(await (await get('/deals/01890a5d', { accept: 'text/html' })).text()).toContain('the page');
  expect((await get('/deals/01890a5d', { accept: '*/*' })).status).toBe(404);
  expect((await get('/assets/gone.js', { accept: 'text/html' })).status).toBe(404);
  expect((await get('/notes.unknown', { accept: 'text/html' })).status).toBe(404);
  expect((await get('/api/v2/deals', { accept: 'text/html' })).status).toBe(404);
});

test.each([
  '/../secret.js',
  '/..%2fsecret.js',
  '/%2e%2e/secret.js',
  '/%2e%2e%2fsecret.js',
  '/assets/..%2f..%2fsecret.js',
  '/..%5csecret.js',
  '/assets/..\\..\\secret.js',
  '//secret.js',
  '/....//secret.js',
  '/%252e%252e%252fsecret.js',
  '/secret.js%00.js',
  '/%c0%ae%c0%ae/secret.js',
  '/%zz',
  '/C:%5csecret.js',
])('%s leads nowhere', async (path) => {
  const answer = await rawGet(path);
  expect(statusOf(answer)).toBeGreaterThanOrEqual(400);
  expect(statusOf(answer)).toBeLessThan(500);
  expect(answer).toContain('application/problem+json');
  expect(answer).not.toContain('beside the page');
});

test('pages are only read', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) expect((await get('/', {}, method)).status).toBe(405);
  const head = await get('/', {}, 'HEAD');
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
});
