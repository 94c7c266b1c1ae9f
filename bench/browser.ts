// The page as a person has it open, in a real browser.
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { RunningHost } from '../tests/e2e/fixtures/host.ts';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });

/** A browser profile that nothing is remembered in, and a blank page. */
export async function freshPage(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log(`The page failed: ${error.message}`));
  return { context, page };
}

/** Lets the page in as its printed address would, without opening it. */
export async function signIn(page: Page, host: RunningHost): Promise<string> {
  await page.request.get(host.url, { maxRedirects: 0 });
  return new URL(host.url).origin;
}

/** Opens a static file of the host, and waits until it is painted. */
export async function openEmptyPage(page: Page, host: RunningHost): Promise<void> {
  await page.goto(`${await signIn(page, host)}/mark.svg`);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Opens the app on its pipeline and waits until the first row shows its figures and the table takes the keyboard. */
export async function openTable(page: Page, host: RunningHost): Promise<void> {
  await page.goto(`${await signIn(page, host)}/deals`);
  await tableReady(page);
}

export async function tableReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const grid = document.querySelector<HTMLElement>('[role=grid]');
    const first = grid?.querySelector('[data-line="0"] [role=gridcell][data-column=name]');
    if (!grid || !first?.textContent || first.querySelector('.placeholder-bar')) return false;
    grid.focus();
    return document.activeElement === grid;
  });
}
