import { isAscii, isUtf8 } from 'node:buffer';
import { countUtf8, type DetectedEncoding, type Encoding } from './detect-encoding.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export interface DecodedText {
  text: string;
  /** Offsets in the text of lines that are not in the file's encoding, ascending. */
  odd: number[];
}

export interface BytesDecoder {
  /** Settles on Windows-1252 late if everything before was ASCII. */
  encoding(): Encoding;
  decode(bytes: Buffer): DecodedText;
}

const noneOdd: number[] = [];

/** Decodes pieces of a file that were cut at a line end or between two characters. */
export function bytesDecoder(detected: DetectedEncoding): BytesDecoder {
  let { encoding, certain } = detected;

  const decode = (bytes: Buffer): DecodedText => {
    if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(bytes, encoding === 'utf-16be');
    if (isAscii(bytes)) return { text: bytes.toString('latin1'), odd: noneOdd };
    if (!certain) {
      const { multibyte, broken } = countUtf8(bytes);
      encoding = multibyte >= broken && multibyte > 0 ? 'utf-8' : 'windows-1252';
      certain = true;
    }
    if (encoding === 'utf-8') {
      return isUtf8(bytes) ? { text: bytes.toString('utf8'), odd: noneOdd } : decodeByLine(bytes, 'utf-8');
    }
    const latin = decodeWindows1252(bytes);
    if (detected.asked) return { text: latin, odd: noneOdd };
    const mayHoldUtf8 = /[\xc2-\xf4]\P{ASCII}/u.test(latin);
    const hasUnassigned = latin.includes('\ufffd');
    return mayHoldUtf8 || hasUnassigned ? decodeByLine(bytes, 'windows-1252') : { text: latin, odd: noneOdd };
  };

  return { encoding: () => encoding, decode };
}

/** Lines in another encoding than the rest are still read, each by what fits it, and reported. */
function decodeByLine(bytes: Buffer, encoding: 'utf-8' | 'windows-1252'): DecodedText {
  const odd: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (let start = 0; start < bytes.length; ) {
    const lineFeed = bytes.indexOf(10, start);
    const end = lineFeed < 0 ? bytes.length : lineFeed + 1;
    const line = bytes.subarray(start, end);
    let text: string;
    if (isAscii(line)) {
      text = line.toString('latin1');
    } else if (isUtf8(line)) {
      text = line.toString('utf8');
      if (encoding !== 'utf-8') odd.push(length);
    } else {
      text = decodeWindows1252(line);
      if (encoding === 'utf-8' || text.includes('\ufffd')) odd.push(length);
    }
    parts.push(text);
    length += text.length;
    start = end;
  }
  return { text: parts.join(''), odd };
}

function decodeUtf16(bytes: Buffer, bigEndian: boolean): DecodedText {
  const even = bytes.length & ~1;
  const units = bigEndian ? Buffer.from(bytes.subarray(0, even)).swap16() : bytes.subarray(0, even);
  const text = units.toString('utf16le') + (even < bytes.length ? '\ufffd' : '');
  if (text.isWellFormed()) return { text, odd: even < bytes.length ? [text.length - 1] : noneOdd };
  const odd: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(at + 1);
    if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) at++;
    else odd.push(at);
  }
  return { text: text.toWellFormed(), odd };
}
