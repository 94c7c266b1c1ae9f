import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StartedApp, startApp } from './start-app.ts';

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.end());

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

test('what many write to one record at once is all there', async () => {
  const id = await app.made('deals', { name: 'Shared' });
  const answers = await Promise.all([
    ...times(30, (i) => app.call('POST', '/deals/bulk', { ids: [id], addTags: [`tag ${i}`] })),
    ...times(30, (i) => app.call('PATCH', `/deals/${id}`, { name: `Shared ${i}` })),
    ...times(30, (i) => app.call('POST', '/notes', { body: `Note ${i}`, dealId: id })),
  ]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 201]));
  const { body } = await app.call('GET', `/deals/${id}`);
  expect(body.tags).toHaveLength(30);
  expect((await app.call('GET', `/notes?filter=dealId:is:${id}`)).body.total).toBe(30);
});

test('a new account named by many at once is made once', async () => {
  const made = await Promise.all(
    times(20, (i) => app.call('POST', '/deals', { name: `Deal ${i}`, accountName: 'Lumen' })),
  );
  expect(new Set(made.map(({ body }) => body.accountId)).size).toBe(1);
});

test('an undo that stands against a later edit asks, keeps or overwrites', async () => {
  const id = await app.made('deals', { name: 'One' });
  const rename = async (name: string) => {
    await app.call('PATCH', `/deals/${id}`, { name });
    const { items } = (await app.call('GET', `/deals/${id}/timeline?limit=1`)).body;
    return JSON.stringify(items).match(/"command":"([^"]+)"/)?.[1];
  };
  const command = await rename('Two');
  await rename('Three');
  const asked = await app.call('POST', '/undo', { command });
  expect(asked).toMatchObject({
    status: 409,
    body: { code: 'CONFLICT', conflicts: [{ field: 'name', current: 'Three' }] },
  });
  expect((await app.call('POST', '/undo', { command, onConflict: 'overwrite' })).status).toBe(200);
  expect((await app.call('GET', `/deals/${id}`)).body.name).toBe('One');
  expect(await app.call('POST', '/undo', { command })).toMatchObject({
    status: 409,
    body: { code: 'NOTHING_TO_UNDO' },
  });
});

test.each(['accounts', 'contacts', 'deals'])('%s: cursors lead past every record once', async (kind) => {
  await Promise.all(times(23, (i) => app.made(kind, { name: `Walk ${i % 5}` })));
  for (const sort of ['name', '-createdAt', '-name,createdAt']) {
    const seen: unknown[] = [];
    let cursor = '';
    do {
      const { body } = await app.call(
        'GET',
        `/${kind}?limit=4&search=walk&sort=${sort}${cursor && `&cursor=${cursor}`}`,
      );
      expect(body.total).toBe(23);
      for (const item of Array.isArray(body.items) ? body.items : []) seen.push(JSON.stringify(item));
      cursor = typeof body.nextCursor === 'string' ? encodeURIComponent(body.nextCursor) : '';
    } while (cursor);
    expect(new Set(seen).size).toBe(23);
    expect(seen).toHaveLength(23);
  }
});

test('a tag that is sent twice is set and told once', async () => {
  const id = await app.made('deals', { name: 'Tagged' });
  await app.call('POST', '/deals/bulk', { ids: [id], addTags: ['hot', 'hot'] });
  expect((await app.call('GET', `/deals/${id}`)).body.tags).toEqual(['hot']);
  expect((await app.call('GET', '/undo')).body.undo).toBe('Tag 1 deal “hot”');
});
