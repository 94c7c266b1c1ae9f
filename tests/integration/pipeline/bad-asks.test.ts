import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Review } from '../../../src/contract/pipeline/review-shapes.ts';
import { type ReviewingApp, startReviewing } from './reviewing-app.ts';

let app: ReviewingApp;
let whole: Review;
beforeAll(async () => {
  app = await startReviewing();
  whole = await app.review();
});
afterAll(() => app.end());

const problem = (path: string) => app.call('GET', path);

test('an empty workspace is reviewed: there is nothing to mend, and every part of it can be read', async () => {
  expect(whole).toMatchObject({ state: 'done', health: 100, counts: { deals: 0, findings: 0, byOwner: [] } });
  expect(whole.money).toEqual({ base: 'EUR', pipelineMinor: 0, atRiskMinor: 0, withoutRate: [] });
  expect((await app.findings(whole.id)).total).toBe(0);
  expect((await app.deals(whole.id)).total).toBe(0);
  expect((await app.file(`/reviews/${whole.id}/findings.csv`)).trim().split('\r\n')).toHaveLength(1);
  expect((await problem(`/reviews/${whole.id}/health`)).body).toMatchObject({ health: 100, deals: 0, points: 0 });
  for (const format of ['html', 'csv', 'xlsx']) {
    expect((await problem(`/reviews/${whole.id}/report?format=${format}`)).status, format).toBe(200);
  }
  expect((await problem(`/reviews/${whole.id}/compare/${whole.id}`)).body).toMatchObject({
    counts: { new: 0, resolved: 0, persisting: 0 },
  });
  expect((await app.board()).owners).toEqual([]);
});

test.each([
  'findings?limit=0',
  'findings?limit=501',
  'findings?offset=-1',
  'findings?severity=bad',
  'findings?severity=critical,,info',
  'findings?category=x',
  'findings?muted=perhaps',
  'findings?sort=colour',
  'findings?colour=red',
  'findings/groups?by=colour',
  'deals?limit=0',
  'deals?offset=-1',
  'deals?sort=colour',
  'report?format=doc',
  'compare/SELF?from=2030-02-30',
  'compare/SELF?from=2030-01-01&to=2020-01-01',
])('%s', async (path) => {
  const answer = await problem(`/reviews/${whole.id}/${path.replace('SELF', whole.id)}`);
  expect(answer).toMatchObject({ status: 422, type: 'application/problem+json', body: { code: 'INVALID_INPUT' } });
  expect(answer.body.detail).toMatch(/\S/);
  expect(answer.body.detail).not.toMatch(/this is missing/);
});

test('names what was meant', async () => {
  expect((await problem(`/reviews/${whole.id}/findings?severity=info,critcal`)).body.detail).toBe(
    'severity.1: "critcal" is none of "critical", "warning", "info". Did you mean "critical"?',
  );
});

test.each([
  [{ filter: 'colour:is:red' }, 422],
  [{ filter: 'name:iz:x' }, 422],
  [{ filter: '[{' }, 422],
  [{ filter: 5 }, 422],
  [{ importId: 'nope' }, 404],
  [{ importId: '' }, 422],
  [{ name: 'x'.repeat(121) }, 422],
  [{ nmae: 'x' }, 422],
])('%j starts nothing', async (input, status) => {
  const before = await problem('/reviews');
  expect(await app.call('POST', '/reviews', input)).toMatchObject({ status, type: 'application/problem+json' });
  expect((await problem('/reviews')).body.total).toBe(before.body.total);
});

test('a review that is not there', async () => {
  for (const path of [
    '',
    '/findings',
    '/findings.csv',
    '/findings/groups?by=rule',
    '/deals',
    '/health',
    '/deals/x/health',
    '/report',
    `/compare/${whole.id}`,
  ]) {
    expect(await problem(`/reviews/nope${path}`), path).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  }
  expect((await problem(`/reviews/${whole.id}/compare/nope`)).status).toBe(404);
  expect((await problem(`/reviews/${whole.id}/deals/nope/health`)).status).toBe(404);
  expect((await problem('/deals/nope/findings')).status).toBe(404);
  expect((await app.call('DELETE', '/reviews/nope')).status).toBe(404);
});

test('of another workspace: nothing is read, and nothing started', async () => {
  const { total } = (await problem('/reviews')).body;
  for (const [method, path] of [
    ['GET', `/reviews/${whole.id}`],
    ['GET', `/reviews/${whole.id}/findings.csv`],
    ['POST', '/reviews'],
    ['GET', '/rules'],
    ['GET', '/findings/board'],
  ] as const) {
    const answer = await app.send(method, path, {
      headers: { 'x-tenant-id': '00000000-0000-7000-8000-000000000000' },
    });
    expect(answer, path).toMatchObject({
      status: 404,
      body: { detail: expect.stringMatching(/not the one that is open/) },
    });
  }
  expect((await problem('/reviews')).body.total).toBe(total);
});
