/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** From 0 up to, but not, 1. */
  next(): number;
  between(low: number, high: number): number;
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  weighted<T>(from: readonly (readonly [T, number])[]): T;
};

/** sfc32, started from the text of the seed. */
export function randomFrom(seed: string): Random {
  let [a, b, c, count] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  for (const letter of seed) {
    a = Math.imul(a ^ (letter.codePointAt(0) ?? 0), 0x85ebca6b) >>> 0;
    b = (b + a) >>> 0;
    c = Math.imul(c ^ b, 0xc2b2ae35) >>> 0;
  }
  const next = (): number => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[Math.floor(next() * from.length)];
    if (chosen === undefined) throw new Error('There is nothing to pick from.');
    return chosen;
  };
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick,
    weighted(from) {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of from) {
        left -= weight;
        if (left < 0) return value;
      }
      return pick(from)[0];
    },
  };
}

/** A UUIDv7 of a moment in the past, the same for the same seed. */
export function sampleId(at: number, random: Random): string {
  const time = Math.floor(at).toString(16).padStart(12, '0');
  const hex = (digits: number) =>
    Math.floor(random.next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const variant = (8 + Math.floor(random.next() * 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}
