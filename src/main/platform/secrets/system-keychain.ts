import type { Workers } from '../workers/workers.ts';
import type { Keychain } from './keychain.ts';
import type { KeychainTasks } from './keychain-tasks.ts';

/** The keychain of the operating system. The workers are for it alone, as it may keep one waiting for the person. */
export const systemKeychain = (workers: Workers<KeychainTasks>): Keychain => ({
  get: (name) => workers.run('keychain.get', name),
  set: (name, secret) => workers.run('keychain.set', { name, secret }),
  delete: (name) => workers.run('keychain.delete', name),
  close: () => workers.close(),
});
