import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { days, hours, minutes, openTestSchedules } from '../schedule/open-test-schedules.ts';
import { openSlackHost, says } from './fixtures/slack-host.ts';
import { openSmtpHost, serverAt } from './fixtures/smtp-host.ts';

let bench: Awaited<ReturnType<typeof openTestSchedules>>;
const opened: { close(): Promise<void> }[] = [];
beforeEach(async () => {
  bench = await openTestSchedules('2026-11-20T06:50:00Z');
});
afterEach(async () => {
  expect(bench.errors).toEqual([]);
  await bench.close();
  bench.db.close();
  await Promise.all(opened.splice(0).map((host) => host.close()));
});

const smtp = async (...manners: Parameters<typeof openSmtpHost>) => {
  const host = await openSmtpHost(...manners);
  opened.push(host);
  await bench.schedules().setMail({ ...serverAt(host.port, { user: 'ann' }), password: 'hunter2' });
  return host;
};
const slack = async (...answers: Parameters<typeof openSlackHost>) => {
  const host = await openSlackHost(...answers);
  opened.push(host);
  await bench.schedules().setSlack(host.webhook);
  return host;
};
const person = { kind: 'person' } as const;
const byMail = (...mail: string[]) => bench.make({ deliver: { mail, slack: false } });
const bySlack = () => bench.make({ deliver: { mail: [], slack: true } });
const states = () => bench.deliveries().map(({ to, state, attempts }) => [to, state, attempts]);
const left = () => bench.departures.list({ limit: 20 }).items;
/** As far as eight o'clock in Berlin and a little further. */
const toEight = () => bench.pass(12 * minutes);

