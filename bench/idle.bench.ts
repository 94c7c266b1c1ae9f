// What the app takes while nobody does anything: the main process with the sample open and a page connected.
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { startHost } from '../tests/e2e/fixtures/host.ts';
import { freshPage, openBrowser, openTable } from './browser.ts';
import { canWatchProcesses, cpuOf, memoryOf, processOf } from './host-process.ts';
import { report } from './report.ts';

/** Worker threads with nothing to do end after a minute. */
const settling = 70_000;
const watched = 20_000;

if (canWatchProcesses) {
  const host = await startHost();
  await host.ask('PATCH', '/settings', { welcomed: true });
  const browser = await openBrowser();
  const { page } = await freshPage(browser);
  await openTable(page, host);
  const bare = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' });
  await wait(settling);

  const pid = processOf(host);
  const before = cpuOf(pid);
  const began = performance.now();
  await wait(watched);
  const seconds = (performance.now() - began) / 1000;
  report({ bench: 'idle: processor', value: (100 * (cpuOf(pid) - before)) / seconds, unit: '%', limit: 1 });
  const baseline = memoryOf(bare.pid ?? 0);
  report({ bench: 'idle: memory of the main process', value: memoryOf(pid), unit: 'MB', baseline, limit: 120 });

  bare.kill();
  await browser.close();
  await host.stop();
} else {
  console.log('Processor and memory of a process are read from /proc, which only Linux has.');
}
