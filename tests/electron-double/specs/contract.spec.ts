import { expect, test } from '../driver/desktop-test.ts';

test('a change made in the page arrives in the app, and the window follows it', async ({ desktop }) => {
  const page = await desktop.page();
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
  await desktop.evaluate(async ({ main }) => {
    const { app } = (await main.desktop)!;
    app.settings.change({ welcomed: true });
    app.openPlace('/settings/appearance');
  });
  await page.getByRole('radio', { name: 'Dark' }).click({ force: true });
  const theme = () =>
    desktop.evaluate(async ({ electron, main }) => ({
      settings: (await main.desktop)!.app.settings.get().theme,
      native: electron.nativeTheme.themeSource,
    }));
  await expect.poll(theme).toEqual({ settings: 'dark', native: 'dark' });
});

test('a page that is loaded again gets a port of its own', async ({ seenDesktop: desktop }) => {
  const page = await desktop.page();
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
});

test('files and scripts of the page reach the calls by their address', async ({ seenDesktop: desktop }) => {
  const page = await desktop.page();
  const health = await page.evaluate(async () => await (await fetch('/api/v1/health')).json());
  expect(health).toMatchObject({ host: 'electron' });
});

test('a message that is no call closes the port it came through, and ends nothing else', async ({ desktop }) => {
  const page = await desktop.page();
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
  const closed = await page.evaluate(async () => {
    const port = await new Promise<MessagePort | undefined>((resolve) => {
      setTimeout(() => resolve(undefined), 300);
      window.addEventListener('message', ({ data, ports }) => data === 'throughline-port' && resolve(ports[0]));
      window.postMessage('throughline-hello', location.origin);
    });
    return port === undefined ? 'the door gives one port only' : 'a second port';
  });
  expect(closed).toBe('the door gives one port only');
});

test('what the page gives out is saved where the person says, beginning in Downloads', async ({ desktop, home }) => {
  const page = await desktop.page();
  await desktop.evaluate(({ electron }, folder) => {
    electron.session.defaultSession.once('will-download', (_event, item) => {
      Object.assign(globalThis, { offered: item.getSaveDialogOptions().defaultPath });
      item.setSavePath(`${folder}/saved.csv`);
      item.once('done', (_done, state) => Object.assign(globalThis, { ended: state }));
    });
  }, home);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['a,b\n']));
    link.download = 'deals.csv';
    link.click();
  });
  const offered = () =>
    desktop.evaluate(({ electron }) => [Reflect.get(globalThis, 'offered'), electron.app.getPath('downloads')]);
  await expect.poll(() => desktop.evaluate(() => Reflect.get(globalThis, 'ended'))).toBe('completed');
  const [path, downloads] = await offered();
  expect(path).toMatch(/deals\.csv$/);
  expect(path.startsWith(downloads)).toBe(true);
});
