import type { Png } from './ico.ts';

/**
 * The kinds of entry that hold a PNG, by its side in pixels. A side with two kinds also serves half of it at 2x.
 * The two older kinds for 16 and 32 at 1x are left out: the Finder garbles a PNG in them, and scales ic11 well.
 */
const kinds: Record<number, string[]> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

export const icnsSizes = Object.keys(kinds).map(Number);

/** A macOS icon: a header, then each image after its kind and length. */
export function icnsOf(images: Png[]): Buffer {
  const entries = images.flatMap(({ size, bytes }) =>
    (kinds[size] ?? []).map((kind) => Buffer.concat([block(kind, bytes.length), bytes])),
  );
  const length = entries.reduce((sum, entry) => sum + entry.length, 0);
  return Buffer.concat([block('icns', length), ...entries]);
}

function block(kind: string, length: number): Buffer {
  const header = Buffer.alloc(8);
  header.write(kind, 'ascii');
  header.writeUInt32BE(length + header.length, 4);
  return header;
}
