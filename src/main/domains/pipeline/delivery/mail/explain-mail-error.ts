import type { MailServer } from '../../../../../contract/pipeline/schedules.ts';
import { NotSent, theySaid } from '../not-sent.ts';

type Where = { server: MailServer; password: string | null; to: string };
/** What nodemailer puts on its errors. */
type Seen = { code: string; original: string; waitedFor: string; response: string; status: number; message: string };

const ownCertificate = /self.signed|certificate|altname|unable to verify|ssl|tls|wrong version/i;
const unplugged = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ECONNRESET', 'EPIPE', 'EADDRNOTAVAIL'];

/** Why a mail did not go out, in words; a refusal for good is told from one that may pass. */
export function explainMailError(error: unknown, { server, password, to }: Where): NotSent {
  const seen = read(error);
  const { host, port } = server;
  const at = `${host}:${port}`;
  const secrets = password === null ? [] : [password, base64(password), base64(`\0${server.user}\0${password}`)];
  const whither = `${at}, ${to}`;
  const said = seen.response === '' ? '' : ` It said: ${theySaid(seen.response, secrets)}`;
  const passing = seen.status >= 400 && seen.status < 500;
  const cause = error;
  if (seen.code === 'EAUTH' || seen.code === 'ENOAUTH' || seen.status === 530) {
    return new NotSent(`${host} did not accept the user name and password.${said}`, {
      remedy: 'Type the password again where reports are sent from. Some providers want a password made for apps.',
      again: passing,
      cause,
    });
  }
  if (seen.code === 'ETLS' || (seen.code === 'ESOCKET' && ownCertificate.test(`${seen.original} ${seen.message}`))) {
    return new NotSent(`There is no safe connection to ${at}: ${theySaid(seen.message, secrets)}.`, {
      remedy: 'Check the host, the port and the encryption. The certificate has to be one that this laptop trusts.',
      cause,
    });
  }
  if (seen.status >= 400) {
    const whom = seen.code === 'EENVELOPE' ? `the address ${to} or the sender` : 'the mail';
    return passing
      ? new NotSent(`${host} does not take the mail yet.${said}`, {
          remedy: 'It is tried again by itself.',
          again: true,
          perhapsLeftFor: seen.code === 'EMESSAGE' ? whither : undefined,
          cause,
        })
      : new NotSent(`${host} refuses ${whom}.${said}`, {
          remedy: 'Correct the address in the schedule, or ask who runs the mail server.',
          perhapsLeftFor: seen.code === 'EMESSAGE' ? whither : undefined,
          cause,
        });
  }
  if (seen.code === 'EDNS') {
    return new NotSent(`${host} cannot be found.`, {
      remedy: 'Check the connection to the internet and the name of the mail server.',
      again: true,
      cause,
    });
  }
  if (seen.code === 'EENVELOPE') {
    return new NotSent(`${to} is not an address that mail can go to.`, {
      remedy: 'Correct it in the schedule.',
      cause,
    });
  }
  if (unplugged.includes(seen.original) || seen.code === 'ESOCKET') {
    return new NotSent(`${at} cannot be reached (${theySaid(seen.original || seen.message)}).`, {
      remedy: 'Check the connection to the internet, the host and the port.',
      again: true,
      cause,
    });
  }
  const slow = seen.code === 'ETIMEDOUT' || seen.code === 'EABORT';
  return new NotSent(slow ? `${at} takes too long to answer.` : `${at} broke the connection off.`, {
    remedy: 'Check the connection and the port; it is tried again by itself.',
    again: true,
    // Unless it never began to talk, nobody knows how far it came.
    perhapsLeftFor: ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'].includes(seen.waitedFor)
      ? undefined
      : whither,
    cause,
  });
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

function read(error: unknown): Seen {
  const fields: Record<string, unknown> = error instanceof Error ? { ...error } : {};
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  return {
    code: text('code'),
    original: text('originalCode') || text('errno'),
    waitedFor: text('timeoutType'),
    response: text('response'),
    status: typeof fields.responseCode === 'number' ? fields.responseCode : 0,
    message: error instanceof Error ? error.message : String(error),
  };
}
