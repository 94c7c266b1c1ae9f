import type { AsyncEntry } from 'keytar';
import type { KeychainAnswer, KeychainTrouble } from './keychain.ts';

const service = 'Throughline';

/**
 * The operating system's keychain, in a thread of its own: reaching it blocks, on Linux for seconds when
 * its service does not answer. On Linux only the Secret Service will do: the kernel keyring, which the
 * library would fall back to, is gone at the next boot.
 */
async function withEntry<T>(name: string, use: (entry: AsyncEntry) => Promise<T>): Promise<KeychainAnswer<T>> {
  try {
    const { AsyncEntry: Entry } = await import('keytar');
    return { ok: true, value: await use(new Entry(service, name, { linux: { store: 'secret-service' } })) };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error instanceof Error ? error.message : String(error)) };
  }
}

const locked = /\blocked|dismissed|interaction is not allowed|user canceled|passphrase you entered is not correct/i;

const troubleOf = (detail: string): KeychainTrouble => ({ state: locked.test(detail) ? 'locked' : 'missing', detail });

export const keychainTasks = {
  'keychain.get': (name: string) => withEntry(name, async (entry) => entry.getPassword()),
  'keychain.set': ({ name, secret }: { name: string; secret: string }) =>
    withEntry(name, async (entry) => {
      await entry.setPassword(secret);
      return null;
    }),
  'keychain.delete': (name: string) => withEntry(name, async (entry) => entry.deleteCredential()),
};
export type KeychainTasks = typeof keychainTasks;
