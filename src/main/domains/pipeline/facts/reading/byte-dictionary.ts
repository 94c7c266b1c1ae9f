/**
 * Gives each different text a number, 0 is none, from the bytes in which SQLite hands texts over: a text is made only of
 * those that are new.
 */
export type ByteDictionary = {
  texts: (string | null)[];
  code(text: string | null): number;
  /** `hash`: of the bytes, begun with `firstHash` and gone on with by `nextHash`. */
  codeFrom(bytes: Buffer, from: number, to: number, hash: number): number;
};

export const firstHash = 0x811c9dc5;
export const nextHash = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

export function createByteDictionary(): ByteDictionary {
  const texts: (string | null)[] = [null];
  let capacity = 1024;
  /** Where the bytes of each code begin in `kept`, one more than there are codes; and what they hash to. */
  let starts = new Uint32Array(1024);
  let hashes = new Int32Array(1024);
  let slots = new Int32Array(capacity);
  let kept = Buffer.alloc(16_384);
  let end = 0;

  function same(code: number, bytes: Buffer, from: number, to: number): boolean {
    let at = starts[code] ?? 0;
    if ((starts[code + 1] ?? 0) - at !== to - from) return false;
    for (let i = from; i < to; i++, at++) if (kept[at] !== bytes[i]) return false;
    return true;
  }

  function codeFrom(bytes: Buffer, from: number, to: number, hashed: number): number {
    if (from === to) return 0;
    const hash = hashed ^ (hashed >>> 15);
    let slot = hash & (capacity - 1);
    for (let code = slots[slot] ?? 0; code !== 0; code = slots[slot] ?? 0) {
      if (hashes[code] === hash && same(code, bytes, from, to)) return code;
      slot = (slot + 1) & (capacity - 1);
    }
    const code = texts.length;
    if (code + 2 > starts.length) {
      starts = widened(starts, new Uint32Array(starts.length * 2));
      hashes = widened(hashes, new Int32Array(hashes.length * 2));
    }
    while (end + to - from > kept.length) kept = widened(kept, Buffer.alloc(kept.length * 2));
    bytes.copy(kept, end, from, to);
    starts[code] = end;
    end += to - from;
    starts[code + 1] = end;
    hashes[code] = hash;
    slots[slot] = code;
    texts.push(bytes.toString('utf8', from, to));
    if (code * 2 > capacity) rehash();
    return code;
  }

  function rehash(): void {
    capacity *= 2;
    slots = new Int32Array(capacity);
    for (let code = 1; code < texts.length; code++) {
      let slot = (hashes[code] ?? 0) & (capacity - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
      slots[slot] = code;
    }
  }

  return {
    texts,
    codeFrom,
    code(text) {
      if (text === null) return 0;
      const bytes = Buffer.from(text);
      return codeFrom(bytes, 0, bytes.length, bytes.reduce(nextHash, firstHash));
    },
  };
}

function widened<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
