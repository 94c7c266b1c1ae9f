import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Node's own way says "no such file" where the disk
 * may only be read; made one by one, the first that cannot be made says why.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Someone else made it meanwhile.
    if (!existsSync(folder)) throw error;
  }
}
