import { z } from 'zod';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** Systems we ship nothing for; a package for one of them may be missing. */
const notOurs = /android|freebsd|openbsd|netbsd|sunos|illumos|aix|openharmony|wasm|ppc64|s390x|riscv|loong|mips/;

/**
 * What `npm ci` would lack on macOS, Windows or Linux: npm quietly leaves a platform package out of the lock
 * when it could not be had on the day, and the machine that needs it finds out first.
 */
export function holesInLock(lockText: string): string[] {
  const { packages } = Lock.parse(JSON.parse(lockText));
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {}).flatMap(([name, version]) => {
      if (notOurs.test(name)) return [];
      const place = resolve(packages, path, name);
      const who = path === '' ? 'package.json' : path.replace(/^.*node_modules\//, '');
      if (!place) return [`${name}@${version} is missing from package-lock.json; ${who} needs it on its platform`];
      const { integrity, link } = packages[place] ?? {};
      return integrity || link ? [] : [`${name}@${version} has no checksum in package-lock.json (named by ${who})`];
    }),
  );
}

/** As Node looks for it: beside the one who asks, then in each node_modules above. */
function resolve(packages: Record<string, unknown>, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (place in packages) return place;
    if (folder === '') return undefined;
  }
}
