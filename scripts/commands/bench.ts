// npm run bench [-- part-of-a-name …]
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { type Figure, holds, tableOf } from '../bench/figures.ts';
import { runBench } from '../bench/run-bench.ts';
import { root } from '../bootstrap/root.mjs';
import { findChromium } from '../chromium/find.ts';
import { buildIfNeeded } from '../steps/build.ts';

const wanted = process.argv.slice(2);
const folder = join(root, 'bench');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
  .sort();

if (!(await buildIfNeeded())) process.exit(1);
const chromium = findChromium();
const figures: Figure[] = [];
const broken: string[] = [];
for (const name of files) {
  process.stderr.write(`${name}\n`);
  const outcome = await runBench(join(folder, name), chromium ? { CHROMIUM_PATH: chromium } : {});
  figures.push(...outcome.figures);
  if (!outcome.finished) broken.push(name);
}

const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${process.arch}`,
  node: process.versions.node,
};
const results = { at: new Date().toISOString(), machine, figures };
// A part of the figures would pass for all of them.
if (wanted.length === 0) writeFileSync(join(folder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write(
  `${tableOf(figures)}\n\n${machine.processor}, ${machine.cores} cores, ${machine.memoryGB} GB, Node ${machine.node}\n`,
);
for (const name of broken) process.stdout.write(`${name} did not come to its end.\n`);
if (files.length === 0) process.stdout.write(`No benchmark is named like ${wanted.join(' or ')}.\n`);
process.exitCode = broken.length > 0 || files.length === 0 || !figures.every(holds) ? 1 : 0;
