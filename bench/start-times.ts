// From the start of a host's process to something on the screen.

import type { Browser, Page } from '@playwright/test';
import { type RunningHost, startHost } from '../tests/e2e/fixtures/host.ts';
import { freshPage, openEmptyPage, openTable } from './browser.ts';
import { median } from './report.ts';

const rounds = 5;

/**
 * A home that a host was in before, so that the start measured is an everyday one: its workspace is open, or,
 * for the empty page, none is.
 */
export async function prepareHome(workspace?: string | 'sample'): Promise<string> {
  const host = await startHost(workspace === 'sample' ? {} : { workspace });
  await host.ask('PATCH', '/settings', { welcomed: true, theme: 'light' });
  if (workspace === undefined) {
    const { items } = await host.ask<{ items: { file: string }[] }>('GET', '/workspaces');
    await host.ask('DELETE', '/workspaces/sample');
    for (const { file } of items) await host.ask('POST', '/workspaces/forget', { file });
  }
  await host.stop({ keepHome: true });
  return host.home;
}

async function startToShown(browser: Browser, home: string, show: (page: Page, host: RunningHost) => Promise<void>) {
  const { context, page } = await freshPage(browser);
  const began = performance.now();
  const host = await startHost({ home });
  await show(page, host);
  const took = performance.now() - began;
  await context.close();
  await host.stop({ keepHome: true });
  return took;
}

/** Turn by turn, so that whatever else the machine does meets both. */
export async function startTimes(browser: Browser, homes: { table: string; empty: string }) {
  const table: number[] = [];
  const empty: number[] = [];
  await startToShown(browser, homes.empty, openEmptyPage);
  for (let round = 0; round < rounds; round++) {
    empty.push(await startToShown(browser, homes.empty, openEmptyPage));
    table.push(await startToShown(browser, homes.table, openTable));
  }
  return { table: median(table), empty: median(empty) };
}
