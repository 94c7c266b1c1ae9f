import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../../../src/contract/base.ts';
import { type ScheduleRun, schedule, scheduleRun } from '../../../src/contract/pipeline/schedules.ts';
import { openSmtpHost, serverAt } from '../../../src/main/domains/pipeline/delivery/fixtures/smtp-host.ts';
import { euros, type ReviewingApp, startReviewing, until } from './reviewing-app.ts';

let app: ReviewingApp;
beforeAll(async () => {
  app = await startReviewing();
  await app.made('deals', { name: 'Late & <b>large</b>', amount: euros(900), closeDate: '2020-01-01' });
  await app.made('deals', { name: 'Other' });
});
afterAll(() => app.end());

const monday = { name: 'Monday meeting', when: 'weekdays 8:00', zone: 'Europe/Berlin' };
const runsOf = (id: string) => app.got(pageOf(scheduleRun), `/schedules/runs?scheduleId=${id}`);
async function ran(id: string, so: (run: ScheduleRun) => boolean = ({ state }) => state !== 'running') {
  expect(await app.call('POST', `/schedules/${id}/run`)).toMatchObject({
    status: 202,
    body: { scheduleId: id, caughtUp: 0 },
  });
  const { items } = await until(
    () => runsOf(id),
    ({ items: [run] }) => run !== undefined && so(run),
  );
  const [run] = items;
  if (!run) throw new Error('There is no run.');
  return run;
}

test('a schedule is made from words, read, changed, deleted, and put back by undo', async () => {
  const id = await app.made('schedules', monday);
  const made = await app.got(schedule, `/schedules/${id}`);
  expect(made).toMatchObject({ ...monday, cron: '0 8 * * 1-5', enabled: true, filter: null, lastRun: null });
  expect(made.nextRuns).toHaveLength(5);
  for (const at of made.nextRuns)
    expect(new Date(at).toLocaleTimeString('de', { timeZone: 'Europe/Berlin' })).toBe('08:00:00');
  const changed = await app.call('PATCH', `/schedules/${id}`, { when: '30 9 * * 1', enabled: false });
  expect(changed.body).toMatchObject({ name: monday.name, cron: '30 9 * * 1', enabled: false, nextRuns: [] });
  expect((await app.got(pageOf(schedule), '/schedules')).items.map((one) => one.id)).toEqual([id]);
  expect(await app.call('DELETE', `/schedules/${id}`)).toMatchObject({ status: 200 });
  expect((await app.call('GET', `/schedules/${id}`)).status).toBe(404);
  await app.call('POST', '/undo');
  expect(await app.got(schedule, `/schedules/${id}`)).toMatchObject({ cron: '30 9 * * 1', enabled: false });
});

test.each([
  ['weekdays 8:00', '0 8 * * 1-5'],
  ['0 8 * * 1-5', '0 8 * * 1-5'],
  ['sometimes', null],
  ['* * * * *', null],
  ['0 0 30 2 *', null],
  ['', null],
])('"%s" is read as it is typed', async (when, cron) => {
  const { status, body } = await app.call('GET', `/schedules/read?when=${encodeURIComponent(when)}&zone=Asia/Tokyo`);
  expect([status, body.cron]).toEqual([200, cron]);
  expect(Array.isArray(body.nextRuns) && body.nextRuns.length).toBe(cron ? 5 : 0);
  expect(cron ? body.means : body.problem).toMatch(cron ? /08:00, Tokyo time/ : /\S/);
});

test.each([
  ['no time', { name: 'x' }, /^when: this is missing/],
  ['a time that nobody understands', { ...monday, when: 'sometimes' }, /"sometimes" was not understood/],
  ['a zone that is none', { ...monday, zone: 'Mars/Base' }, /no time zone "Mars\/Base"/],
  ['a name of nothing', { ...monday, name: '\u0000\u0007' }, /^name: this is empty/],
  [
    'a filter on an unknown field',
    { ...monday, filter: [{ field: 'colour', op: 'is', value: 'red' }] },
    /cannot be filtered by "colour"/,
  ],
  ['an address that is none', { ...monday, deliver: { mail: ['nope'] } }, /not an e-mail address/],
  ['a field that nobody knows', { ...monday, nmae: 'x' }, /Did you mean "name"/],
])('a schedule with %s is refused', async (_, input, says) => {
  const { total } = (await app.call('GET', '/schedules')).body;
  const answer = await app.call('POST', '/schedules', input);
  expect(answer).toMatchObject({ status: 422, body: { code: 'INVALID_INPUT' } });
  expect(answer.body.detail).toMatch(says);
  expect((await app.call('GET', '/schedules')).body.total).toBe(total);
});

test('what is not there', async () => {
  for (const [method, path, body] of [
    ['GET', '/schedules/nope'],
    ['PATCH', '/schedules/nope', { name: 'x' }],
    ['DELETE', '/schedules/nope'],
    ['POST', '/schedules/nope/run'],
    ['POST', '/schedules/deliveries/nope/retry'],
  ] as const) {
    expect(await app.call(method, path, body), path).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  }
  expect((await app.call('GET', '/schedules/runs?limit=0')).status).toBe(422);
});

