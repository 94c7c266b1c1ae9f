// The packet of a POC of 40 milestones and 400 tasks: made, and opened from disk as the customer does.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packetFile } from '../src/main/domains/pocs/packet/packet-file.ts';
import { sampleContent } from '../src/main/domains/pocs/packet/sample-content.ts';
import { startApp } from '../tests/integration/api/start-app.ts';
import { openBrowser } from './browser.ts';
import { median, quantile, report } from './report.ts';

const rounds = 15;
const app = await startApp();
const largeTemplate = [
  'name: Large',
  'milestones:',
  ...Array.from({ length: 40 }, (_, i) => `  - { title: M${i}, due: ${i + 1} working days after kickoff }`),
  'phases:',
  ...Array.from({ length: 40 }, (_, i) => [
    `  - { title: P${i}, milestone: M${i}, due: on M${i}, tasks: [`,
    ...Array.from({ length: 10 }, (_, j) => `      { title: T${i} ${j}, due: ${j} working days before P${i} ends },`),
    '    ] }',
  ]).flat(),
].join('\n');
const dealId = await app.made('deals', { name: 'Platform rollout' });
await app.call('PUT', '/poc-templates/large', { yaml: largeTemplate });
const id = await app.made('pocs', { dealId, template: 'large', kickoff: '2030-03-04' });

// The preview is the packet without the keychain, which a machine for benchmarks may not have.
const previews: number[] = [];
let content = sampleContent();
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  const { status, body } = await app.call('GET', `/pocs/${id}/packet/preview`);
  previews.push(performance.now() - start);
  if (status !== 200) throw new Error(`The preview answered ${status}.`);
  content = body.content as unknown as typeof content;
}
const files: number[] = [];
let html = '';
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  html = await packetFile({ content, key: 'ab'.repeat(32) });
  files.push(performance.now() - start);
}
await app.end();
report({
  bench: 'packet: read, checked and drawn for 40 milestones and 400 tasks, p95',
  value: quantile(previews, 0.95) + quantile(files, 0.95),
  unit: 'ms',
  limit: 500,
});
report({ bench: 'packet: its size', value: Buffer.byteLength(html) / 1024, unit: 'KB', limit: 1024 });

const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-packet-'));
await writeFile(join(folder, 'packet.html'), html);
await writeFile(join(folder, 'empty.html'), '<!doctype html><title>x</title><html class="answers"><p>x</p>');
const browser = await openBrowser();
const openings = async (name: string): Promise<number[]> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.goto(`file://${join(folder, name)}`);
    // From the start of the navigation until two frames after the page can be answered.
    times.push(
      await page.evaluate(async () => {
        while (!document.documentElement.classList.contains('answers')) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now();
      }),
    );
    await context.close();
  }
  return times;
};
const empty = await openings('empty.html');
const opened = await openings('packet.html');
await browser.close();
await rm(folder, { recursive: true });
report({
  bench: 'packet: can be answered after it is opened from disk (an empty page)',
  value: median(opened),
  unit: 'ms',
  baseline: median(empty),
  limit: 300,
});
