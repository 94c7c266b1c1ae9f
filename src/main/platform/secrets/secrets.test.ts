import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Keychain } from './keychain.ts';
import { memoryKeychain } from './memory-keychain.ts';
import { createSecrets } from './secrets.ts';

describe('secrets', () => {
  it('are kept, read and removed by name, each passed on to be kept out of the log', async () => {
    const seen: string[] = [];
    const secrets = createSecrets({ keychain: memoryKeychain(), onSecret: (secret) => seen.push(secret) });
    expect((await secrets.probe()).state).toBe('ready');
    await secrets.set('crm', 'abc');
    expect(await secrets.get('crm')).toBe('abc');
    expect(await secrets.get('other')).toBeNull();
    expect([await secrets.delete('crm'), await secrets.delete('crm')]).toEqual([true, false]);
    expect(seen).toEqual(['abc', 'abc']);
  });

  it('are never empty', async () => {
    const secrets = createSecrets({ keychain: memoryKeychain() });
    await expect(secrets.set('crm', '')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('tells of a keychain that waits for the person, and of its unlocking', async () => {
    let unlock = () => {};
    const real = memoryKeychain();
    const keychain: Keychain = {
      ...real,
      set: async (name, secret) => {
        await new Promise<void>((resolve) => {
          unlock = resolve;
        });
        return real.set(name, secret);
      },
    };
    const changes: string[] = [];
    const unlocked = new Promise<void>((resolve) => {
      const onChange = ({ state }: { state: string }) => {
        changes.push(state);
        if (state === 'ready') resolve();
      };
      const secrets = createSecrets({ keychain, platform: 'darwin', patienceMs: 10, onChange });
      void secrets.probe().then(({ state, detail }) => {
        changes.push(`${state}: ${detail}`);
        unlock();
      });
    });
    await unlocked;
    expect(changes[0]).toBe('locked');
    expect(changes[1]).toContain(
      'locked: The macOS keychain is locked (it is waiting to be unlocked). Unlock it and try again.',
    );
    expect(changes[2]).toBe('ready');
  });
});

/** Tests below use a real keyring where the machine has what it takes. */
const lacking = ['dbus-run-session', 'gnome-keyring-daemon'].filter(
  (program) => process.platform !== 'linux' || spawnSync('which', [program]).status !== 0,
);
if (lacking.length > 0)
  console.log(`Not run: the tests against a real keyring, as there is no ${lacking.join(' and no ')} here.`);

describe.skipIf(lacking.length > 0)('the keyring of a Linux desktop', () => {
  const script = fileURLToPath(new URL('./fixtures/use-keychain.ts', import.meta.url));
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'keyring-'));
    mkdirSync(join(home, 'run'), { mode: 0o700 });
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const environment = () => {
    const { DBUS_SESSION_BUS_ADDRESS: _, DISPLAY: __, WAYLAND_DISPLAY: ___, ...rest } = process.env;
    return { ...rest, HOME: home, XDG_RUNTIME_DIR: join(home, 'run'), XDG_DATA_HOME: join(home, 'share') };
  };
  const answerOf = (output: string) => JSON.parse(output.trim().split('\n').at(-1) ?? '');
  const inSession = (prepare: string, ...steps: string[]) => {
    const command = `${prepare} "$0" "$@"`;
    const args = ['--', 'sh', '-c', command, process.execPath, script, ...steps];
    return answerOf(
      execFileSync('dbus-run-session', args, { env: environment(), stdio: ['ignore', 'pipe', 'ignore'] }).toString(),
    );
  };
  const unlock = `printf 'login' | gnome-keyring-daemon --unlock --components=secrets >/dev/null;`;
  const startLocked = 'gnome-keyring-daemon --start --components=secrets >/dev/null;';

  it('keeps a secret over a restart and gives it back', () => {
    const first = inSession(unlock, 'probe', 'store', 'read');
    expect(first.probe).toEqual({ state: 'ready', detail: 'Secrets are kept in the keyring of this desktop.' });
    expect(first.read).toBe('pä55 "word"');
    const second = inSession(unlock, 'read', 'other', 'remove', 'state');
    expect(second).toMatchObject({ read: 'pä55 "word"', other: null, remove: true, state: { state: 'ready' } });
    expect(inSession(unlock, 'read').read).toBeNull();
  });

  it('is said to be locked when it is, and nothing is stored elsewhere', () => {
    inSession(unlock, 'store');
    const answer = inSession(startLocked, 'probe', 'store', 'read', 'state');
    expect(answer.probe).toMatchObject({
      state: 'locked',
      detail: expect.stringContaining('Unlock it and try again.'),
    });
    expect(answer.store).toMatchObject({ code: 'KEYCHAIN_UNAVAILABLE', message: expect.stringContaining('is locked') });
    expect(answer.read).toMatchObject({ code: 'KEYCHAIN_UNAVAILABLE' });
    expect(answer.state.state).toBe('locked');
  });

  it('is said to be missing where there is no session at all', () => {
    const output = execFileSync(process.execPath, [script, 'probe', 'store', 'read'], { env: environment() });
    const answer = answerOf(output.toString());
    expect(answer.probe).toMatchObject({
      state: 'missing',
      detail: expect.stringContaining('such as gnome-keyring or KWallet'),
    });
    expect(answer.store).toMatchObject({ code: 'KEYCHAIN_UNAVAILABLE' });
    expect(answer.read).toMatchObject({ code: 'KEYCHAIN_UNAVAILABLE' });
  });

  it('does not hold up the app when its service hangs', () => {
    const services = join(home, 'share', 'dbus-1', 'services');
    mkdirSync(services, { recursive: true });
    writeFileSync(
      join(services, 'org.freedesktop.secrets.service'),
      '[D-BUS Service]\nName=org.freedesktop.secrets\nExec=/bin/sleep 4\n',
    );
    const answer = inSession('', 'probe');
    expect(answer.probe.state).toBe('missing');
    // Turns of the event loop meanwhile: next to none if the wait had blocked it.
    expect(answer.turns).toBeGreaterThan(50);
  });
});
