import { copyFileSync, readFileSync, renameSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { isMissing } from '../files/explain-file-error.ts';

const asideName = (file: string): string => {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  return join(dirname(file), `settings.damaged-${stamp}${extname(file)}`);
};

/** Moves a file that is not a JSON object out of the way, and answers where to; undefined when it is one, or is not there. */
export function setAsideIfDamaged(file: string): string | undefined {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  if (isJsonObject(content)) return undefined;
  const aside = asideName(file);
  renameSync(file, aside);
  return aside;
}

/** Keeps a copy of a file that is about to lose a part which could not be read. */
export function keepCopyAside(file: string): string {
  const aside = asideName(file);
  copyFileSync(file, aside);
  return aside;
}

function isJsonObject(content: string): boolean {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
