import type { Desktop } from '../driver/desktop.ts';
import { expect, test } from '../driver/desktop-test.ts';

/** Notes what is handed to the OS, instead of handing it over. */
const noteOpened = (desktop: Desktop) =>
  desktop.evaluate(({ electron }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    electron.shell.openExternal = async (url: string) => void opened.push(url);
  });
const opened = (desktop: Desktop) => desktop.evaluate(() => Reflect.get(globalThis, 'opened') as string[]);

test('the page cannot be led elsewhere; a web address opens in the person’s browser', async ({ desktop }) => {
  const page = await desktop.page();
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
  await noteOpened(desktop);
  const before = desktop.addressOf(page);
  await page.evaluate(() => {
    location.href = 'https://example.com/terms';
  });
  await expect.poll(() => opened(desktop)).toEqual(['https://example.com/terms']);
  await page.evaluate(() => {
    location.href = 'http://example.com/';
  });
  await page.evaluate(() => {
    location.href = 'file:///etc/passwd';
  });
  await page.waitForTimeout(300);
  expect(desktop.addressOf(page)).toBe(before);
  expect(await opened(desktop)).toEqual(['https://example.com/terms']);
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
});

test('the page opens no window; a web address opens in the person’s browser', async ({ desktop }) => {
  const page = await desktop.page();
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
  await noteOpened(desktop);
  // A browser may hold back a window that no gesture asked for, so it is asked again until it has let one through.
  await expect(async () => {
    await page.evaluate(() => {
      window.open('https://example.com/docs');
      window.open('http://example.com/');
      window.open('/settings/about');
    });
    expect(new Set(await opened(desktop))).toEqual(new Set(['https://example.com/docs']));
  }).toPass();
  await expect.poll(() => desktop.evaluate(({ electron }) => electron.BrowserWindow.getAllWindows().length)).toBe(1);
  await expect.poll(() => page.context().pages().length).toBe(1);
});
