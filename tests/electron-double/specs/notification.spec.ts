import type { Page } from '@playwright/test';
import { expect, test } from '../driver/desktop-test.ts';

test('a notice of the OS brings the app forward, at the place it is about', async ({ desktop }) => {
  const page = await desktop.page();
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
  const shown = await desktop.evaluate(async ({ electron, main }) => {
    const { notices, app } = (await main.desktop)!;
    const window = electron.BrowserWindow.getAllWindows()[0]!;
    window.hide();
    notices.show({
      title: 'Import finished',
      body: '300 rows were read.',
      onClick: () => {
        window.show();
        app.openPlace('/settings/about');
      },
    });
    const [notice] = notices.shown;
    notice?.emit('click');
    return { supported: electron.Notification.isSupported(), title: notice?.title, left: notices.shown.size };
  });
  // A machine without a notification service shows none, and must not be asked to.
  expect(shown.left).toBe(0);
  expect(shown.title).toBe(shown.supported ? 'Import finished' : undefined);
  if (!shown.supported) return;
  await expect.poll(() => new URL(desktop.addressOf(page)).pathname).toBe('/settings/about');
  expect(await desktop.evaluate(({ electron }) => electron.BrowserWindow.getAllWindows()[0]!.isVisible())).toBe(true);
});

/** Imports two accounts, whose import has ended when this has. */
async function importAccounts(page: Page, names: string) {
  const id = await page.evaluate(async (text) => {
    const form = new FormData();
    form.set('kind', 'accounts');
    form.set('file', new File([text], 'accounts.csv'));
    const answer = await fetch('/api/v1/imports', { method: 'POST', body: form });
    return (await answer.json()).id as string;
  }, `Account Name\n${names}\n`);
  const state = () => page.evaluate(async (job) => (await (await fetch(`/api/v1/jobs/${job}`)).json()).state, id);
  await expect.poll(state).toBe('done');
}

test('an import that ends while the person looks elsewhere is told by the OS, once', async ({ desktop }) => {
  const page = await desktop.page();
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
  const told = () =>
    desktop.evaluate(async ({ main }) =>
      [...(await main.desktop)!.notices.shown].map(({ title, body }) => [title, body]),
    );
  await importAccounts(page, 'Helios Robotics\nArden Freight');
  expect(await told()).toEqual([]);

  const supported = await desktop.evaluate(({ electron }) => {
    electron.BrowserWindow.getAllWindows()[0]!.blur();
    return electron.Notification.isSupported();
  });
  await importAccounts(page, 'Lumen Health\nPioneer Bank');
  await expect.poll(told).toEqual(supported ? [['Import finished', '2 added.']] : []);
});
