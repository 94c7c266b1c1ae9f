import { type DetectedEncoding, utf8Boundary } from './detect-encoding.ts';

/** The sample without its byte order mark, and without a character cut in two at its end. */
export function trimSample(sample: Buffer, { encoding, bomBytes }: DetectedEncoding, wholeFile: boolean): Buffer {
  if (wholeFile || encoding === 'windows-1252') return sample.subarray(bomBytes);
  if (encoding === 'utf-8') return sample.subarray(bomBytes, utf8Boundary(sample, sample.length));
  return sample.subarray(bomBytes, sample.length & ~1);
}
