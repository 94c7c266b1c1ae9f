import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { AppError } from '../../../platform/app-error.ts';
import { explainFileError } from '../../../platform/files/explain-file-error.ts';

/** A name that every file system takes. */
export const fileNameOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N} _-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim() || 'POC';

/** Writes a file beside its old self and puts it in its place, so that nobody ever opens half of one. */
export async function writeIntoFolder(folder: string, name: string, text: string): Promise<string> {
  if (!isAbsolute(folder)) {
    throw new AppError('INVALID_INPUT', `"${folder.slice(0, 200)}" is not the whole path of a folder.`, {
      remedy: 'Give the folder from the root of the disk on.',
    });
  }
  const file = join(folder, name);
  const draft = join(folder, `.${name}.${randomUUID().slice(0, 8)}`);
  let begun = false;
  try {
    if (!(await stat(folder)).isDirectory()) {
      throw new AppError('INVALID_INPUT', `${folder} is a file, not a folder.`, { remedy: 'Choose a folder.' });
    }
    begun = true;
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, file);
    return file;
  } catch (error) {
    if (begun) await rm(draft, { force: true });
    throw error instanceof AppError ? error : explainFileError(error, file);
  }
}
