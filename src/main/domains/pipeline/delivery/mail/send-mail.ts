import { z } from 'zod';
import type { MailServer } from '../../../../../contract/pipeline/schedules.ts';
import { cleanLine } from '../../../../platform/text/clean-text.ts';
import type { Message, Sent } from '../message.ts';
import { NotSent } from '../not-sent.ts';
import { explainMailError } from './explain-mail-error.ts';
import { checkMailServer } from './mail-server.ts';

/** How long a server is waited for: to answer at all, between two answers, and altogether. */
export type Patience = { connectMs: number; quietMs: number; wholeMs: number };
export const usualPatience: Patience = { connectMs: 15_000, quietMs: 30_000, wholeMs: 180_000 };

export type MailWay = { server: MailServer; password: string | null; patience?: Patience };
export type Mail = {
  to: string;
  message: Message;
  /** The same at each try of one delivery, so that a mail server can drop what it has already. */
  messageId: string;
  signal: AbortSignal;
};

const address = z.email().max(320);

/** Sends one mail to one person, or throws `NotSent`. */
export async function sendMail({ server, password, patience = usualPatience }: MailWay, mail: Mail): Promise<Sent> {
  const { host, port, security, user, from } = checkMailServer(server);
  // Schedules are in the workspace, which may have come from anywhere: one address, and nothing beside it.
  if (!address.safeParse(mail.to).success) {
    throw new NotSent('This is not an e-mail address to which a report could go.', {
      remedy: 'Correct it in the schedule.',
    });
  }
  // Loaded when there is something to send: most laptops send nothing.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    ...{ host, port },
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    auth: user === '' ? undefined : { user, pass: password ?? '' },
    tls: { minVersion: 'TLSv1.2' },
    // The name of the laptop is nobody's business.
    name: '[127.0.0.1]',
    connectionTimeout: patience.connectMs,
    greetingTimeout: patience.connectMs,
    dnsTimeout: patience.connectMs,
    socketTimeout: patience.quietMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { text, html, subject } = mail.message;
  const tooLong = AbortSignal.timeout(patience.wholeMs);
  try {
    await transport.sendMail({
      from: { name: 'Throughline', address: from },
      to: { name: '', address: mail.to },
      subject: cleanLine(subject).slice(0, 200),
      ...{ text, html },
      messageId: mail.messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
      xMailer: false,
      signal: AbortSignal.any([mail.signal, tooLong]),
    });
    return { destination: `${host}:${port}, ${mail.to}`, bytes: Buffer.byteLength(text) + Buffer.byteLength(html) };
  } catch (error) {
    throw explainMailError(error, { server, password, to: mail.to });
  } finally {
    transport.close();
  }
}
