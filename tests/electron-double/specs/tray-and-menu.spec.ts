import type { Desktop } from '../driver/desktop.ts';
import { expect, test } from '../driver/desktop-test.ts';
import { openEmptyWorkspace } from '../driver/next-actions.ts';

const trayLabels = (desktop: Desktop) =>
  desktop.evaluate(async ({ main }) => {
    const { items } = (await main.desktop)!.tray.menu();
    return items
      .filter(({ type }) => type !== 'separator')
      .map(({ label, enabled }) => `${label}${enabled ? '' : ' (off)'}`);
  });
const clickTray = (desktop: Desktop, id: string) =>
  desktop.evaluate(async ({ main }, item) => (await main.desktop)!.tray.menu().getMenuItemById(item)!.click(), id);
const isVisible = (desktop: Desktop) =>
  desktop.evaluate(({ electron }) => electron.BrowserWindow.getAllWindows()[0]?.isVisible());
const closeWindow = (desktop: Desktop) =>
  desktop.evaluate(({ electron }) => void electron.BrowserWindow.getAllWindows()[0]!.close());
const keepInTray = (desktop: Desktop, closeToTray: boolean) =>
  desktop.evaluate(
    async ({ main }, kept) => void (await main.desktop)!.app.settings.change({ closeToTray: kept }),
    closeToTray,
  );
const accounts = (desktop: Desktop) =>
  desktop.page().then((page) => page.evaluate(async () => (await (await fetch('/api/v1/accounts')).json()).total));

const makeAccount = async (desktop: Desktop) => {
  const page = await desktop.page();
  const status = await page.evaluate(async () => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name":"Helios Robotics"}',
    };
    return (await fetch('/api/v1/accounts', init)).status;
  });
  expect(status).toBe(201);
};

test('the tray opens the app, undoes the last command, and quits', async ({ desktop }) => {
  await openEmptyWorkspace(desktop);
  await expect.poll(async () => (await trayLabels(desktop)).length).toBe(3);
  expect(await trayLabels(desktop)).toEqual(['Open Throughline', 'Nothing to Undo (off)', 'Quit Throughline']);
  const before = await accounts(desktop);
  await makeAccount(desktop);
  await expect.poll(async () => (await trayLabels(desktop))[1]).toMatch(/^Undo “.*Helios Robotics.*”$/);
  await clickTray(desktop, 'undo');
  await expect.poll(() => accounts(desktop)).toBe(before);

  await keepInTray(desktop, true);
  await closeWindow(desktop);
  await expect.poll(() => isVisible(desktop)).toBe(false);
  await clickTray(desktop, 'open');
  await expect.poll(() => isVisible(desktop)).toBe(true);

  await desktop.evaluate(async ({ main }) => {
    const quit = (await main.desktop)!.tray.menu().getMenuItemById('quit')!;
    setImmediate(() => quit.click());
  });
  expect(await desktop.ended).toBe(0);
});

test('where the person does not want it in the tray, closing the window ends the app', async ({ desktop }) => {
  await desktop.page();
  await keepInTray(desktop, false);
  await desktop.evaluate(({ electron }) => {
    const [window] = electron.BrowserWindow.getAllWindows();
    setImmediate(() => window!.close());
  });
  // On macOS an app outlives its window.
  if (process.platform === 'darwin') await expect.poll(() => isVisible(desktop)).toBe(false);
  else expect(await desktop.ended).toBe(0);
});

test('undo of the menu bar undoes typing in a text field, and commands elsewhere', async ({ desktop }) => {
  const page = await desktop.page();
  // The first run's dialog keeps the focus to itself.
  await desktop.evaluate(async ({ main }) => void (await main.desktop)!.app.settings.change({ welcomed: true }));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const before = await accounts(desktop);
  await makeAccount(desktop);
  const clickUndo = () =>
    desktop.evaluate(({ electron }) => {
      electron.BrowserWindow.getAllWindows()[0]!.focus();
      electron.Menu.getApplicationMenu()!.getMenuItemById('undo')!.click();
    });
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'field';
    document.body.append(field);
    field.focus();
  });
  // At once: Chromium takes what is typed slowly for more than one thing to undo.
  await page.keyboard.insertText('typed');
  await expect(page.locator('#field')).toHaveValue('typed');
  await clickUndo();
  await expect(page.locator('#field')).toHaveValue('');
  expect(await accounts(desktop)).toBe(before + 1);

  await page.evaluate(() => document.querySelector('#field')!.remove());
  await clickUndo();
  await expect.poll(() => accounts(desktop)).toBe(before);
});
