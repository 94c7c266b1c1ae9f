import { randomFillSync } from 'node:crypto';

const pool = new Uint8Array(8192);
let used = pool.length;
let lastMs = 0;
let counter = 0;

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function random(): number {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool[used++] ?? 0;
}

/**
 * A UUIDv7 that sorts in the order in which it was made, also within one millisecond
 * (RFC 9562, method 1: a 12-bit counter that starts low and carries into the time).
 */
export function newId(now: number = Date.now()): string {
  if (now > lastMs) {
    lastMs = now;
    counter = random() & 0x7f;
  } else if (++counter > 0xfff) {
    lastMs += 1;
    counter = 0;
  }
  const time = lastMs.toString(16).padStart(12, '0');
  const h = () => hex[random()];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${hex[(random() & 0x3f) | 0x80]}${h()}-${h()}${h()}${h()}${h()}${h()}${h()}`;
}
