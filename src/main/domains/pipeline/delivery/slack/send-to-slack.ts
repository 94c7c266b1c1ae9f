import type { Message, Sent } from '../message.ts';
import { NotSent } from '../not-sent.ts';
import { explainAnswer } from './explain-answer.ts';
import { checkWebhook, withoutPath } from './webhook.ts';

export type SlackWay = { webhook: string; loopback?: boolean; patienceMs?: number };

/** Slack cuts what is longer; the whole report is in the app. */
const longest = 3_500;
const answerAtMost = 1_000;

/** Posts a report to the channel of a webhook, or throws `NotSent`. */
export async function sendToSlack(way: SlackWay, message: Message, signal: AbortSignal): Promise<Sent> {
  const url = checkWebhook(way.webhook, { loopback: way.loopback });
  const body = JSON.stringify({ text: slackText(message), unfurl_links: false, unfurl_media: false });
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const patience = AbortSignal.any([signal, AbortSignal.timeout(way.patienceMs ?? 20_000)]);
  let answer: { status: number; text: string; retryAfter: string | null };
  try {
    // What is meant for Slack goes to no other place that an answer may name.
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: patience });
    answer = {
      status: response.status,
      text: await beginningOf(response),
      retryAfter: response.headers.get('retry-after'),
    };
  } catch (error) {
    throw unreachable(error, { url, slow: patience.aborted });
  }
  if (answer.status === 200 && answer.text.trim() === 'ok') {
    return { destination: withoutPath(url), bytes: Buffer.byteLength(body) };
  }
  throw explainAnswer(answer, url);
}

/** The three signs with which Slack begins a mention or a link. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function slackText({ subject, text }: Message): string {
  const whole = `${subject}\n\n${text}`.replace(/[^\P{Cc}\n\t]/gu, '').toWellFormed();
  const letters = [...whole];
  return escaped(
    letters.length > longest ? `${letters.slice(0, longest).join('')}…\nThe whole report is in Throughline.` : whole,
  );
}

/** No more of an answer than can be a reason; it may never end. */
async function beginningOf(response: Response): Promise<string> {
  let text = '';
  if (!response.body) return text;
  const decoder = new TextDecoder();
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length >= answerAtMost) break;
  }
  return text.slice(0, answerAtMost);
}

function unreachable(error: unknown, { url, slow }: { url: URL; slow: boolean }): NotSent {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const nothingLeft = [
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
  ];
  return new NotSent(
    slow ? 'Slack takes too long to answer.' : `Slack cannot be reached${code === '' ? '' : ` (${code})`}.`,
    {
      remedy: 'Check the connection to the internet; it is tried again by itself.',
      again: true,
      perhapsLeftFor: nothingLeft.includes(code) ? undefined : withoutPath(url),
      cause: error,
    },
  );
}
