import { bytesOf, type Locked, type Opened } from '../packet-data.ts';

export type Lock = { opened: Opened; encrypt(text: string): Promise<string>; decrypt(text: string): Promise<string> };

/** Opens a packet with its passphrase; undefined when it is another. */
export async function unlock(locked: Locked, passphrase: string): Promise<Lock | undefined> {
  const key = await keyFrom(locked, passphrase);
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(locked.iv) }, key, bytesOf(locked.data));
    const opened: Opened = JSON.parse(new TextDecoder().decode(plain));
    return { opened, ...keeper(key) };
  } catch (error) {
    // This is how a wrong passphrase shows: what was sealed does not open.
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

async function keyFrom({ salt, rounds }: Locked, passphrase: string): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** What the page keeps of a locked packet's answers is locked too. */
const keeper = (key: CryptoKey) => ({
  async encrypt(text: string): Promise<string> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
    return `${btoa(String.fromCharCode(...iv))}.${base64(new Uint8Array(data))}`;
  },
  async decrypt(text: string): Promise<string> {
    const [iv = '', data = ''] = text.split('.');
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, key, bytesOf(data));
    return new TextDecoder().decode(plain);
  },
});

const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};
