// node scripts/check-docs.ts [FILE…]: whether docs catalogues are sound; without a file, the shipped ones.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCatalogue } from '../src/main/domains/pocs/docs/check-catalogue.ts';
import { root } from './bootstrap/root.mjs';

const folder = join(root, 'resources', 'docs');
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(folder).map((name) => join(folder, name));
for (const file of files) {
  const { problems } = checkCatalogue(readFileSync(file, 'utf8'));
  for (const problem of problems) console.error(`${file}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
