import type { Keychain } from './keychain.ts';

/** For tests that ask for it by name; nothing falls back to it. */
export function memoryKeychain(): Keychain {
  const secrets = new Map<string, string>();
  return {
    get: async (name) => ({ ok: true, value: secrets.get(name) ?? null }),
    async set(name, secret) {
      secrets.set(name, secret);
      return { ok: true, value: null };
    },
    delete: async (name) => ({ ok: true, value: secrets.delete(name) }),
    close: async () => {},
  };
}
