import type { PacketContent } from '../contract/pocs/packets.ts';

/** What a packet holds: the content, and the key that its answer is sealed with. */
export type Opened = { content: PacketContent; key: string };

/** The same, under a passphrase: AES-256-GCM, with a key from PBKDF2-HMAC-SHA256. */
export type Locked = { salt: string; iv: string; rounds: number; data: string; company: string };

export type PacketData = { opened: Opened } | { locked: Locked };

/** What OWASP asks of PBKDF2-HMAC-SHA256 in 2026. */
export const rounds = 600_000;

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

export const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
