import type { Page } from '@playwright/test';
import { expect, goTo, openApp, test } from '../fixtures/test.ts';

const theme = (page: Page) => page.locator('html').getAttribute('data-theme');
const rootSize = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

test.describe('the look', () => {
  test('the theme is chosen, kept, and there before the first paint', async ({ app, team, context }) => {
    await goTo(app, '/settings/appearance');
    await app.getByRole('radio', { name: 'Dark' }).click();
    await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect.poll(() => team.ask('GET', '/settings')).toMatchObject({ theme: 'dark' });

    // With the page's own code held back, only what runs before the first paint can have set it.
    const second = await context.newPage();
    await second.route('**/assets/*.js', () => {});
    await second.goto(team.url, { waitUntil: 'commit' });
    await expect(second.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('left to the system, it follows the system', async ({ app }) => {
    await goTo(app, '/settings/appearance');
    await app.getByRole('radio', { name: 'System' }).click();
    await app.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => theme(app)).toBe('dark');
    await app.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => theme(app)).toBe('light');
  });

  test('a change in one window shows in the other', async ({ app, team, context }) => {
    const other = await context.newPage();
    await openApp(other, team);
    await goTo(app, '/settings/appearance');
    await app.getByRole('radio', { name: 'Dark' }).click();
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('zoom goes by keys, within its limits, and is kept', async ({ app, team }) => {
    await app.keyboard.press('Control+Equal');
    await expect.poll(() => rootSize(app)).toBe('17.6px');
    await app.keyboard.press('Control+0');
    await expect.poll(() => rootSize(app)).toBe('16px');
    for (const expected of [90, 80, 80]) {
      await app.keyboard.press('Control+Minus');
      await expect.poll(() => rootSize(app)).toBe(`${(16 * expected) / 100}px`);
    }
    await expect.poll(() => team.ask('GET', '/settings')).toMatchObject({ zoom: 80 });
    await app.reload();
    expect(await rootSize(app)).toBe('12.8px');
  });

  for (const zoom of [80, 125, 150]) {
    test(`nothing is cut off at ${zoom} %`, async ({ app, team }) => {
      await team.ask('PATCH', '/settings', { zoom });
      for (const path of ['/settings/appearance', '/settings/workspace']) {
        await goTo(app, path);
        const wider = await app.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider, path).toBeLessThanOrEqual(0);
        await expect(app.getByText('Saved on this laptop')).toBeInViewport({ ratio: 1 });
        await expect(app.getByRole('link', { name: 'Settings', exact: true })).toBeInViewport({ ratio: 1 });
      }
    });
  }

  test('the sidebar folds and remembers it', async ({ app }) => {
    await app.keyboard.press('[');
    const views = app.getByRole('navigation', { name: 'Main' });
    await expect.poll(async () => (await views.boundingBox())?.width).toBeLessThan(80);
    await app.reload();
    await expect.poll(async () => (await views.boundingBox())?.width).toBeLessThan(80);
    await app.getByRole('button', { name: 'Show the sidebar' }).click();
    await expect.poll(async () => (await views.boundingBox())?.width).toBeGreaterThan(150);
  });

  test('the sidebar is as wide as it is dragged, by mouse or by keys', async ({ app }) => {
    const edge = app.getByRole('separator', { name: 'Width of the sidebar' });
    const views = app.getByRole('navigation', { name: 'Main' });
    const before = (await views.boundingBox())?.width ?? 0;
    await edge.focus();
    await app.keyboard.press('ArrowRight');
    await expect.poll(async () => (await views.boundingBox())?.width).toBe(before + 16);
    await edge.hover();
    await app.mouse.down();
    await app.mouse.move(300, 200);
    await app.mouse.up();
    await expect.poll(async () => Math.abs(((await views.boundingBox())?.width ?? 0) - 300)).toBeLessThan(4);
  });
});
