import { expect, test } from '../driver/desktop-test.ts';

test('the page is shut off from Node and from Electron', async ({ seenDesktop: desktop }) => {
  const page = await desktop.page();
  const preferences = await desktop.evaluate(({ electron }) => {
    const [window] = electron.BrowserWindow.getAllWindows();
    // Not documented, and the only way to ask a window what it was made with.
    return Reflect.get(window!.webContents, 'getLastWebPreferences').call(window!.webContents);
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
  });
  const within = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__toMain', '__fromMain'].filter(
      (name) => name in window,
    ),
  );
  expect(within).toEqual([]);
});

test('the page has the app’s own address, runs no inline script, and evaluates none', async ({
  seenDesktop: desktop,
}) => {
  const page = await desktop.page();
  expect(desktop.addressOf(page)).toMatch(/^throughline-app:\/\/page\//);
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inline = true';
    document.head.append(script);
    return 'inline' in window;
  });
  expect(ran).toBe(false);
});

test('nothing beside the page is served, however it is asked for', async ({ seenDesktop: desktop }) => {
  const page = await desktop.page();
  const statuses = await page.evaluate(async () => {
    const asked = ['/..%2f..%2fpackage.json', '/%2e%2e%2fmain%2findex.js', '/assets/none.js', '/api/v1/nothing'];
    return await Promise.all(asked.map(async (path) => (await fetch(path)).status));
  });
  expect(statuses).toEqual([404, 404, 404, 404]);
});

test('the machine’s devices and the person’s whereabouts are refused; copying is allowed', async ({
  seenDesktop: desktop,
}) => {
  const page = await desktop.page();
  const states = await page.evaluate(async () => {
    const asked = ['geolocation', 'notifications', 'camera', 'clipboard-read', 'clipboard-write'];
    const found = asked.map(
      async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
    );
    return await Promise.all(found);
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'granted']);
});

test('the window comes back where it was left, as large as it was', async ({ launch }) => {
  const left = { x: 64, y: 48, width: 1100, height: 700 };
  const first = await launch();
  await first.page();
  await first.evaluate(({ electron }, bounds) => {
    electron.BrowserWindow.getAllWindows()[0]!.setBounds(bounds);
  }, left);
  await first.evaluate(({ electron }) => void setImmediate(() => electron.app.quit()));
  expect(await first.ended).toBe(0);

  const second = await launch();
  await second.page();
  const window = await second.evaluate(({ electron }) => {
    const [found] = electron.BrowserWindow.getAllWindows();
    return { bounds: found!.getNormalBounds(), smallest: found!.getMinimumSize() };
  });
  expect(window).toEqual({ bounds: left, smallest: [900, 600] });
});

test('a page that died is shown again when the person says so', async ({ desktop }) => {
  const dying = await desktop.page();
  await expect(dying.getByText('Saved on this laptop')).toBeVisible();
  await desktop.evaluate(({ electron }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    electron.dialog.showMessageBox = async (...given: unknown[]) => {
      asked.push(JSON.stringify(given.at(-1)));
      return { response: 0, checkboxChecked: false };
    };
    electron.BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer();
  });
  await expect
    .poll(() => desktop.evaluate(() => Reflect.get(globalThis, 'asked') as string[]))
    .toEqual([expect.stringContaining('Nothing you saved is lost')]);
  const page = await desktop.page();
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
});
