import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openSmtpHost, serverAt } from '../../../src/main/domains/pipeline/delivery/fixtures/smtp-host.ts';
import { keychainLacks, spawnWithKeychain } from '../../e2e/fixtures/keychain.ts';

const host = join(process.cwd(), 'src', 'main', 'browser.ts');
const password = 'only-in-the-keychain-31';

async function apiOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The host has no output to read.');
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('{')) return JSON.parse(line).api;
  throw new Error('The host ended before it was ready.');
}

test.skipIf(keychainLacks.length > 0)(
  'a mail server that asks for a password gets the one in the keychain, which is nowhere else',
  async () => {
    const home = await mkdtemp(join(tmpdir(), 'throughline-mail-'));
    const smtp = await openSmtpHost();
    const child = spawnWithKeychain(home, [host, '--json', '--port', '0', '--home', home, '--token', 'T']);
    try {
      const api = await apiOf(child);
      const ask = (method: string, path: string, body?: object) =>
        fetch(`${api}${path}`, {
          method,
          headers: { authorization: 'Bearer T', 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      const server = serverAt(smtp.port, { user: 'ann' });
      expect((await ask('PUT', '/delivery/mail', { ...server, password })).status).toBe(200);
      const channels = await ask('GET', '/delivery');
      const said = await channels.text();
      expect(JSON.parse(said)).toMatchObject({ mailPassword: true, keychain: { state: 'ready' } });
      expect(said).not.toContain(password);
      expect(
        await (await ask('POST', '/delivery/test', { channel: 'mail', to: 'me@example.com' })).json(),
      ).toMatchObject({ ok: true });
      expect(smtp.logins).toEqual([{ user: 'ann', password }]);
      expect(smtp.envelopes).toEqual([['me@example.com']]);

      const elsewhere = await ask('PUT', '/delivery/mail', { ...server, host: 'localhost' });
      expect([elsewhere.status, await elsewhere.json()]).toMatchObject([422, { issues: [{ path: 'password' }] }]);
      const webhook = 'https://hooks.slack.com/services/T0/B0/secretpart';
      expect((await ask('PUT', '/delivery/slack', { webhook })).status).toBe(200);
      expect(await (await ask('GET', '/delivery')).json()).toMatchObject({ slack: true });

      // The keyring's own file is encrypted; nothing of ours has either secret in it.
      for (const entry of await readdir(home, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const content = await readFile(join(entry.parentPath, entry.name));
        for (const secret of [password, 'secretpart']) expect(content.includes(secret), entry.name).toBe(false);
      }
    } finally {
      if (child.pid !== undefined && child.exitCode === null) {
        const gone = once(child, 'exit');
        process.kill(-child.pid, 'SIGTERM');
        await gone;
      }
      await smtp.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
