import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Import, importsOf } from './imports.ts';

/** A file of ours, by its path from the project's folder with forward slashes, and what it imports. */
export type SourceFile = { path: string; text: string; imports: Import[] };

export function readSourceFiles(root: string, folders: string[]): SourceFile[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => sourceFile(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8'))),
    );
}

export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, imports: importsOf(path, text) };
}
