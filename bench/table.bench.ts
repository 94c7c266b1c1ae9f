// The table and the board of 100,000 deals in a real browser: how soon they are there, and how they feel.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost } from '../tests/e2e/fixtures/host.ts';
import { copyBigWorkspace } from './big-workspace.ts';
import { freshPage, openBrowser, openTable } from './browser.ts';
import { quantile, report } from './report.ts';
import { prepareHome, startTimes } from './start-times.ts';
import { droppedInTable, droppedOnEmptyPage, heapOf, msToBoard, msToSorted } from './table-feel.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const homes = { table: await prepareHome(await copyBigWorkspace(folder)), empty: await prepareHome() };
const browser = await openBrowser();

const { table, empty } = await startTimes(browser, homes);
report({ bench: 'table: start to 100,000 deals', value: table, unit: 'ms', baseline: empty, limit: empty + 1500 });

const host = await startHost({ home: homes.table });
const { page } = await freshPage(browser);
await openTable(page, host);
// The list begins with the open deals; this is about all of them.
await page.getByRole('button', { name: 'Remove filter: Outcome' }).click();
await page.waitForFunction(() => Number(document.querySelector('[role=grid]')?.ariaRowCount) > 100_000);

const columns = ['name', 'amount', 'accountId', 'closeDate', 'probability', 'lastActivityAt', 'stageId', 'ownerId'];
const sorted: number[] = [];
for (let round = 0; round < 3; round++) {
  for (const column of columns) sorted.push(await msToSorted(page, column));
}
const [first, again] = [sorted.slice(0, columns.length), sorted.slice(columns.length)];
report({ bench: 'table: sort, for the first time, p95', value: quantile(first, 0.95), unit: 'ms', limit: 100 });
report({ bench: 'table: sort, click to first row, p95', value: quantile(again, 0.95), unit: 'ms', limit: 100 });

const heapBefore = await heapOf(page);
const speeds = {
  'by wheel, 3,000 px a second': 3_000,
  'fast, 20,000 px a second': 20_000,
  'all of it in 8 s': 'all',
} as const;
for (const [name, speed] of Object.entries(speeds)) {
  const baseline = await droppedOnEmptyPage(browser, speed);
  const value = await droppedInTable(page, speed);
  report({ bench: `table: frames dropped, scrolling ${name}`, value, unit: '%', baseline, limit: baseline + 1 });
}
const heapAfter = await heapOf(page);
report({
  bench: 'table: heap of the page, all scrolled',
  value: heapAfter,
  unit: 'MB',
  baseline: heapBefore,
  limit: 3 * heapBefore,
});

const boards: number[] = [];
for (let round = 0; round < 5; round++) boards.push(await msToBoard(page));
report({ bench: 'table: the board opens for the first time', value: boards[0] ?? Number.NaN, unit: 'ms', limit: 300 });
report({ bench: 'table: the board opens again', value: quantile(boards.slice(1), 0.5), unit: 'ms', limit: 300 });

await browser.close();
await host.stop();
for (const made of [folder, homes.empty]) rmSync(made, { recursive: true, force: true });
