import { idLength, readUuid } from './uuid-words.ts';

/**
 * Numbers for ids, which are found by the bytes of a UUID without making a text of each: a million links are looked up
 * in a tenth of a second. Ids that are no UUIDs, which only another program can have written, are found as texts.
 */
export type IdTable = {
  size(): number;
  /** The number of an id, which gets the next one if it is new; numbers begin at 0. */
  add(id: string): number;
  find(id: string): number;
  /** The same for 36 bytes of text: -1 for what is not known, `notAnId` for what is no UUID. */
  addFrom(bytes: Uint8Array, at: number): number;
  findFrom(bytes: Uint8Array, at: number): number;
};

export const notAnId = -2;

export function createIdTable(expected = 0): IdTable {
  let capacity = 1024;
  while (capacity < expected * 2) capacity *= 2;
  let keys = new Uint32Array(capacity * 4);
  let numbers = new Int32Array(capacity).fill(-1);
  let size = 0;
  const odd = new Map<string, number>();
  const words = new Uint32Array(4);
  const written = new Uint8Array(idLength);

  /** Where the words are, or would be. */
  function slotOf(): number {
    const a = words[0] ?? 0;
    const b = words[1] ?? 0;
    const c = words[2] ?? 0;
    const d = words[3] ?? 0;
    const mixed =
      Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ Math.imul(d, 0x27d4eb2f);
    let slot = (mixed ^ (mixed >>> 15)) & (capacity - 1);
    while (numbers[slot] !== -1) {
      const at = slot * 4;
      if (keys[at] === a && keys[at + 1] === b && keys[at + 2] === c && keys[at + 3] === d) break;
      slot = (slot + 1) & (capacity - 1);
    }
    return slot;
  }

  function put(slot: number, number: number): void {
    keys.set(words, slot * 4);
    numbers[slot] = number;
  }

  function addWords(): number {
    const slot = slotOf();
    const known = numbers[slot] ?? -1;
    if (known !== -1) return known;
    put(slot, size);
    size += 1;
    if (size * 2 > capacity) widen();
    return size - 1;
  }

  function widen(): void {
    const [oldKeys, oldNumbers] = [keys, numbers];
    capacity *= 2;
    keys = new Uint32Array(capacity * 4);
    numbers = new Int32Array(capacity).fill(-1);
    for (let slot = 0; slot < oldNumbers.length; slot++) {
      const number = oldNumbers[slot] ?? -1;
      if (number === -1) continue;
      words.set(oldKeys.subarray(slot * 4, slot * 4 + 4));
      put(slotOf(), number);
    }
  }

  function addOdd(id: string): number {
    const known = odd.get(id);
    if (known !== undefined) return known;
    odd.set(id, size);
    size += 1;
    return size - 1;
  }

  /** Puts the bytes of a text where they can be read; not those of one that is no UUID. */
  function write(id: string): boolean {
    if (id.length !== idLength) return false;
    for (let i = 0; i < idLength; i++) written[i] = Math.min(255, id.charCodeAt(i));
    return readUuid(written, 0, words);
  }

  return {
    size: () => size,
    add: (id) => (write(id) ? addWords() : addOdd(id)),
    find: (id) => (write(id) ? (numbers[slotOf()] ?? -1) : (odd.get(id) ?? -1)),
    addFrom: (bytes, at) => (readUuid(bytes, at, words) ? addWords() : notAnId),
    findFrom: (bytes, at) => (readUuid(bytes, at, words) ? (numbers[slotOf()] ?? -1) : notAnId),
  };
}
