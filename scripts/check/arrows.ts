import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { type Area, areaOf, arrows } from './areas.ts';
import type { SourceFile } from './source-files.ts';

const isTest = (path: string) => /\.test\.tsx?$|\.spec\.tsx?$/.test(path);
const isSchema = (path: string) => /^src\/main\/domains\/[^/]+\/schema\.ts$/.test(path);
/** A schema, or one of the files that a large one is put together from. */
const declaresTables = (path: string) => isSchema(path) || /^src\/main\/domains\/[^/]+\/tables\/[^/]+\.ts$/.test(path);
/** electron-store loads electron itself. */
const needsElectron = ['electron', 'electron-store'];
const mayUseElectron = /^src\/main\/shell\/electron\/|^src\/main\/index\.ts$|^src\/preload\//;
const bornWithNode = new Set(builtinModules);

/** Every import in src/ that goes against the arrows, as a sentence that starts with the file and line. */
export function againstTheArrows(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src/'))
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier, line }) => {
        const why = specifier.startsWith('.') ? wrongNeighbour(path, specifier) : wrongPackage(path, specifier);
        return why ? [`${path}:${line} imports ${specifier}: ${why}`] : [];
      }),
    );
}

function wrongNeighbour(path: string, specifier: string): string | undefined {
  if (isTest(path)) return undefined;
  const target = posix.join(posix.dirname(path), specifier);
  if (isTest(target)) return 'a test is not for use in the product';
  const from = areaOf(path);
  const to = areaOf(target);
  if (from.part === 'outside') return undefined;
  if (to.part === 'outside') {
    return target.startsWith('resources/') ? undefined : 'the product imports nothing outside src/ but resources/';
  }
  // A foreign key names the table it points to; that is all that one domain may know of another.
  if (from.part === 'domain' && to.part === 'domain' && declaresTables(path) && isSchema(target)) return undefined;
  if (from.part === to.part) {
    if (from.room === to.room || to.room === undefined || from.room === undefined) return undefined;
    return from.part === 'domain'
      ? `${from.room} is handed the service of ${to.room} by src/main/app.ts, and imports none of its code`
      : `the ${from.room} host and the ${to.room} host are strangers; what both need belongs beside them`;
  }
  if (arrows[from.part].includes(to.part)) return undefined;
  const allowed = [
    from.part === 'domain' ? 'itself' : `the ${named(from)}`,
    ...arrows[from.part].map((part) => `the ${named({ part })}`),
  ];
  return `${startOf(from)} imports only ${list(allowed)}, not the ${named(to)}`;
}

function wrongPackage(path: string, specifier: string): string | undefined {
  const name = specifier.startsWith('node:') ? 'node' : packageOf(specifier);
  if (needsElectron.includes(name) && !mayUseElectron.test(path) && !isTest(path)) {
    return 'only src/main/shell/electron, src/main/index.ts and the preload may import electron';
  }
  const { part } = areaOf(path);
  if (isTest(path) || !['renderer', 'ui', 'contract', 'packet'].includes(part)) return undefined;
  if (name !== 'node' && !bornWithNode.has(name)) return undefined;
  return `the ${named({ part })} runs in the page, where there is no Node`;
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function named({ part }: Area): string {
  const names: Partial<Record<Area['part'], string>> = {
    domain: 'domains',
    app: 'composition root',
    ui: 'design system',
  };
  return names[part] ?? part;
}

function startOf(area: Area): string {
  return area.part === 'domain' ? `the domain ${area.room}` : `the ${named(area)}`;
}

function list(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
