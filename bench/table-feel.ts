// Measured inside the page, by its own clock, so that talking to the browser does not count.
import type { Browser, Page } from '@playwright/test';
import { freshPage, tableReady } from './browser.ts';

/**
 * Clicks a column's header and waits until other rows stand there. The first alone may well be the same: the newest
 * deal has had no activity yet and is in the first stage, so it leads both lists.
 */
export const msToSorted = (page: Page, column: string): Promise<number> =>
  page.evaluate(async (id) => {
    const frame = () => new Promise(requestAnimationFrame);
    const rowsShown = () => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role=grid] [data-line]')];
      if (rows.length === 0 || rows.some((row) => row.querySelector('.placeholder-bar'))) return undefined;
      const inOrder = rows.toSorted((a, b) => Number(a.dataset.line) - Number(b.dataset.line));
      return inOrder.map(({ textContent }) => textContent).join('\n');
    };
    const grid = document.querySelector('[role=grid]');
    const header = grid?.querySelector<HTMLElement>(`[data-head="${id}"] button`);
    if (!grid || !header) throw new Error(`There is no column ${id} to sort by.`);
    grid.scrollTop = 0;
    await frame();
    let before = rowsShown();
    for (; before === undefined; before = rowsShown()) await frame();
    const start = performance.now();
    header.click();
    for (let now = rowsShown(); now === before || now === undefined; now = rowsShown()) {
      if (performance.now() - start > 5_000) throw new Error(`Sorting by ${id} changed nothing.`);
      await frame();
    }
    return performance.now() - start;
  }, column);

/** Opens the board, measures until its cards are there, and goes back to the table. */
export async function msToBoard(page: Page): Promise<number> {
  const took = await page.evaluate(async () => {
    const choice = [...document.querySelectorAll<HTMLElement>('[role=radio]')].find(
      (one) => one.textContent === 'Board',
    );
    if (!choice) throw new Error('There is no board to choose.');
    const start = performance.now();
    choice.click();
    while (document.querySelectorAll('section[aria-label$=" deals"] li').length < 20) {
      if (performance.now() - start > 5_000) throw new Error('The board did not come.');
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - start;
  });
  await page.getByRole('radio', { name: 'Table' }).click();
  await tableReady(page);
  return took;
}

/** Megabytes of JavaScript in the page after a collection. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}

type Speed = number | 'all';

export const droppedInTable = (page: Page, speed: Speed): Promise<number> => dropped(page, '[role=grid]', speed);

/** The same on a page with nothing but height: what this machine drops by itself. */
export async function droppedOnEmptyPage(browser: Browser, speed: Speed): Promise<number> {
  const { context, page } = await freshPage(browser);
  await page.setContent('<div id=tall style="height:100vh;overflow:auto"><div style="height:3600000px"></div></div>');
  const share = await dropped(page, '#tall', speed);
  await context.close();
  return share;
}

/** Scrolls for eight seconds and answers which share of the frames that a display shows did not come, in percent. */
const dropped = (page: Page, selector: string, speed: Speed): Promise<number> =>
  page.evaluate(
    async ({ selector, speed }) => {
      const frame = () => new Promise<number>(requestAnimationFrame);
      const scroller = document.querySelector(selector);
      if (!scroller) throw new Error(`Nothing to scroll at ${selector}.`);
      scroller.scrollTop = 0;
      for (let settling = 0; settling < 30; settling++) await frame();
      const shown = 1000 / 60;
      const lasting = 8_000;
      const perMs = speed === 'all' ? scroller.scrollHeight / lasting : speed / 1000;
      const start = await frame();
      let last = start;
      let missed = 0;
      while (last - start < lasting) {
        scroller.scrollTop = (last - start) * perMs;
        const now = await frame();
        missed += Math.max(0, Math.round((now - last) / shown) - 1);
        last = now;
      }
      return (100 * missed * shown) / (last - start);
    },
    { selector, speed },
  );
