import type { Desktop } from '../driver/desktop.ts';
import { expect, test } from '../driver/desktop-test.ts';
import { noticesOf, openEmptyWorkspace, planStep, titlesOf } from '../driver/next-actions.ts';

/** Labels of the tray's menu, those of submenus after theirs. */
const trayMenu = (desktop: Desktop) =>
  desktop.evaluate(async ({ main }) => {
    const lines = (menu: Electron.Menu, depth: string): string[] =>
      menu.items
        .filter(({ type }) => type !== 'separator')
        .flatMap((item) => [`${depth}${item.label}`, ...(item.submenu ? lines(item.submenu, `${depth}  `) : [])]);
    return lines((await main.desktop)!.tray.menu(), '');
  });
const clickTray = (desktop: Desktop, id: string) =>
  desktop.evaluate(async ({ main }, item) => (await main.desktop)!.tray.menu().getMenuItemById(item)!.click(), id);
/** What the tray says under the pointer; only the double can be asked. */
const trayTip = (desktop: Desktop) =>
  desktop.evaluate(async ({ main, time }) => {
    const { icon } = (await main.desktop)!.tray;
    return time && 'toolTip' in icon ? String(icon.toolTip) : undefined;
  });
const isVisible = (desktop: Desktop) =>
  desktop.evaluate(({ electron }) => electron.BrowserWindow.getAllWindows()[0]!.isVisible());
const hideWindow = (desktop: Desktop) =>
  desktop.evaluate(({ electron }) => electron.BrowserWindow.getAllWindows()[0]!.hide());
const canNotify = (desktop: Desktop) => desktop.evaluate(({ electron }) => electron.Notification.isSupported());
const badge = (desktop: Desktop) => desktop.evaluate(({ electron }) => electron.app.getBadgeCount());
/** Whether this desktop has badges at all: those of most Linux desktops have none. */
const hasBadge = (desktop: Desktop) =>
  desktop.evaluate(({ electron }) => process.platform !== 'win32' && electron.app.setBadgeCount(0));
const soon = 5_000;

async function overdueStep(desktop: Desktop, details: string) {
  const page = await openEmptyWorkspace(desktop);
  const step = await planStep(page, details, soon);
  await expect.poll(() => trayMenu(desktop)).toContain('1 overdue');
  return { page, ...step };
}

test('what is overdue stands in the tray and on the badge, and is put off from there', async ({ desktop }) => {
  const badges = await hasBadge(desktop);
  const { dealId, page } = await overdueStep(desktop, 'Send R&D the quote');
  const menu = await trayMenu(desktop);
  expect(menu.slice(0, 5)).toEqual([
    'Open Throughline',
    '1 overdue',
    'Send R&&D the quote · Deal of Send R&&D the quote, 1 min late',
    '  Open',
    '  Done…',
  ]);
  expect(menu).toContain('    Tomorrow 9:00');
  if (badges) expect(await badge(desktop)).toBe(1);
  expect([undefined, 'Throughline: Empty, 1 overdue']).toContain(await trayTip(desktop));

  await clickTray(desktop, `snooze:${dealId}:Tomorrow 9:00`);
  await expect.poll(() => trayMenu(desktop)).not.toContain('1 overdue');
  if (badges) expect(await badge(desktop)).toBe(0);
  expect([undefined, 'Throughline: Empty']).toContain(await trayTip(desktop));
  const next = await page.evaluate(
    async (id) => (await (await fetch(`/api/v1/deals/${id}/next_action`)).json()).nextStep,
    dealId,
  );
  expect(new Date(next.at).getHours()).toBe(9);

  // It can be undone from there too, and is then overdue again.
  await clickTray(desktop, 'undo');
  await expect.poll(() => trayMenu(desktop)).toContain('1 overdue');
});

test('Open and Done of the tray bring the window to the deal, and ask what is next', async ({ desktop }) => {
  const { dealId, page } = await overdueStep(desktop, 'Call Dana');
  await hideWindow(desktop);
  await clickTray(desktop, `open:${dealId}`);
  await expect.poll(() => new URL(desktop.addressOf(page)).pathname).toBe(`/deals/${dealId}`);
  expect(await isVisible(desktop)).toBe(true);

  await clickTray(desktop, 'overdue');
  await expect.poll(() => new URL(desktop.addressOf(page)).pathname).toBe('/today');

  await clickTray(desktop, `done:${dealId}`);
  await expect(page.getByRole('dialog')).toContainText('Call Dana');
});

test('a notice says what fell due; a click opens its deal, its buttons finish it or put it off', async ({
  desktop,
}) => {
  const { dealId, page } = await overdueStep(desktop, 'Call Dana');
  if (!(await canNotify(desktop))) return;
  await expect.poll(() => noticesOf(desktop)).toHaveLength(1);
  const [notice] = await noticesOf(desktop);
  expect(notice?.title).toBe('Call Dana');
  expect(notice?.body).toMatch(/^Deal of Call Dana, due at \d+:\d\d$/);
  expect(notice?.actions[0]).toBe('Done…');
  expect(notice?.actions[1]).toMatch(/^Snooze: /);

  await hideWindow(desktop);
  await desktop.evaluate(async ({ main }) => {
    const [shown] = (await main.desktop)!.notices.shown;
    shown!.emit('click');
  });
  await expect.poll(() => new URL(desktop.addressOf(page)).pathname).toBe(`/deals/${dealId}`);
  expect(await isVisible(desktop)).toBe(true);
  expect(await noticesOf(desktop)).toEqual([]);

  const second = await planStep(page, 'Send the quote', soon);
  await expect.poll(() => titlesOf(desktop)).toEqual(['Send the quote']);
  const press = (actionIndex: number) =>
    desktop.evaluate(async ({ main }, index) => {
      const [shown] = (await main.desktop)!.notices.shown;
      shown!.emit('action', { actionIndex: index, selectionIndex: -1 }, index, -1);
    }, actionIndex);
  await press(1);
  await expect
    .poll(() =>
      page.evaluate(
        async (id) => (await (await fetch(`/api/v1/deals/${id}/next_action`)).json()).standing,
        second.dealId,
      ),
    )
    .not.toBe('overdue');

  await planStep(page, 'Ask legal', soon);
  await expect.poll(() => titlesOf(desktop)).toEqual(['Ask legal']);
  await press(0);
  await expect(page.getByRole('dialog')).toContainText('Ask legal');
});
