import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, startHouse } from './start-house.ts';

let house: House;
let ended: Promise<unknown> | undefined;
beforeAll(async () => {
  house = await startHouse({
    http: async (asked) => {
      const { pathname } = new URL(asked.url);
      if (pathname.endsWith('/slow')) {
        ended = once(asked.signal, 'abort');
        await ended;
      }
      if (pathname.endsWith('/seen')) return Response.json(Object.fromEntries(asked.headers));
      if (pathname.endsWith('/large')) return new Response(new Uint8Array(30_000_000));
      let bytes = 0;
      for await (const chunk of asked.body ?? []) bytes += chunk.byteLength;
      return Response.json({ bytes });
    },
  });
});
afterAll(() => house.end());

const bearer = () => ({ authorization: `Bearer ${house.token}` });

function megabytes(count: number) {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent++ === count) controller.close();
      else controller.enqueue(new Uint8Array(1024 * 1024));
    },
  });
}

const streamed = (path: string, count: number) => {
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: bearer(),
    body: megabytes(count),
    duplex: 'half',
  };
  return fetch(`${house.origin}${path}`, init);
};

test('a body passes as a stream', async () => {
  expect(await (await streamed('/api/v1/deals', 3)).json()).toEqual({ bytes: 3 * 1024 * 1024 });
  expect(await (await streamed('/api/v1/uploads', 40)).json()).toEqual({ bytes: 40 * 1024 * 1024 });
});

test('a body that grows too large on the way is refused', async () => {
  const response = await streamed('/api/v1/deals', 17);
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ code: 'FILE_TOO_LARGE', detail: expect.stringContaining('16 MB') });
});

test('a body that says it is too large is refused before it is read', async () => {
  const asked = request(`${house.origin}/api/v1/deals`, {
    method: 'POST',
    headers: { ...bearer(), 'content-length': 17 * 1024 * 1024 },
  });
  asked.on('error', () => undefined);
  asked.write('{');
  const [answer] = await once(asked, 'response');
  expect(answer.statusCode).toBe(413);
  asked.destroy();
});

test('a call ends when the caller goes away', async () => {
  const leaving = new AbortController();
  const call = fetch(`${house.origin}/api/v1/slow`, { headers: bearer(), signal: leaving.signal });
  await expect.poll(() => ended !== undefined).toBe(true);
  leaving.abort();
  await expect(call).rejects.toThrow();
  await ended;
});

test('the keys stay at the door', async () => {
  const seen = await (await fetch(`${house.origin}/api/v1/seen`, { headers: { ...bearer(), cookie: 'a=b' } })).json();
  expect(seen).not.toHaveProperty('authorization');
  expect(seen).not.toHaveProperty('cookie');
});

test('a large answer arrives whole', async () => {
  const answer = await fetch(`${house.origin}/api/v1/large`, { headers: bearer() });
  expect((await answer.arrayBuffer()).byteLength).toBe(30_000_000);
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});
