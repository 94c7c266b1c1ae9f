import type { MailServer } from '../../../../contract/pipeline/schedules.ts';
import { AppError } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Secrets } from '../../../platform/secrets/secrets.ts';
import { checkMailServer } from './mail/mail-server.ts';
import { type MailWay, type Patience, sendMail } from './mail/send-mail.ts';
import type { Message, Sent } from './message.ts';
import { NotSent } from './not-sent.ts';
import { type SlackWay, sendToSlack } from './slack/send-to-slack.ts';
import { checkWebhook } from './slack/webhook.ts';

/** Where the mail server is kept: on this laptop, not in the workspace. */
export type MailServerStore = { get(): MailServer | null; set(server: MailServer | null): void };
export type ChannelsOptions = {
  mailServer: MailServerStore;
  secrets: Pick<Secrets, 'get' | 'set' | 'delete' | 'state'>;
  /** For tests: a webhook on this laptop, and less patience. */
  slackOnLoopback?: boolean;
  patience?: Patience;
};
export type Channels = ReturnType<typeof createChannels>;

const passwordName = 'mail-password';
const webhookName = 'slack-webhook';

/** How reports leave this laptop, as the person set it. Passwords and webhooks are in the keychain only. */
export function createChannels({ mailServer, secrets, slackOnLoopback: loopback, patience }: ChannelsOptions) {
  /** Looking at the settings is no reason to fail when the keychain is locked. */
  const isKept = async (name: string): Promise<boolean> => {
    try {
      return (await secrets.get(name)) !== null;
    } catch (error) {
      if (error instanceof AppError && error.code === 'KEYCHAIN_UNAVAILABLE') return false;
      throw error;
    }
  };

  /** Without a keychain there is nothing in it to forget. */
  const forget = async (name: string): Promise<void> => {
    if (await isKept(name)) await secrets.delete(name);
  };

  async function mailWay(): Promise<MailWay> {
    const server = mailServer.get();
    if (!server) {
      throw new NotSent('No mail server is set on this laptop.', { remedy: 'Set it where reports are sent from.' });
    }
    const password = server.user === '' ? null : await secrets.get(passwordName);
    if (server.user !== '' && password === null) {
      throw new NotSent(`The password for ${server.host} is not in the keychain of this laptop.`, {
        remedy: 'Type it where reports are sent from.',
      });
    }
    return { server, password, patience };
  }

  async function slackWay(): Promise<SlackWay> {
    const webhook = await secrets.get(webhookName);
    if (webhook === null) {
      throw new NotSent('No Slack webhook is in the keychain of this laptop.', {
        remedy: 'Paste it where reports are sent from.',
      });
    }
    return { webhook, loopback, patienceMs: patience?.wholeMs };
  }

  return {
    async get() {
      const [mailPassword, slack] = await Promise.all([isKept(passwordName), isKept(webhookName)]);
      return { mail: mailServer.get(), mailPassword, slack, keychain: secrets.state() };
    },
    async setMail(wanted: (MailServer & { password?: string }) | null): Promise<void> {
      if (wanted === null) {
        mailServer.set(null);
        await forget(passwordName);
        return;
      }
      const { password, ...server } = wanted;
      checkMailServer(server);
      const before = mailServer.get();
      const elsewhere = before?.host !== server.host || before.user !== server.user;
      if (server.user === '') await forget(passwordName);
      else if (password) await secrets.set(passwordName, password);
      // What was typed for one server is not shown to another.
      else if (elsewhere && (await isKept(passwordName))) {
        throw invalid(
          'password',
          `The password that is kept is for ${before ? `${before.user} at ${before.host}` : 'another server'}.`,
          'Type the one for here.',
        );
      }
      mailServer.set(server);
    },
    async setSlack(webhook: string | null): Promise<void> {
      if (webhook === null) await forget(webhookName);
      else await secrets.set(webhookName, checkWebhook(webhook, { loopback }).href);
    },
    mail: async (mail: { to: string; message: Message; id: string; signal: AbortSignal }): Promise<Sent> => {
      const way = await mailWay();
      const messageId = `<${mail.id}@${way.server.from.split('@').at(-1)}>`;
      return sendMail(way, { to: mail.to, message: mail.message, messageId, signal: mail.signal });
    },
    slack: async (message: Message, signal: AbortSignal): Promise<Sent> =>
      sendToSlack(await slackWay(), message, signal),
  };
}
