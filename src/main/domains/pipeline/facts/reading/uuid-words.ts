/** What each hexadecimal digit is worth, as bytes of text; anything else has the high bit. */
const worth = new Uint8Array(256).fill(0x80);
for (const [value, digit] of [...'0123456789abcdef'].entries()) worth[digit.charCodeAt(0)] = value;
const dash = 45;

/** The length of a UUID as text. */
export const idLength = 36;

let bad = 0;

function four(bytes: Uint8Array, at: number): number {
  const a = worth[bytes[at] ?? 0] ?? 0;
  const b = worth[bytes[at + 1] ?? 0] ?? 0;
  const c = worth[bytes[at + 2] ?? 0] ?? 0;
  const d = worth[bytes[at + 3] ?? 0] ?? 0;
  bad |= a | b | c | d;
  return (a << 12) | (b << 8) | (c << 4) | d;
}

const eight = (bytes: Uint8Array, at: number): number => ((four(bytes, at) << 16) | four(bytes, at + 4)) >>> 0;

/** Reads the 36 bytes of a UUID from a text into four words, or says that they are none. */
export function readUuid(bytes: Uint8Array, at: number, words: Uint32Array): boolean {
  bad = 0;
  words[0] = eight(bytes, at);
  words[1] = (four(bytes, at + 9) << 16) | four(bytes, at + 14);
  words[2] = (four(bytes, at + 19) << 16) | four(bytes, at + 24);
  words[3] = eight(bytes, at + 28);
  const dashed =
    bytes[at + 8] === dash && bytes[at + 13] === dash && bytes[at + 18] === dash && bytes[at + 23] === dash;
  return dashed && bad < 0x80;
}