test('run now, it reviews the deals of its filter, and the run says which review that is', async () => {
  const id = await app.made('schedules', {
    ...monday,
    name: 'Only others',
    filter: [{ field: 'name', op: 'is', value: 'Other' }],
  });
  const run = await ran(id);
  expect(run).toMatchObject({ state: 'done', error: null, deliveries: [{ channel: 'app', state: 'sent' }] });
  expect(await app.readReview(run.reviewId ?? '')).toMatchObject({
    startedBy: 'schedule',
    scheduleId: id,
    counts: { deals: 1 },
  });
  expect((await app.got(schedule, `/schedules/${id}`)).lastRun?.id).toBe(run.id);
});

describe('a report by mail', () => {
  test('reaches each address for itself, as page and as text, and is among what left this laptop', async () => {
    const host = await openSmtpHost();
    try {
      expect(await app.call('PUT', '/delivery/mail', serverAt(host.port))).toMatchObject({ status: 200 });
      expect((await app.call('GET', '/delivery')).body).toMatchObject({
        mail: { port: host.port },
        mailPassword: false,
      });
      expect(await app.call('POST', '/delivery/test', { channel: 'mail', to: 'me@example.com' })).toMatchObject({
        status: 200,
      });
      const mail = ['ann@example.com', 'bob@example.com'];
      const id = await app.made('schedules', {
        ...monday,
        name: 'By mail',
        deliver: { mail: [...mail, 'ANN@example.com'] },
      });
      const run = await ran(
        id,
        ({ deliveries }) => deliveries.length === 3 && deliveries.every(({ state }) => state === 'sent'),
      );
      expect(run.deliveries.map(({ to }) => to.toLowerCase()).sort()).toEqual(['', ...mail]);
      const reports = host.mails.slice(1);
      expect(
        host.envelopes
          .slice(1)
          .flat()
          .map((to) => to.toLowerCase())
          .sort(),
      ).toEqual(mail);
      for (const report of reports) {
        expect(report.html).toContain('Late &amp; &lt;b&gt;large&lt;/b&gt;');
        expect(report.html).not.toContain('<b>large</b>');
        expect(report.text).toMatch(/health/i);
      }
      const { items } = (await app.call('GET', '/departures')).body;
      expect(JSON.stringify(items)).toContain('bob@example.com');
    } finally {
      await host.close();
    }
  });

  test('that is refused stands with its reason, and goes out when it is sent again', async () => {
    const host = await openSmtpHost({ recipients: [550] });
    try {
      await app.call('PUT', '/delivery/mail', serverAt(host.port));
      const id = await app.made('schedules', { ...monday, name: 'Refused', deliver: { mail: ['gone@example.com'] } });
      const { deliveries } = await ran(id, (run) => run.deliveries.some(({ state }) => state === 'failed'));
      const failed = deliveries.find(({ channel }) => channel === 'mail');
      expect(failed).toMatchObject({
        attempts: 1,
        nextTryAt: null,
        error: { detail: expect.stringContaining('gone@example.com') },
      });
      expect(await app.call('POST', `/schedules/deliveries/${failed?.id}/retry`)).toMatchObject({ status: 200 });
      await until(
        () => runsOf(id),
        ({ items }) => items[0]?.deliveries.every(({ state }) => state === 'sent') ?? false,
      );
      expect(host.mails).toHaveLength(1);
    } finally {
      await host.close();
    }
  });

  test('to a server that is down waits for its next try, and says why', async () => {
    const host = await openSmtpHost();
    await host.close();
    await app.call('PUT', '/delivery/mail', serverAt(host.port));
    const id = await app.made('schedules', { ...monday, name: 'Down', deliver: { mail: ['ann@example.com'] } });
    const { deliveries, state } = await ran(id, (run) => run.deliveries.some(({ nextTryAt }) => nextTryAt !== null));
    expect(state).toBe('done');
    expect(deliveries).toContainEqual(
      expect.objectContaining({
        state: 'waiting',
        attempts: 1,
        error: expect.objectContaining({ detail: expect.stringContaining('cannot be reached') }),
      }),
    );
  });

  test('cannot be set up so that it goes out in the open, or to what is no server', async () => {
    for (const server of [
      serverAt(25, { host: 'mail.example.com' }),
      serverAt(25, { host: 'a b' }),
      serverAt(0),
      serverAt(25, { from: 'nope' }),
    ]) {
      expect((await app.call('PUT', '/delivery/mail', server)).status).toBe(422);
    }
    const webhook = await app.call('PUT', '/delivery/slack', { webhook: 'https://example.com/services/x' });
    expect(webhook).toMatchObject({ status: 422, body: { issues: [{ path: 'webhook' }] } });
  });
});
