import { readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export type RendererFile = { bytes: Uint8Array<ArrayBuffer>; type: string; caching: string };

/** A file that the built page loads, by the path of its address; undefined for whatever is not one. */
export async function rendererFile(folder: string, pathname: string): Promise<RendererFile | undefined> {
  const file = insideFolder(folder, pathname);
  const type = file && types[extname(file)];
  if (!type || !(await isFile(file))) return undefined;
  // Names under assets/ carry a hash of their content, so what was fetched once never changes.
  const caching = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return { bytes: await readFile(file), type, caching };
}

/** Every place in the app is the same page, which then shows what the address names. */
export const isPlaceInApp = (pathname: string): boolean =>
  pathname.startsWith('/') && !/\.[a-z0-9]{1,8}$/i.test(pathname) && decoded(pathname) !== undefined;

function insideFolder(folder: string, pathname: string): string | undefined {
  const path = decoded(pathname);
  if (path === undefined || /[\0\\:]/.test(path)) return undefined;
  if (path.split('/').some((part) => part === '..' || part === '.')) return undefined;
  const file = join(folder, path);
  const inside = relative(folder, file);
  return inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) ? file : undefined;
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

async function isFile(file: string): Promise<boolean> {
  return await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
