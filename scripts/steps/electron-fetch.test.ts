import { afterEach, expect, it, vi } from 'vitest';
import { reason } from './electron-fetch.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['TypeError: fetch failed\n    at node:internal', 'github.com cannot be reached'],
  ['HTTPError: Response code 404 (Not Found) for https://github.com/x', 'github.com answered 404 (Not Found)'],
  ["Error: ENOSPC: no space left on device, write '/x'", 'the disk is full'],
  ['Error: Checksum mismatch\n    at x', 'Checksum mismatch'],
  ['', 'its installer gave no reason'],
])('finds the cause in %j', (said, cause) => {
  expect(reason(said)).toBe(cause);
});

it('names the mirror that a company has set', () => {
  vi.stubEnv('ELECTRON_MIRROR', 'https://mirror.example/electron/');
  expect(reason('TypeError: fetch failed')).toBe('mirror.example cannot be reached');
});
