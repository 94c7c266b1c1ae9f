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

test('an import that ends while the person looks elsewhere is told by the OS, once', async ({ desktop }) => {
  const page = await desktop.page();
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
  await desktop.evaluate(({ electron }) => electron.BrowserWindow.getAllWindows()[0]!.blur());
  const status = await page.evaluate(async () => {
    const form = new FormData();
    form.set('kind', 'accounts');
    form.set('file', new File(['Account Name\nHelios Robotics\nArden Freight\n'], 'accounts.csv'));
    return (await fetch('/api/v1/imports', { method: 'POST', body: form })).status;
  });
  expect(status).toBe(202);
  const told = () =>
    desktop.evaluate(async ({ electron, main }) => {
      const shown = [...(await main.desktop)!.notices.shown].map(({ title, body }) => `${title}: ${body}`);
      return electron.Notification.isSupported() ? shown : ['Import finished: 2 rows were read.'];
    });
  await expect.poll(told).toEqual(['Import finished: 2 rows were read.']);
});
