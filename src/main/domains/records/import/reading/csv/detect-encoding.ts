import { isAscii, isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DetectedEncoding {
  encoding: Encoding;
  /** Bytes of the byte order mark to skip. */
  bomBytes: number;
  /** False while only ASCII was seen, so that the first other byte may still decide. */
  certain: boolean;
  /** True where a person chose it: then not even a line that looks like UTF-8 is read otherwise. */
  asked?: boolean;
}

/** Decides from a byte order mark, else from how the first bytes of the file behave. */
export function detectEncoding(sample: Buffer): DetectedEncoding {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) {
    return { encoding: 'utf-8', bomBytes: 3, certain: true };
  }
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: 'utf-16le', bomBytes: 2, certain: true };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: 'utf-16be', bomBytes: 2, certain: true };

  const wide = detectUtf16(sample);
  if (wide !== null) return { encoding: wide, bomBytes: 0, certain: true };

  const { multibyte, broken } = countUtf8(sample);
  if (broken === 0) return { encoding: 'utf-8', bomBytes: 0, certain: multibyte > 0 };
  return { encoding: multibyte > broken ? 'utf-8' : 'windows-1252', bomBytes: 0, certain: true };
}

/** In UTF-16 the delimiters, line ends and Latin letters all carry a zero byte on the same side. */
function detectUtf16(sample: Buffer): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(sample.length, 16_384) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (sample[at] === 0) even++;
    if (sample[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.15 && even < odd / 10) return 'utf-16le';
  if (even > pairs * 0.15 && odd < even / 10) return 'utf-16be';
  return null;
}

/** Counts sound multi-byte sequences against bytes that cannot be UTF-8. */
export function countUtf8(bytes: Buffer): { multibyte: number; broken: number } {
  if (isAscii(bytes)) return { multibyte: 0, broken: 0 };
  const whole = bytes.subarray(0, utf8Boundary(bytes, bytes.length));
  let multibyte = 0;
  let broken = 0;
  const sound = isUtf8(whole);
  for (let at = 0; at < whole.length; at++) {
    const byte = whole[at] ?? 0;
    if (byte < 0x80) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    if (size > 1 && (sound || isUtf8(whole.subarray(at, at + size)))) {
      multibyte++;
      at += size - 1;
    } else {
      broken++;
    }
  }
  return { multibyte, broken };
}

/** The largest offset up to `end` that does not cut a UTF-8 character in two. */
export function utf8Boundary(bytes: Buffer, end: number): number {
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[end - back] ?? 0;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return size > back ? end - back : end;
    }
  }
  return end;
}
