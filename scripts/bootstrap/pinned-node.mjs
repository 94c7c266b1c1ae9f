import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Node that package.json pins for this platform, or undefined where there is none. */
export function pinnedNode(root) {
  const name = pinnedName(root);
  if (!name) return undefined;
  const folder = join(root, 'node_modules', name);
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return undefined;
  const file = join(folder, JSON.parse(readFileSync(manifest, 'utf8')).bin.node);
  return existsSync(file) ? file : undefined;
}

export function pinnedName(root) {
  if (existsSync('/etc/alpine-release')) return undefined;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const names = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).optionalDependencies ?? {});
  return names.find((name) => /^node-(bin-)?/.test(name) && name.endsWith(`-${system}-${process.arch}`));
}
