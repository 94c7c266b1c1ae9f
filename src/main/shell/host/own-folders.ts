import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

export type OwnFolders = {
  rendererDir: string;
  preload: string;
  resources: string;
  workerFile: string;
  version: string;
};

const manifest = z.object({ version: z.string() });

/** Where the parts of the app lie, seen from its entry: out/main when built, src/main under plain Node. */
export function ownFolders(entryFolder: string): OwnFolders {
  const root = dirname(dirname(entryFolder));
  const built = join(entryFolder, 'worker.js');
  return {
    rendererDir: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'index.cjs'),
    resources: join(root, 'resources'),
    workerFile: existsSync(built) ? built : join(entryFolder, 'worker.ts'),
    version: manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version,
  };
}
