import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../ids.ts';
import { makeFolder } from './make-folder.ts';

/** Long enough for the slowest download from this laptop to this laptop. */
const keptMs = 10 * 60_000;

export type ExportsFolder = {
  /** Where an export is written until it has been fetched. */
  newFile(): string;
};

/** Exports hold what the workspace holds, so they do not lie around: not for long, and not over a restart. */
export function createExportsFolder(folder: string): ExportsFolder {
  makeFolder(folder);
  const sweep = () => {
    const oldest = Date.now() - keptMs;
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const found = statSync(path, { throwIfNoEntry: false });
      if (found && found.mtimeMs < oldest) rmSync(path, { force: true });
    }
  };
  sweep();
  return {
    newFile() {
      makeFolder(folder);
      setTimeout(sweep, keptMs + 1000).unref();
      return join(folder, newId());
    },
  };
}
