import { expect, it } from 'vitest';
import type { MailServer } from '../../../../contract/pipeline/schedules.ts';
import type { Keychain } from '../../../platform/secrets/keychain.ts';
import { memoryKeychain } from '../../../platform/secrets/memory-keychain.ts';
import { createSecrets } from '../../../platform/secrets/secrets.ts';
import { createChannels } from './channels.ts';
import { serverAt } from './fixtures/smtp-host.ts';

/** Channels over a keychain that is out of reach as long as it is said to be. */
function openChannels() {
  const kept = memoryKeychain();
  const trouble: { state?: 'locked' | 'missing' } = {};
  const unless = <T>(work: () => Promise<T>) =>
    trouble.state ? Promise.resolve({ ok: false as const, trouble: { state: trouble.state, detail: 'x' } }) : work();
  const keychain: Keychain = {
    get: (name) => unless(() => kept.get(name)),
    set: (name, secret) => unless(() => kept.set(name, secret)),
    delete: (name) => unless(() => kept.delete(name)),
    close: kept.close,
  };
  let server: MailServer | null = null;
  const mailServer = {
    get: () => server,
    set(next: MailServer | null) {
      server = next;
    },
  };
  return { trouble, channels: createChannels({ mailServer, secrets: createSecrets({ keychain }) }) };
}

it('takes a mail server without a login, and both ways out, where there is no keychain', async () => {
  const { trouble, channels } = openChannels();
  trouble.state = 'missing';
  await channels.setMail(serverAt(25));
  expect((await channels.get()).mail).toMatchObject({ port: 25 });
  await channels.setMail(null);
  await channels.setSlack(null);
  expect(await channels.get()).toMatchObject({ mail: null, mailPassword: false, slack: false });
  await expect(channels.setMail({ ...serverAt(25, { user: 'ann' }), password: 'x' })).rejects.toMatchObject({
    code: 'KEYCHAIN_UNAVAILABLE',
  });
});

it('hands a password that was left behind in a locked keychain to no server set later', async () => {
  const { trouble, channels } = openChannels();
  const first = serverAt(25, { user: 'ann' });
  await channels.setMail({ ...first, password: 'hunter2' });
  trouble.state = 'locked';
  await channels.setMail(null);
  trouble.state = undefined;
  const elsewhere = { ...first, host: 'localhost' };
  await expect(channels.setMail(elsewhere)).rejects.toMatchObject({ data: { issues: [{ path: 'password' }] } });
  await channels.setMail({ ...elsewhere, password: 'another' });
  expect(await channels.get()).toMatchObject({ mail: { host: 'localhost' }, mailPassword: true });
});
