import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../bootstrap/root.mjs';
import { icnsOf } from './icns.ts';
import { icoOf } from './ico.ts';

const icons = join(root, 'resources', 'icons');
const png = (size: number) => ({ size, bytes: readFileSync(join(icons, 'app', `${size}x${size}.png`)) });
/** Where a PNG states its own width. */
const widthOf = (bytes: Buffer) => bytes.readUInt32BE(16);
const signature = '89504e470d0a1a0a';

it('an .ico lists each image where it is, and 256 as 0', () => {
  const ico = icoOf([png(16), png(256)]);
  expect(ico.readUInt16LE(2)).toBe(1);
  expect(ico.readUInt16LE(4)).toBe(2);
  const images = [0, 1].map((index) => {
    const at = 6 + 16 * index;
    const start = ico.readUInt32LE(at + 12);
    return { side: ico.readUInt8(at), bytes: ico.subarray(start, start + ico.readUInt32LE(at + 8)) };
  });
  expect(images.map(({ side }) => side)).toEqual([16, 0]);
  expect(images.map(({ bytes }) => widthOf(bytes))).toEqual([16, 256]);
});

it('an .icns walks from entry to entry to its stated end', () => {
  const icns = icnsOf([png(32), png(256), png(1024)]);
  expect(icns.toString('ascii', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const entries: [string, number][] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const bytes = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
    expect(bytes.toString('hex', 0, 8)).toBe(signature);
    entries.push([icns.toString('ascii', at, at + 4), widthOf(bytes)]);
  }
  expect(entries).toEqual([
    ['ic11', 32],
    ['ic08', 256],
    ['ic13', 256],
    ['ic10', 1024],
  ]);
});
