import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StartedApp, startApp } from './start-app.ts';

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.end());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const planned = async (name: string, days: number) => {
  const id = await app.made('deals', { name, ownerName: 'Bo Ek', amount: { amountMinor: 500, currency: 'EUR' } });
  await app.call('PUT', `/deals/${id}/next_action`, { details: 'Call', at: inDays(days) });
  return id;
};

describe('GET /opportunities/due', () => {
  test('answers the groups, with counts and money', async () => {
    const id = await planned('Soon', 40);
    const { status, body } = await app.call('GET', '/opportunities/due?owner=bo%20ek&limit=1');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      overdue: { count: 0, sums: [], items: [] },
      today: { count: 0 },
      upcoming: {
        count: 1,
        sums: [{ currency: 'EUR', amountMinor: 500, count: 1 }],
        items: [{ id, standing: 'later' }],
      },
    });
    expect((await app.call('GET', `/opportunities/due?to=${inDays(5)}`)).body).toMatchObject({
      upcoming: { count: 0 },
    });
  });

  test.each([
    ['owner=Nobody', 'INVALID_INPUT', /nobody called "Nobody"/],
    ['from=31.31.2026', 'DATE_UNREADABLE', /31.31.2026/],
    ['to=', 'DATE_UNREADABLE', /./],
    ['limit=9999', 'INVALID_INPUT', /limit/],
    ['owners=Bo', 'INVALID_INPUT', /no field "owners"/],
  ])('%s is refused', async (query, code, detail) => {
    expect(await app.call('GET', `/opportunities/due?${query}`)).toMatchObject({
      status: 422,
      body: { code, detail: expect.stringMatching(detail) },
    });
  });
});

describe('many at once', () => {
  test('are rescheduled by a worker where they are very many, as one command', async () => {
    for (let i = 0; i < 350; i++) await app.made('deals', { name: `Many ${i}` });
    const all = { filter: 'standing:is:none' };
    const adopted = await app.call('POST', '/next_actions/adopt', { all });
    expect(adopted).toMatchObject({ status: 200, body: { changed: 350, unchanged: 0 } });
    expect((await app.call('GET', '/undo')).body.undo).toBe('Plan the suggested next step of 350 deals');
    const moved = await app.call('POST', '/next_actions/reschedule', { all: { search: 'Many' }, to: inDays(30) });
    expect(moved.body).toMatchObject({ changed: 350 });
    expect((await app.call('GET', '/deals/totals?filter=standing:is:later')).body).toMatchObject({ count: 351 });
    await app.call('POST', '/undo', { command: moved.body.command });
    await app.call('POST', '/undo', { command: adopted.body.command });
    expect((await app.call('GET', '/deals/totals?filter=standing:is:none')).body).toMatchObject({ count: 350 });
  });

  test.each([
    ['/next_actions/adopt', {}, 'INVALID_INPUT'],
    ['/next_actions/adopt', { ids: [], all: {} }, 'INVALID_INPUT'],
    ['/next_actions/reschedule', { ids: ['x'] }, 'INVALID_INPUT'],
    ['/next_actions/reschedule', { ids: ['x'], byDays: 0.5 }, 'INVALID_INPUT'],
    ['/next_actions/reschedule', { ids: ['x'], to: 'yesterday' }, 'DATE_IN_PAST'],
    ['/next_actions/reschedule', { all: { filter: 'stge:is:x' }, byDays: 1 }, 'INVALID_INPUT'],
  ])('%s %o is refused', async (path, input, code) => {
    expect(await app.call('POST', path, input)).toMatchObject({ status: 422, body: { code } });
  });
});

describe('times, suggestions and the calendar', () => {
  test('a time in words is said back', async () => {
    const { body } = await app.call('GET', '/next_actions/when?text=2030-11-26&zone=Europe/Berlin');
    expect(body).toMatchObject({ at: '2030-11-26T22:59:59.999Z', allDay: true, zone: 'Europe/Berlin' });
    expect(await app.call('GET', '/next_actions/when?text=whenever')).toMatchObject({
      status: 422,
      body: { code: 'DATE_UNREADABLE' },
    });
    expect((await app.call('GET', '/next_actions/presets')).body.items).not.toEqual([]);
  });

  test('suggestions are replaced, and a wrong one changes nothing', async () => {
    const { body: before } = await app.call('GET', '/next_actions/suggestions');
    const rule = { stageId: null, afterKind: null, what: 'Call', kind: 'call', leadDays: 1, atMinutes: null };
    for (const items of [
      [{ ...rule, what: '' }],
      [{ ...rule, stageId: 'won' }],
      [rule, rule],
      [{ ...rule, leadDays: -1 }],
    ]) {
      expect(await app.call('PUT', '/next_actions/suggestions', { items })).toMatchObject({ status: 422 });
    }
    expect((await app.call('GET', '/next_actions/suggestions')).body).toEqual(before);
    expect((await app.call('PUT', '/next_actions/suggestions', { items: [rule] })).body).toMatchObject({ total: 1 });
    await app.call('POST', '/undo');
    expect((await app.call('GET', '/next_actions/suggestions')).body).toEqual(before);
    expect(await app.call('POST', '/next_actions/proposals/x/dismiss')).toMatchObject({ status: 404 });
  });

  test('the calendar has what is due by day', async () => {
    const { body } = await app.call(
      'GET',
      `/next_actions/calendar?from=${inDays(1).slice(0, 10)}&to=${inDays(60).slice(0, 10)}`,
    );
    expect(body).toMatchObject({ days: [{ count: 1, items: [{ name: 'Soon' }] }] });
    for (const query of [
      'from=2026-02-31&to=2026-03-01',
      'from=2026-03-02&to=2026-03-01',
      'from=2020-01-01&to=2026-01-01',
    ]) {
      expect(await app.call('GET', `/next_actions/calendar?${query}`)).toMatchObject({ status: 422 });
    }
  });
});