describe('the report of a run', () => {
  it('goes to each address and to Slack, and is written down as having left', async () => {
    const mailHost = await smtp();
    const slackHost = await slack();
    await bench.make({ deliver: { mail: ['ann@example.com', 'bo@example.com'], slack: true } });
    await toEight();
    expect(states()).toEqual([
      ['ann@example.com', 'sent', 1],
      ['bo@example.com', 'sent', 1],
      ['Slack', 'sent', 1],
    ]);
    const [run] = bench.runs();
    expect(run?.deliveries[0]).toMatchObject({ channel: 'app', state: 'sent', attempts: 0 });
    expect(mailHost.mails.map(({ text }) => text?.trim())).toEqual(Array(2).fill(`Review ${run?.reviewId}`));
    expect(mailHost.envelopes.toSorted()).toEqual([['ann@example.com'], ['bo@example.com']]);
    expect(slackHost.posts[0]?.body.text).toContain(`Review ${run?.reviewId}`);
    expect(
      left()
        .map(({ kind, what }) => [kind, what])
        .toSorted(),
    ).toEqual([
      ['request', 'Report of “Weekday” by mail'],
      ['request', 'Report of “Weekday” by mail'],
      ['request', 'Report of “Weekday” to Slack'],
    ]);
  });

  it('waits for a server that turns it away at first', async () => {
    const { mails } = await smtp({ recipients: [451] });
    await byMail('ann@example.com');
    await toEight();
    expect(states()).toEqual([['ann@example.com', 'sent', 2]]);
    expect(mails).toHaveLength(1);
  });

  it('says meanwhile why, and when it is tried again', async () => {
    const { pass, deliveries } = bench;
    await smtp({ recipients: [451, 451, 451, 451, 451, 451] });
    await byMail('ann@example.com');
    await toEight();
    const [waiting] = deliveries();
    expect(waiting).toMatchObject({
      state: 'waiting',
      error: { code: 'NOT_SENT', detail: expect.stringContaining('451') },
    });
    expect(Date.parse(waiting?.nextTryAt ?? '')).toBeGreaterThan(bench.clock.now());
    await pass(hours);
    expect(states()).toEqual([['ann@example.com', 'sent', 7]]);
    expect(deliveries()[0]).toMatchObject({ error: null, nextTryAt: null });
  });

  it('is given up at once where it is refused for good, and only there', async () => {
    const { mails } = await smtp({ recipients: [550] });
    await byMail('gone@example.com', 'bo@example.com');
    await toEight();
    expect(
      states()
        .map(([, state]) => state)
        .toSorted(),
    ).toEqual(['failed', 'sent']);
    expect(mails).toHaveLength(1);
  });

  it('is given up after some hours with a server that is down, and can be sent when it is back', async () => {
    const { schedules, deliveries, pass, settle } = bench;
    const gone = await openSmtpHost();
    await gone.close();
    bench.server(serverAt(gone.port));
    const { id } = await byMail('ann@example.com');
    await toEight();
    await bench.patch(id, { enabled: false });
    await pass(6 * hours);
    expect(states()).toEqual([['ann@example.com', 'failed', 12]]);
    const host = await smtp();
    const [dead] = deliveries();
    expect(dead?.error?.detail).toContain('cannot be reached');
    await schedules().retry(dead?.id ?? '');
    await settle();
    expect(states()).toEqual([['ann@example.com', 'sent', 13]]);
    expect(host.mails).toHaveLength(1);
    await expect(schedules().retry(dead?.id ?? '')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('that waits can be sent now', async () => {
    const { schedules, deliveries, settle } = bench;
    await slack(says(429, '', { 'retry-after': '3600' }));
    await bySlack();
    await toEight();
    expect(states()).toEqual([['Slack', 'waiting', 1]]);
    await schedules().retry(deliveries()[0]?.id ?? '');
    await settle();
    expect(states()).toEqual([['Slack', 'sent', 2]]);
  });

  it('keeps the pause that Slack asks for', async () => {
    const { posts } = await slack(says(500, 'oops'), says(429, '', { 'retry-after': '5400' }));
    await bySlack();
    await toEight();
    expect(states()).toEqual([['Slack', 'waiting', 2]]);
    await bench.pass(80 * minutes);
    expect(posts).toHaveLength(2);
    await bench.pass(15 * minutes);
    expect(states()).toEqual([['Slack', 'sent', 3]]);
  });

  it('does not go to a webhook that is not there any more', async () => {
    await slack(says(404, 'no_service'));
    await bySlack();
    await toEight();
    expect(bench.deliveries()).toMatchObject([
      { state: 'failed', attempts: 1, error: { detail: expect.stringContaining('any more') } },
    ]);
  });

  it('that nobody set a server for is given up with what to do', async () => {
    await bench.make({ deliver: { mail: ['ann@example.com'], slack: true } });
    await toEight();
    expect(bench.deliveries().map(({ state, error }) => [state, error?.detail])).toEqual([
      ['failed', 'No mail server is set on this laptop.'],
      ['failed', 'No Slack webhook is in the keychain of this laptop.'],
    ]);
  });

  it('does not leave a laptop on which nobody said who gets it, until somebody does', async () => {
    const { mails } = await smtp();
    const { id, deliver } = await byMail('ann@example.com');
    bench.fromElsewhere();
    await toEight();
    expect(bench.deliveries()).toMatchObject([
      { state: 'failed', attempts: 1, error: { detail: expect.stringContaining('ann@example.com') } },
    ]);
    expect(mails).toHaveLength(0);
    expect(left()).toEqual([]);

    await bench.schedules().patch(person, id, { enabled: true });
    await bench.schedules().retry(bench.deliveries()[0]?.id ?? '');
    await bench.settle();
    expect(mails).toHaveLength(0);
    await bench.schedules().patch(person, id, { deliver });
    await bench.schedules().retry(bench.deliveries()[0]?.id ?? '');
    await bench.settle();
    expect(bench.deliveries()).toMatchObject([{ state: 'sent' }]);
    expect(mails).toHaveLength(1);
  });

  it('is not sent for a schedule that was deleted while it waited', async () => {
    const { mails } = await smtp({ recipients: [451, 451, 451, 451, 451] });
    const { id } = await byMail('ann@example.com');
    await toEight();
    await bench.remove(id);
    await bench.pass(hours);
    expect(bench.deliveries()).toMatchObject([
      { state: 'failed', error: { detail: expect.stringContaining('deleted') } },
    ]);
    expect(mails).toHaveLength(0);
  });

  it('that is cancelled among the jobs says so and can be sent after all', async () => {
    const { jobs, deliveries, schedules, settle } = bench;
    await smtp({ recipients: [451, 451, 451, 451, 451] });
    await byMail('ann@example.com');
    await toEight();
    const job = jobs()
      .list({ limit: 10 })
      .items.find(({ kind }) => kind === 'deliver');
    await jobs().cancel(job?.id ?? '');
    expect(deliveries()).toMatchObject([{ state: 'failed', error: { code: 'CANCELLED' } }]);
    await smtp();
    await schedules().retry(deliveries()[0]?.id ?? '');
    await settle();
    expect(deliveries()).toMatchObject([{ state: 'sent', error: null }]);
  });
});

describe('when the app ends', () => {
  it('while a report waits, it goes out after the next start', async () => {
    const host = await slack(says(500, 'oops'), says(500, 'oops'), says(500, 'oops'));
    await bySlack();
    await toEight();
    expect(states()[0]?.[1]).toBe('waiting');
    await bench.away(hours);
    expect(states()[0]?.[1]).toBe('sent');
    await bench.away(days);
    expect(host.posts.filter(({ body }) => body.text.includes(bench.runs()[0]?.reviewId ?? '?'))).toHaveLength(4);
  });

  it('between the sending and the writing down, the second mail can be told by its id', async () => {
    const { mails } = await smtp();
    await byMail('ann@example.com');
    await toEight();
    bench.db.prepare(`UPDATE deliveries SET state = 'sending', sent_at = NULL WHERE channel = 'mail'`).run();
    bench.db.prepare(`UPDATE jobs SET state = 'running', finished_at = NULL WHERE kind = 'deliver'`).run();
    await bench.away(minutes);
    expect(states()).toEqual([['ann@example.com', 'sent', 2]]);
    expect(mails).toHaveLength(2);
    expect(mails[0]?.messageId).toBe(mails[1]?.messageId);
    // And once that is written down, never again.
    bench.db.prepare(`UPDATE jobs SET state = 'running', finished_at = NULL WHERE kind = 'deliver'`).run();
    await bench.away(minutes);
    expect(mails).toHaveLength(2);
  });

  it('before a job was made for it, it goes out all the same', async () => {
    const { mails } = await smtp();
    await byMail('ann@example.com');
    await toEight();
    bench.db
      .prepare(`UPDATE deliveries SET state = 'waiting', sent_at = NULL, job_id = NULL WHERE channel = 'mail'`)
      .run();
    bench.db.prepare(`DELETE FROM jobs WHERE kind = 'deliver'`).run();
    await bench.away(minutes);
    expect(states()).toEqual([['ann@example.com', 'sent', 2]]);
    expect(mails).toHaveLength(2);
  });
});

describe('where reports are sent from', () => {
  it('is set and shown without what is secret, which is in no table', async () => {
    const { schedules, db } = bench;
    expect(await schedules().channels()).toMatchObject({ mail: null, mailPassword: false, slack: false });
    const host = await smtp({ auth: 'refused' });
    await slack(says(404, 'nothing at verysecret'));
    await bench.make({ deliver: { mail: ['ann@example.com'], slack: true } });
    await toEight();
    expect(states().map(([, state]) => state)).toEqual(['failed', 'failed']);
    expect(await schedules().channels()).toMatchObject({
      mail: { user: 'ann', port: host.port },
      mailPassword: true,
      slack: true,
    });
    const tables = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`).all();
    const all = tables.map(({ name }) => JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all())).join('\n');
    expect(all).toContain('Weekday');
    for (const secret of ['hunter2', 'verysecret', Buffer.from('hunter2').toString('base64')])
      expect(all).not.toContain(secret);
    await schedules().setMail(null);
    await schedules().setSlack(null);
    expect(await schedules().channels()).toMatchObject({ mail: null, mailPassword: false, slack: false });
  });

  it('shows the password of one server to no other', async () => {
    const { port } = await smtp();
    const elsewhere = serverAt(port, { user: 'ann', host: 'smtp.example.com', security: 'tls' });
    await expect(bench.schedules().setMail(elsewhere)).rejects.toMatchObject({
      data: { issues: [{ path: 'password' }] },
    });
    await bench.schedules().setMail(serverAt(port, { user: 'ann', from: 'other@example.com' }));
    expect((await bench.schedules().channels()).mail?.from).toBe('other@example.com');
    await bench.schedules().setMail({ ...elsewhere, password: 'other' });
    expect(await bench.secrets.get('mail-password')).toBe('other');
  });

  it('is tried out at once, with what is wrong in words', async () => {
    const { schedules } = bench;
    await expect(schedules().tryOut({ channel: 'mail' })).rejects.toThrow('No mail server is set');
    const { mails } = await smtp();
    expect(await schedules().tryOut({ channel: 'mail', to: 'bo@example.com' })).toMatchObject({
      ok: true,
      said: expect.stringContaining('bo@example.com'),
    });
    await schedules().tryOut({ channel: 'mail' });
    expect(mails.map(({ to }) => to?.text)).toEqual(['bo@example.com', 'reports@example.com']);
    await slack(says(403, 'action_prohibited'));
    await expect(schedules().tryOut({ channel: 'slack' })).rejects.toMatchObject({
      code: 'NOT_SENT',
      message: expect.stringContaining('forbids'),
    });
    expect(await schedules().tryOut({ channel: 'slack' })).toMatchObject({ ok: true });
    expect(left().map(({ what }) => what)).toEqual([
      'A test to Slack',
      'A test to Slack, which failed on the way',
      'A test by mail',
      'A test by mail',
    ]);
  });
});
