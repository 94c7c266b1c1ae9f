import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

/** Every import circle, once, as the path around it. */
export function importCircles(files: SourceFile[]): string[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const finished = new Set<string>();
  const trail: string[] = [];
  const circles: string[] = [];

  const visit = (path: string) => {
    const before = trail.indexOf(path);
    if (before >= 0) circles.push([...trail.slice(before), path].join('\n    → '));
    if (before >= 0 || finished.has(path)) return;
    trail.push(path);
    for (const { specifier } of known.get(path)?.imports ?? []) {
      const target = posix.join(posix.dirname(path), specifier);
      if (specifier.startsWith('.') && known.has(target)) visit(target);
    }
    trail.pop();
    finished.add(path);
  };
  for (const path of known.keys()) visit(path);
  return circles.map((circle) => `import circle: ${circle}`);
}
