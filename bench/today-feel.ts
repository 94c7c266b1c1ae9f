// Measured inside the page, by its own clock, so that talking to the browser does not count.
import type { Page } from '@playwright/test';
import { tableReady } from './browser.ts';

/** Follows the link to Today from the pipeline, measures until its rows are there, and goes back. */
export async function msToToday(page: Page): Promise<number> {
  const took = await page.evaluate(async () => {
    const link = document.querySelector<HTMLElement>('nav a[href="/today"]');
    if (!link) throw new Error('There is no link to Today.');
    const start = performance.now();
    link.click();
    const shown = () => document.querySelectorAll('[role=treegrid] [data-column]:not(:has(.placeholder-bar))').length;
    while (location.pathname !== '/today' || shown() < 10) {
      if (performance.now() - start > 10_000) throw new Error('Today did not come.');
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - start;
  });
  await page.locator('nav a[href="/deals"]').click();
  await tableReady(page);
  return took;
}
