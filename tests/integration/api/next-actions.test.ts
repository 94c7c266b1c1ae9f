import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StartedApp, startApp } from './start-app.ts';

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.end());

const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const deal = (fields: object = {}) => app.made('deals', { name: 'Platform rollout', ...fields });
const read = async (id: string) => (await app.call('GET', `/deals/${id}`)).body;
const plan = async (id: string, details = 'Send the offer') => {
  const { body } = await app.call('PUT', `/deals/${id}/next_action`, { details, at: soon(2) });
  return body.nextStep;
};
const activities = async (id: string) => (await app.call('GET', `/activities?filter=dealId:is:${id}`)).body;

describe('what is next on a deal', () => {
  test('is planned, read, put off and completed, and every one of it can be undone', async () => {
    const id = await deal();
    expect((await app.call('GET', `/deals/${id}/next_action`)).body).toMatchObject({
      standing: 'none',
      nextStep: null,
      suggestion: { proposal: null, because: 'usual in Prospecting' },
    });
    const set = await app.call('PUT', `/deals/${id}/next_action`, { details: 'Call  procurement', at: soon(2) });
    expect(set).toMatchObject({
      status: 200,
      body: { dealId: id, activityId: null, nextStep: { form: 'action', what: 'Call  procurement', kind: 'call' } },
    });
    const until = soon(9);
    const snoozed = await app.call('POST', `/deals/${id}/next_action/snooze`, { until });
    expect(snoozed.body).toMatchObject({ nextStep: { at: until, what: 'Call  procurement' } });
    const before = await read(id);
    const done = await app.call('POST', `/opportunities/${id}/complete_action`, {
      outcome: 'They sign on Friday.',
      new_next_action_at: '2030-11-10T10:00:00Z',
      new_next_action_details: 'Send customized contract',
    });
    expect(done).toMatchObject({
      status: 200,
      body: { nextStep: { what: 'Send customized contract', at: '2030-11-10T10:00:00.000Z', allDay: false } },
    });
    expect(await activities(id)).toMatchObject({
      total: 1,
      items: [{ id: done.body.activityId, kind: 'call', subject: 'Call  procurement', body: 'They sign on Friday.' }],
    });
    expect((await app.call('GET', '/undo')).body.undo).toBe('Complete "Call  procurement" on Platform rollout');
    expect((await app.call('POST', '/undo', { command: done.body.command })).status).toBe(200);
    expect(await read(id)).toEqual(before);
    expect(await activities(id)).toMatchObject({ total: 0 });
  });

  test('is part of the timeline in words', async () => {
    const id = await deal();
    await app.call('PUT', `/deals/${id}/next_action`, { details: 'Call procurement', at: '2030-11-26T10:00:00Z' });
    await app.call('POST', `/deals/${id}/next_action/snooze`, { until: '2030-11-27' });
    const { body } = await app.call('GET', `/deals/${id}/timeline`);
    expect(body.items).toMatchObject([
      { label: expect.stringMatching(/^Put off "Call procurement" on Platform rollout to Wed 27 Nov 2030$/) },
      {
        label: 'Plan "Call procurement" on Platform rollout',
        changes: expect.arrayContaining([{ field: 'next step', before: null, after: 'Call procurement' }]),
      },
      { label: 'Created' },
    ]);
  });
});

