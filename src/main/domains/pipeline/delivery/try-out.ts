import { newId } from '../../../platform/ids.ts';
import type { Channels, MailServerStore } from './channels.ts';
import type { Message } from './message.ts';
import type { Departed } from './report-departure.ts';

const sentence = 'This is a test. Reports of scheduled reviews will arrive like this.';
const trial: Message = {
  subject: 'A test from Throughline',
  text: sentence,
  html: `<!doctype html><html lang="en"><body><p>${sentence}</p></body></html>`,
};

/** Sends a short test at once, so that what is wrong is seen while it is being set. */
export function createTryOut(options: { channels: Channels; mailServer: MailServerStore; departed: Departed }) {
  const { channels, mailServer, departed } = options;
  const signal = new AbortController().signal;
  return async (asked: { channel: 'mail' | 'slack'; to?: string }): Promise<{ ok: true; said: string }> => {
    if (asked.channel === 'slack') {
      await departed('A test to Slack', () => channels.slack(trial, signal));
      return { ok: true, said: 'Slack took the test. Look in the channel.' };
    }
    const server = mailServer.get();
    const to = asked.to ?? server?.from ?? '';
    await departed('A test by mail', () => channels.mail({ to, message: trial, id: newId(), signal }));
    return { ok: true, said: `${server?.host} took the test for ${to}. Look in that mailbox.` };
  };
}
