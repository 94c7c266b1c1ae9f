import { afterEach, describe, expect, it } from 'vitest';
import { ok, openSlackHost, says } from '../fixtures/slack-host.ts';
import { NotSent } from '../not-sent.ts';
import { sendToSlack, slackText } from './send-to-slack.ts';
import { checkWebhook } from './webhook.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((host) => host.close()));
});
const open = async (...answers: Parameters<typeof openSlackHost>) => {
  const host = await openSlackHost(...answers);
  opened.push(host);
  return host;
};
const report = { subject: 'Pipeline: 72', text: 'Twelve findings.', html: '' };
const signal = new AbortController().signal;
const post = (webhook: string, patienceMs?: number) =>
  sendToSlack({ webhook, loopback: true, patienceMs }, report, signal);

async function refusal(webhook: string, patienceMs?: number): Promise<NotSent> {
  try {
    await post(webhook, patienceMs);
  } catch (error) {
    if (error instanceof NotSent) return error;
    throw error;
  }
  throw new Error('It was sent.');
}

it('posts the report and says where it went without the secret', async () => {
  const host = await open(ok);
  const sent = await post(host.webhook);
  expect(host.posts).toEqual([
    { path: '/services/T0/B0/verysecret', body: expect.objectContaining({ text: 'Pipeline: 72\n\nTwelve findings.' }) },
  ]);
  expect(sent.destination).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

it('mentions nobody and links nowhere on behalf of what a deal is called', () => {
  const text = slackText({ subject: 'A & B', text: '<!channel> <https://evil.example|Open> \u0007', html: '' });
  expect(text).toBe('A &amp; B\n\n&lt;!channel&gt; &lt;https://evil.example|Open&gt; ');
  expect(slackText({ subject: 's', text: '😀'.repeat(5_000), html: '' })).toMatch(
    /😀…\nThe whole report is in Throughline\.$/u,
  );
});

describe('Slack', () => {
  it.each([
    [404, 'no_service', 'does not know this webhook any more'],
    [403, 'action_prohibited', 'an admin forbids it'],
    [410, 'channel_is_archived', 'archived'],
    [400, 'invalid_payload', 'could not read'],
    [302, '', '302'],
    [418, 'short and stout', '418, "short and stout"'],
    [200, '<html>Sign in to this Wi-Fi</html>', 'not Slack as we know it'],
    [404, 'nothing at /services/T0/B0/verysecret', 'nothing at …'],
  ])('that answers %i %s is not asked again', async (status, text, words) => {
    const host = await open(says(status, text, { location: 'http://127.0.0.1:1/' }));
    const error = await refusal(host.webhook);
    expect([error.data.retryable, error.message]).toEqual([false, expect.stringContaining(words)]);
    expect(`${error.message} ${error.data.remedy} ${error.perhapsLeftFor}`).not.toContain('verysecret');
  });

  it.each([
    [{ 'retry-after': '90' }, 90_000],
    [{ 'retry-after': '999999999' }, 24 * 3_600_000],
    [{ 'retry-after': '-5' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('that asks for a pause gets it: %o', async (headers, waitMs) => {
    const host = await open(says(429, 'rate_limited', headers));
    expect(await refusal(host.webhook)).toMatchObject({ waitMs, data: { retryable: true } });
  });

  it('that has trouble, hangs, never ends or is not there is asked again', async () => {
    const host = await open(
      says(500, 'oops'),
      () => {},
      (response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write('o'.repeat(2_000)), 5);
        response.on('close', () => clearInterval(timer));
      },
    );
    expect(await refusal(host.webhook)).toMatchObject({
      message: 'Slack has trouble of its own (500).',
      data: { retryable: true },
    });
    expect(await refusal(host.webhook, 200)).toMatchObject({
      message: 'Slack takes too long to answer.',
      perhapsLeftFor: expect.stringContaining('127.0.0.1'),
      data: { retryable: true },
    });
    expect((await refusal(host.webhook)).message).toContain('not Slack as we know it');
    const gone = await openSlackHost();
    await gone.close();
    expect(await refusal(gone.webhook)).toMatchObject({ perhapsLeftFor: undefined, data: { retryable: true } });
  });
});

it.each([
  'https://hooks.slack.com.evil.example/services/T/B/x',
  'https://evil.example/services/T/B/x',
  'http://hooks.slack.com/services/T/B/x',
  'https://user:pw@hooks.slack.com/services/T/B/x',
  'https://hooks.slack.com:8443/services/T/B/x',
  'https://hooks.slack.com/',
  'http://127.0.0.1:8080/services/T/B/x',
  'file:///etc/passwd',
  'nonsense',
])('%s is no webhook', (address) => {
  expect(() => checkWebhook(address)).toThrow('not the address of a Slack webhook');
});

it('takes the webhooks of both Slacks', () => {
  expect(checkWebhook(' https://hooks.slack.com/services/T/B/x ').hostname).toBe('hooks.slack.com');
  expect(checkWebhook('https://hooks.slack-gov.com/services/T/B/x').hostname).toBe('hooks.slack-gov.com');
});
