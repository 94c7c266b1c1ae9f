import type { Page } from '@playwright/test';
import type { Desktop } from '../driver/desktop.ts';
import { expect, test } from '../driver/desktop-test.ts';

const placeOf = (desktop: Desktop, page: Page) => new URL(desktop.addressOf(page)).pathname;

test('a link from outside opens its place when it starts the app', async ({ launch }) => {
  const desktop = await launch(['throughline://settings/about']);
  const page = await desktop.page();
  expect(placeOf(desktop, page)).toBe('/settings/about');
  expect(await desktop.evaluate(({ electron }) => electron.app.isDefaultProtocolClient('throughline'))).toBe(true);
});

test('a second start hands its link to the first, comes forward there, and ends', async ({ desktop }) => {
  const page = await desktop.page();
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
  await desktop.evaluate(({ electron }) => void electron.BrowserWindow.getAllWindows()[0]!.minimize());
  expect(await desktop.startAgain(['throughline://settings/about'])).toBe(0);
  await expect.poll(() => placeOf(desktop, page)).toBe('/settings/about');
  const window = await desktop.evaluate(({ electron }) => {
    const [found] = electron.BrowserWindow.getAllWindows();
    return { windows: electron.BrowserWindow.getAllWindows().length, minimized: found!.isMinimized() };
  });
  expect(window).toEqual({ windows: 1, minimized: false });
});

test('a link that names no place of the app is not followed', async ({ desktop }) => {
  const page = await desktop.page();
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
  const before = placeOf(desktop, page);
  expect(await desktop.startAgain(['throughline://evil.example/x'])).toBe(0);
  await page.waitForTimeout(300);
  expect(placeOf(desktop, page)).toBe(before);
});

test('a workspace that a second start names is opened in the first', async ({ launch, home }) => {
  const desktop = await launch(['--workspace', `${home}/first.throughline`]);
  const page = await desktop.page();
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
  await desktop.evaluate(({ electron }) => {
    electron.dialog.showErrorBox = (title: string, content: string) =>
      Object.assign(globalThis, { told: `${title} ${content}` });
  });
  expect(await desktop.startAgain([`${home}/missing.throughline`])).toBe(0);
  await expect
    .poll(() => desktop.evaluate(() => Reflect.get(globalThis, 'told') as string))
    .toContain('missing.throughline');
});
