import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StartedApp, startApp } from './start-app.ts';

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.end());

describe('X-Tenant-ID', () => {
  const named = (tenant: string, method: string, path: string, body?: object) =>
    app.send(method, path, {
      headers: { 'x-tenant-id': tenant, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });

  test('of the open workspace changes nothing; of any other all is not found, and nothing is done', async () => {
    const { body: workspace } = await app.call('GET', '/workspaces/current');
    const id = await app.made('deals', { name: 'Platform rollout' });
    expect(await named(String(workspace.id).toUpperCase(), 'GET', `/deals/${id}`)).toMatchObject({ status: 200 });
    for (const other of ['00000000-0000-7000-8000-000000000000', '', 'x'.repeat(500)]) {
      for (const [method, path, body] of [
        ['GET', `/deals/${id}`, undefined],
        ['GET', '/opportunities/due', undefined],
        ['GET', '/reports/leaks', undefined],
        ['POST', '/uploads?name=x.csv', {}],
        ['POST', `/opportunities/${id}/complete_action`, { close: { won: true } }],
        ['DELETE', `/deals/${id}`, undefined],
      ] as const) {
        const answer = await named(other, method, path, body);
        expect(answer, path).toMatchObject({
          status: 404,
          type: 'application/problem+json',
          body: { code: 'NOT_FOUND', detail: expect.stringMatching(/not the one that is open/) },
        });
      }
    }
    expect((await app.call('GET', `/deals/${id}`)).body).toMatchObject({ outcome: 'open' });
  });
});
