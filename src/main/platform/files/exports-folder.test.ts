import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createExportsFolder } from './exports-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('keeps an export while it is fetched, and not until the next day', () => {
  const exports = createExportsFolder(folder);
  const [fresh, old] = [exports.newFile(), exports.newFile()];
  expect(fresh).not.toBe(old);
  for (const path of [fresh, old]) writeFileSync(path, 'Deal name');
  const anHourAgo = Date.now() / 1000 - 3600;
  utimesSync(old, anHourAgo, anHourAgo);
  createExportsFolder(folder);
  expect([existsSync(fresh), existsSync(old)]).toEqual([true, false]);
});
