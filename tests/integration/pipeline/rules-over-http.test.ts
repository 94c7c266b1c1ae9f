import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../../../src/contract/base.ts';
import { rule } from '../../../src/contract/pipeline/rules.ts';
import { euros, type ReviewingApp, startReviewing } from './reviewing-app.ts';

let app: ReviewingApp;
beforeAll(async () => {
  app = await startReviewing();
  for (let i = 1; i <= 6; i++) {
    await app.made('deals', {
      name: `Deal ${i}`,
      stage: 'Proposal',
      amount: euros(i * 1000),
      closeDate: app.today(20),
    });
  }
});
afterAll(() => app.end());

const read = async (id: string) => app.got(rule, `/rules/${id}`);
const foundBy = async (ruleId: string) =>
  (await app.findings((await app.review()).id, `ruleId=${ruleId}`)).items.map(({ dealName }) => dealName).sort();

test('more than 44 rules ship, in six categories, with all that the studio shows', async () => {
  const { items, total } = await app.got(pageOf(rule), '/rules');
  expect(total).toBeGreaterThanOrEqual(44);
  expect(new Set(items.map(({ id }) => id)).size).toBe(total);
  expect(new Set(items.map(({ category }) => category)).size).toBe(6);
  for (const one of items) {
    expect(one, one.id).toMatchObject({
      enabled: expect.any(Boolean),
      custom: false,
      version: 1,
      overrides: { workspace: null, mine: null },
    });
    expect(one.shipped?.severity, one.id).toBe(one.severity);
    // What is not evaluated says what it waits for.
    expect(one.problem === null || one.needsField !== null, one.id).toBe(true);
  }
});

describe('what is changed about a rule', () => {
  const id = 'no-source';

  test('lies in two layers over what ships, is told in versions, and can be taken back', async () => {
    const shipped = await read(id);
    const put = (input: object) => app.call('PUT', `/rules/${id}`, input);
    expect(await put({ severity: 'critical' })).toMatchObject({
      status: 200,
      body: { severity: 'critical', version: 2 },
    });
    expect(await put({ layer: 'mine', severity: 'warning' })).toMatchObject({
      body: { severity: 'warning', version: 3 },
    });
    expect(await foundBy(id)).toHaveLength(6);
    await put({ enabled: false });
    expect(await foundBy(id)).toEqual([]);
    const { body } = await app.call('GET', `/rules/${id}/versions`);
    expect(body).toMatchObject({
      total: 4,
      items: [
        { version: 4, layer: 'workspace', override: { enabled: false } },
        { version: 3, layer: 'mine' },
        { version: 2, layer: 'workspace', what: 'Severity: critical' },
        { version: 1, layer: null, what: 'As it ships' },
      ],
    });
    expect(await app.call('POST', `/rules/${id}/restore`, { version: 2 })).toMatchObject({
      body: { enabled: true, overrides: { workspace: { severity: 'critical' } } },
    });
    for (const layer of ['mine', 'workspace']) await app.call('POST', `/rules/${id}/reset`, { layer });
    expect({ ...(await read(id)), version: 1 }).toEqual(shipped);
  });

  test.each([
    ['no-source', { severity: 'bad' }, /"bad" is none of/],
    ['no-source', { layer: 'theirs' }, /"theirs" is none of/],
    ['no-source', { thresholds: { days: 5 } }, /has no threshold "days"/],
    ['quiet-two-weeks', { thresholds: { days: -4 } }, /from 1 to 365, not -4/],
    ['quiet-two-weeks', { thresholds: { days: 'x' } }, /a number is needed/],
    ['no-source', { sevrity: 'info' }, /Did you mean "severity"/],
  ])('%s: %j is refused', async (of, input, says) => {
    const before = await read(of);
    const answer = await app.call('PUT', `/rules/${of}`, input);
    expect(answer).toMatchObject({ status: 422, body: { code: 'INVALID_INPUT' } });
    expect(answer.body.detail).toMatch(says);
    expect(await read(of)).toEqual(before);
  });
});

test('a rule that is not there', async () => {
  for (const [method, path, body] of [
    ['GET', ''],
    ['GET', '/yaml'],
    ['GET', '/versions'],
    ['PUT', '', { enabled: false }],
    ['POST', '/reset', {}],
    ['POST', '/restore', { version: 1 }],
    ['POST', '/backtest', {}],
    ['PATCH', '', { yaml: 'id: nope' }],
    ['DELETE', ''],
  ] as const) {
    expect(await app.call(method, `/rules/nope${path}`, body), `${method} ${path}`).toMatchObject({ status: 404 });
  }
  expect((await app.call('POST', '/rules/preview', { id: 'nope' })).status).toBe(404);
  expect((await app.call('POST', '/rules/no-source/restore', { version: 99 })).status).toBe(404);
});
