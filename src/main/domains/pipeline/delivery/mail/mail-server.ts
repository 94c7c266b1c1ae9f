import { isIP } from 'node:net';
import type { MailServer } from '../../../../../contract/pipeline/schedules.ts';
import { invalid } from '../../../../platform/invalid.ts';

/** Whether a host is this laptop itself. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return isIP(name) === 4 ? name.startsWith('127.') : name === '::1' || /^(?:.+\.)?localhost\.?$/.test(name);
}

/** A server that can be used; without encryption only one on this laptop. */
export function checkMailServer(server: MailServer): MailServer {
  if (/[\s/@\\]|:\/\//.test(server.host)) {
    throw invalid('host', `"${server.host}" is not a mail server.`, 'Use its name alone, such as smtp.example.com.');
  }
  if (server.security === 'none' && !isLoopback(server.host)) {
    throw invalid(
      'security',
      `Without encryption everybody on the way to ${server.host} could read the reports and the password.`,
      'Choose TLS (mostly port 465) or STARTTLS (mostly port 587). Only a server on this laptop, such as localhost, goes without.',
    );
  }
  return server;
}