describe('completing', () => {
  test.each<[string, object, string, RegExp]>([
    ['with nothing to come', {}, 'NEXT_ACTION_REQUIRED', /what comes next/],
    ['with an outcome only', { outcome: 'Good' }, 'NEXT_ACTION_REQUIRED', /what comes next/],
    ['without when', { new_next_action_details: 'Call' }, 'NEXT_ACTION_REQUIRED', /when that is due/],
    ['without what', { new_next_action_at: '2030-01-01' }, 'NEXT_ACTION_REQUIRED', /what is to be done/],
    [
      'without words',
      { new_next_action_at: '2030-01-01', new_next_action_details: ' \u0000 ' },
      'INVALID_INPUT',
      /what is to be done/,
    ],
    [
      'in the past',
      { new_next_action_at: '2020-01-01T10:00:00Z', new_next_action_details: 'x' },
      'DATE_IN_PAST',
      /2020/,
    ],
    ['never', { new_next_action_at: '2030-02-31', new_next_action_details: 'x' }, 'DATE_UNREADABLE', /31/],
    ['in no words', { new_next_action_at: 'soonish', new_next_action_details: 'x' }, 'DATE_UNREADABLE', /soonish/],
    ['with an empty date', { new_next_action_at: '', new_next_action_details: 'x' }, 'DATE_UNREADABLE', /./],
    ['far away', { new_next_action_at: '9998-01-01', new_next_action_details: 'x' }, 'DATE_TOO_FAR', /./],
    [
      'elsewhere',
      { new_next_action_at: '2030-01-01', new_next_action_details: 'x', zone: 'Mars/Base' },
      'INVALID_INPUT',
      /Mars/,
    ],
    ['lost for no reason', { close: { lost: true, reason: ' ' } }, 'INVALID_INPUT', /why the deal is lost/],
    ['closed as nothing', { close: {} }, 'INVALID_INPUT', /won or as lost/],
    ['closed as both', { close: { won: true, lost: true, reason: 'x' } }, 'INVALID_INPUT', /won or as lost/],
    ['parked for no reason', { park: { reason: '', until: '2030-01-01' } }, 'INVALID_INPUT', /why the deal is parked/],
    ['parked until yesterday', { park: { reason: 'Budget', until: '2020-01-01' } }, 'DATE_IN_PAST', /2020/],
    [
      'two ways at once',
      { close: { won: true }, park: { reason: 'x', until: '2030-01-01' } },
      'INVALID_INPUT',
      /only one of the three/,
    ],
    [
      'a field nobody knows',
      { new_next_action_details: 'x', new_next_action: 'x' },
      'INVALID_INPUT',
      /new_next_action/,
    ],
    [
      'by nobody',
      { new_next_action_at: '2030-01-01', new_next_action_details: 'x', new_next_action_owner: 'p' },
      'INVALID_INPUT',
      /no person/,
    ],
    ['from a proposal that is not there', { proposal: 'nowhere' }, 'NOT_FOUND', /no proposal/],
  ])('%s is refused, and nothing is changed', async (_, input, code, detail) => {
    const id = await deal();
    await plan(id);
    const before = await read(id);
    const answer = await app.call('POST', `/opportunities/${id}/complete_action`, input);
    expect(answer).toMatchObject({
      status: code === 'NOT_FOUND' ? 404 : 422,
      type: 'application/problem+json',
      body: { code, detail: expect.stringMatching(detail), remedy: expect.stringMatching(/\S/) },
    });
    expect(await read(id)).toEqual(before);
    expect(await activities(id)).toMatchObject({ total: 0 });
  });

  test('says the three ways when none is given', async () => {
    const { body } = await app.call('POST', `/opportunities/${await deal()}/complete_action`, {});
    expect(body.remedy).toMatch(/next action.*close.*park/);
  });

  test('closes a deal as won or lost, and undo opens it with what was planned', async () => {
    for (const [close, stageName, lostReason] of [
      [{ won: true, reason: 'Best fit' }, 'Won', null],
      [{ lost: true, reason: 'Price' }, 'Lost', 'Price'],
    ] as const) {
      const id = await deal();
      await plan(id);
      const before = await read(id);
      const done = await app.call('POST', `/opportunities/${id}/complete_action`, { close });
      expect(done.body).toMatchObject({ standing: 'closed', nextStep: null });
      expect(await read(id)).toMatchObject({ stageName, lostReason, probability: stageName === 'Won' ? 100 : 0 });
      const again = await app.call('POST', `/opportunities/${id}/complete_action`, { close });
      expect(again).toMatchObject({
        status: 409,
        body: { code: 'CONFLICT', detail: /closed as (won|lost); reopen it first/ },
      });
      await app.call('POST', '/undo', { command: done.body.command });
      expect(await read(id)).toEqual(before);
    }
  });

  test('parks a deal; planning takes it up again', async () => {
    const id = await deal();
    await plan(id);
    const park = { reason: 'Budget opens in January', until: '2030-01-07' };
    const parked = await app.call('POST', `/opportunities/${id}/complete_action`, { park, outcome: 'No budget' });
    expect(parked.body).toMatchObject({
      standing: 'parked',
      nextStep: { form: 'park', what: park.reason, kind: null },
    });
    expect(await activities(id)).toMatchObject({ total: 1 });
    expect(await plan(id)).toMatchObject({ form: 'action' });
    const again = await app.call('POST', `/deals/${id}/park`, park);
    expect(again.body).toMatchObject({ standing: 'parked', activityId: null });
  });

  test('of nothing plans what is next, and logs what came of it', async () => {
    const id = await deal();
    const answer = await app.call('POST', `/opportunities/${id}/complete_action`, {
      expected: null,
      new_next_action_at: '2030-11-10',
      new_next_action_details: 'Call',
    });
    expect(answer.body).toMatchObject({ activityId: null, nextStep: { what: 'Call', allDay: true } });
    const other = await deal();
    await app.call('POST', `/opportunities/${other}/complete_action`, {
      outcome: 'Met by chance.\nThey asked for an offer.',
      new_next_action_at: '2030-11-10',
      new_next_action_details: 'Send the offer',
    });
    expect(await activities(other)).toMatchObject({ items: [{ kind: 'task', subject: 'Met by chance.' }] });
  });

  test('by two at once happens once; the other is told who was faster', async () => {
    const id = await deal();
    const step = await plan(id);
    const expected = step && typeof step === 'object' && 'id' in step ? step.id : null;
    const input = { expected, outcome: 'Done', new_next_action_at: soon(3), new_next_action_details: 'Call again' };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => app.call('POST', `/opportunities/${id}/complete_action`, input)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'ALREADY_COMPLETED',
      detail: expect.stringMatching(/completed the next action of "Platform rollout" on .*"Call again" now/),
    });
    expect(await activities(id)).toMatchObject({ total: 1 });
    for (const [method, path, more] of [
      ['PUT', 'next_action', { details: 'x', at: soon(1) }],
      ['POST', 'next_action/snooze', { until: soon(1) }],
      ['POST', 'park', { reason: 'x', until: soon(1) }],
    ] as const) {
      const late = await app.call(method, `/deals/${id}/${path}`, { expected, ...more });
      expect(late).toMatchObject({ status: 409, body: { code: 'ALREADY_COMPLETED' } });
    }
  });
});

describe('a deal that is not there', () => {
  const calls: [string, (id: string) => string, object | undefined][] = [
    ['GET', (id) => `/deals/${id}/next_action`, undefined],
    ['PUT', (id) => `/deals/${id}/next_action`, { details: 'x', at: '2030-01-01' }],
    ['POST', (id) => `/opportunities/${id}/complete_action`, { close: { won: true } }],
    ['POST', (id) => `/deals/${id}/next_action/snooze`, { until: '2030-01-01' }],
    ['POST', (id) => `/deals/${id}/park`, { reason: 'x', until: '2030-01-01' }],
    ['GET', (id) => `/deals/${id}/next_action/suggestion`, undefined],
  ];
  test.each(calls)('%s %s is not found', async (method, path, body) => {
    expect(await app.call(method, path('nowhere'), body)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    const id = await deal({ name: 'Gone' });
    await app.call('DELETE', `/deals/${id}`);
    expect(await app.call(method, path(id), body)).toMatchObject({
      status: 404,
      body: { detail: expect.stringMatching(/^"Gone" is gone: \S+ deleted it on /) },
    });
  });
});
