import { registerHooks } from 'node:module';
import { movable } from './time.ts';

const names = Object.keys(movable).join(', ');

/** Has the files of a folder, the app's own, find movable time under the usual names. */
export function inMovableTime(folder: string) {
  Object.assign(globalThis, { __movableTime: movable });
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.startsWith(folder) || loaded.format !== 'module') return loaded;
      // On its first line, so that the lines of an error stay those of the file.
      return { ...loaded, source: `const { ${names} } = globalThis.__movableTime; ${String(loaded.source)}` };
    },
  });
}
