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
