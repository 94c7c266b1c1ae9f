import { parseSync } from 'vite';

export type Import = { specifier: string; line: number };

/** Every module a file names: imports, re-exports, `import()`, and types written `import('…').T`. */
export function importsOf(path: string, text: string): Import[] {
  const { module, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path} cannot be read for its imports: ${error.message}`);
  const found: { specifier: string; at: number }[] = [];
  for (const { moduleRequest, start } of module.staticImports)
    found.push({ specifier: moduleRequest.value, at: start });
  for (const { entries, start } of module.staticExports) {
    const from = entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    if (from) found.push({ specifier: from.value, at: start });
  }
  for (const match of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)) {
    found.push({ specifier: match[1] ?? '', at: match.index });
  }
  return found.map(({ specifier, at }) => ({ specifier, line: text.slice(0, at).split('\n').length }));
}
