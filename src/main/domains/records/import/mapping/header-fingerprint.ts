import { createHash } from 'node:crypto';
import { normalHeader } from './normal-header.ts';

/** The same for the same set of headers, in whatever order and case: what a remembered mapping is found by. */
export function headerFingerprint(headers: readonly string[]): string {
  const normal = headers.map((header) => normalHeader(header) || header.trim()).sort();
  return createHash('sha256').update(JSON.stringify(normal)).digest('hex').slice(0, 32);
}
