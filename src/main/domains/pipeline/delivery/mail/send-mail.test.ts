import { afterEach, describe, expect, it } from 'vitest';
import type { MailServer } from '../../../../../contract/pipeline/schedules.ts';
import { hangUpMidway, openSmtpHost, openSocketHost, serverAt } from '../fixtures/smtp-host.ts';
import { NotSent } from '../not-sent.ts';
import { checkMailServer } from './mail-server.ts';
import { type Mail, sendMail } from './send-mail.ts';

const opened: { close(): Promise<void> }[] = [];
const kept = <T extends { close(): Promise<void> }>(host: T): T => {
  opened.push(host);
  return host;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((host) => host.close()));
});

const report = { subject: 'Pipeline: 72', text: 'Twelve findings.', html: '<p>Twelve <b>findings</b>.</p>' };
const mail = (more: Partial<Mail> = {}): Mail => ({
  ...{ to: 'ann@example.com', message: report, messageId: '<d1@example.com>', signal: new AbortController().signal },
  ...more,
});
const patience = { connectMs: 300, quietMs: 600, wholeMs: 3_000 };

async function refusal(server: MailServer, password: string | null = null, more: Partial<Mail> = {}): Promise<NotSent> {
  try {
    await sendMail({ server, password, patience }, mail(more));
  } catch (error) {
    if (error instanceof NotSent) return error;
    throw error;
  }
  throw new Error('It was sent.');
}

describe('a mail', () => {
  it('arrives with both texts, from us, to one person, with its own id', async () => {
    const host = kept(await openSmtpHost());
    const server = serverAt(host.port, { user: 'ann', host: 'localhost' });
    const sent = await sendMail({ server, password: 'secret' }, mail());
    expect(sent.destination).toBe(`localhost:${host.port}, ann@example.com`);
    expect(host.logins).toEqual([{ user: 'ann', password: 'secret' }]);
    const [got] = host.mails;
    expect(got).toMatchObject({ subject: 'Pipeline: 72', messageId: '<d1@example.com>', html: report.html });
    expect([got?.text?.trim(), got?.from?.text, got?.to?.text]).toEqual([
      'Twelve findings.',
      '"Throughline" <reports@example.com>',
      'ann@example.com',
    ]);
    expect(got?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('takes no other header, recipient or file from what is in it', async () => {
    const host = kept(await openSmtpHost());
    const message = {
      subject: 'Hello\r\nBcc: eve@example.net\r\n\r\nBody\u2028X: y',
      text: 'x',
      html: '<img src="file:///etc/passwd"><img src="http://127.0.0.1:1/x">',
    };
    await sendMail({ server: serverAt(host.port), password: null }, mail({ message }));
    expect(host.envelopes).toEqual([['ann@example.com']]);
    expect(host.mails[0]).toMatchObject({ subject: 'Hello Bcc: eve@example.net Body X: y', attachments: [] });
    expect(host.mails[0]?.bcc).toBeUndefined();
    for (const to of [
      'ann@example.com, eve@example.net',
      'ann@example.com\r\nBcc: eve@example.net',
      'Ann <a@b.c>',
      '',
    ]) {
      expect((await refusal(serverAt(host.port), null, { to })).message).toContain('not an e-mail address');
    }
    expect(host.mails).toHaveLength(1);
  });
});

describe('a mail server', () => {
  it('that refuses the password is not asked again, and the password is not said back', async () => {
    const host = kept(await openSmtpHost({ auth: 'refused' }));
    const error = await refusal(serverAt(host.port, { user: 'ann' }), 'as told');
    expect(error.data.retryable).toBe(false);
    expect(error.message).toMatch(/did not accept the user name and password.*535 …/);
  });

  it('that cannot look the password up now is asked again', async () => {
    const host = kept(await openSmtpHost({ auth: 'later' }));
    expect((await refusal(serverAt(host.port, { user: 'ann' }), 'pw')).data.retryable).toBe(true);
  });

  it('that does not know the person is not asked again; one that is busy is', async () => {
    const host = kept(await openSmtpHost({ recipients: [550, 451], afterMail: [554] }));
    const gone = await refusal(serverAt(host.port));
    expect([gone.data.retryable, gone.perhapsLeftFor]).toEqual([false, undefined]);
    expect(gone.message).toContain('refuses the address ann@example.com');
    const busy = await refusal(serverAt(host.port));
    expect([busy.data.retryable, busy.message]).toEqual([true, expect.stringContaining('451')]);
    const spam = await refusal(serverAt(host.port));
    expect([spam.data.retryable, spam.perhapsLeftFor]).toEqual([false, `127.0.0.1:${host.port}, ann@example.com`]);
  });

  it('that says nothing, never ends, or hangs up in the middle is asked again', async () => {
    const silent = kept(await openSocketHost(() => {}));
    const mute = await refusal(serverAt(silent.port));
    expect([mute.data.retryable, mute.message, mute.perhapsLeftFor]).toEqual([
      true,
      expect.stringContaining('takes too long'),
      undefined,
    ]);
    const drip = kept(
      await openSocketHost((socket) => {
        const timer = setInterval(() => socket.write('2'), 20);
        socket.on('close', () => clearInterval(timer));
      }),
    );
    const slow = sendMail(
      { server: serverAt(drip.port), password: null, patience: { ...patience, connectMs: 60_000, wholeMs: 200 } },
      mail(),
    );
    await expect(slow).rejects.toThrow('takes too long');
    const rude = kept(await openSocketHost(hangUpMidway));
    const cut = await refusal(serverAt(rude.port));
    expect([cut.data.retryable, cut.message, cut.perhapsLeftFor]).toEqual([
      true,
      expect.stringContaining('broke the connection off'),
      expect.stringContaining('ann@example.com'),
    ]);
  });

  it('that is not there is asked again, under its name as well', async () => {
    const host = await openSmtpHost();
    await host.close();
    expect(await refusal(serverAt(host.port))).toMatchObject({
      message: expect.stringContaining('cannot be reached (ECONNREFUSED)'),
      data: { retryable: true },
      perhapsLeftFor: undefined,
    });
  });

  it('whose certificate nobody vouches for gets neither mail nor password', async () => {
    for (const manners of [{ tls: true }, { starttls: true }]) {
      const host = kept(await openSmtpHost(manners));
      const security = manners.tls ? 'tls' : 'starttls';
      const error = await refusal(serverAt(host.port, { host: 'localhost', security, user: 'ann' }), 'pw');
      expect([error.data.retryable, error.message]).toEqual([false, expect.stringContaining('no safe connection')]);
      expect([host.logins, host.mails]).toEqual([[], []]);
    }
  });

  it('that offers no encryption gets neither mail nor password', async () => {
    const host = kept(await openSmtpHost());
    const error = await refusal(serverAt(host.port, { security: 'starttls', user: 'ann' }), 'pw');
    expect(error.data.retryable).toBe(false);
    expect([host.logins, host.mails]).toEqual([[], []]);
  });

  it('goes without encryption only on this laptop', () => {
    for (const host of ['localhost', '127.0.0.1', '127.8.9.1', '::1', 'mail.localhost']) {
      expect(checkMailServer(serverAt(25, { host })).host).toBe(host);
    }
    for (const host of [
      'smtp.example.com',
      '10.0.0.1',
      'localhost.example.com',
      '127.0.0.1.example.com',
      '127.evil.com',
    ]) {
      expect(() => checkMailServer(serverAt(25, { host }))).toThrow('Without encryption');
    }
    expect(() => checkMailServer(serverAt(25, { host: 'https://smtp.example.com', security: 'tls' }))).toThrow(
      'not a mail server',
    );
  });
});
