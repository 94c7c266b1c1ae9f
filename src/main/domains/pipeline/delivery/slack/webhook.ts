import { invalid } from '../../../../platform/invalid.ts';
import { isLoopback } from '../mail/mail-server.ts';

const hosts = ['hooks.slack.com', 'hooks.slack-gov.com'];

/** A webhook of Slack, whose address is a secret; whatever else is pasted is not sent to. */
export function checkWebhook(address: string, { loopback = false }: { loopback?: boolean } = {}): URL {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined;
  const testing = loopback && url?.protocol === 'http:' && isLoopback(url.hostname);
  const plain = url && url.username === '' && url.password === '' && url.hash === '' && url.pathname.length > 1;
  const ofSlack = url?.protocol === 'https:' && hosts.includes(url.hostname) && url.port === '';
  if (url && plain && (testing || (ofSlack && url.pathname.startsWith('/services/')))) return url;
  throw invalid(
    'webhook',
    'This is not the address of a Slack webhook.',
    'It starts with https://hooks.slack.com/services/. In Slack, add an incoming webhook to a channel and copy its address.',
  );
}

/** The address as it may be written down: its path is the secret. */
export const withoutPath = (url: URL): string => `${url.origin}/`;

export const secretsOf = ({ pathname }: URL): string[] => [
  pathname,
  ...pathname.split('/').filter((part) => part.length > 5 && part !== 'services'),
];
