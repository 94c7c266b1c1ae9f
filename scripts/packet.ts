// Builds the page inside a packet, script and style, into one module, so that the app has it wherever it runs from:
// source, bundle or worker. `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './bootstrap/root.mjs';

const target = join(root, 'src/main/domains/pocs/packet/page.gen.ts');
const built = await build({
  configFile: false,
  root,
  logLevel: 'error',
  build: {
    write: false,
    minify: true,
    cssMinify: true,
    target: 'es2022',
    lib: { entry: join(root, 'src/packet/page/main.ts'), formats: ['iife'], name: 'packet' },
  },
});
const [{ output } = { output: [] }] = [built].flat().filter((one) => 'output' in one);
const chunk = output.find((part) => part.type === 'chunk');
const script = chunk?.type === 'chunk' ? chunk.code.trim() : undefined;
const sheet = output.find((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
const style = sheet?.type === 'asset' ? String(sheet.source).trim() : undefined;
if (!script || !style) throw new Error('The packet was built without its script or its style.');

const text = `// Written by scripts/packet.ts from src/packet; run \`npm run packet\` after a change there.
export const packetScript: string = ${JSON.stringify(script)};
export const packetStyle: string = ${JSON.stringify(style)};
`;
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('page.gen.ts does not match src/packet. Run `npm run packet`.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
