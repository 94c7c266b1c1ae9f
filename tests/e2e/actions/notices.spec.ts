import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessible.ts';
import type { RunningHost } from '../fixtures/host.ts';
import { expect, goTo, openApp, test } from '../fixtures/test.ts';
import { planDeal } from './planned.ts';

const atAnyHour = { on: true, morningAt: null, quiet: null, weekends: true };

declare global {
  var shownNotices: Notification[];
}

/** A deal whose next action falls due in a few seconds. */
async function planSoon(team: RunningHost, name: string, details: string) {
  const id = await planDeal(team, name, details);
  const at = new Date(Date.now() + 5_000).toISOString();
  await team.ask('PUT', `/deals/${id}/next_action`, { details, at });
  return id;
}

/** Chromium shows its notices where no test can look, so each page keeps those that it has had shown. */
async function keepNotices(context: BrowserContext) {
  await context.addInitScript(() => {
    globalThis.shownNotices = [];
    window.Notification = class extends Notification {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        globalThis.shownNotices.push(this);
      }
    };
  });
}
const shown = (page: Page) =>
  page.evaluate(() => globalThis.shownNotices.map(({ title, body }) => `${title}: ${body}`));

async function allow(context: BrowserContext, team: RunningHost) {
  await context.grantPermissions(['notifications'], { origin: new URL(team.url).origin });
  await team.ask('PATCH', '/settings', { notices: atAnyHour });
}

test('of all open pages one shows what fell due, and a click opens its deal', async ({ app, context, team }) => {
  await allow(context, team);
  await keepNotices(context);
  await app.reload();
  const other = await context.newPage();
  await openApp(other, team);
  const id = await planSoon(team, 'Arm line 2', 'Call Dana');
  const all = async () => [...(await shown(app)), ...(await shown(other))];
  await expect.poll(all).toEqual([expect.stringMatching(/^Call Dana: Arm line 2, due at \d+:\d\d$/)]);

  const speaking = (await shown(app)).length > 0 ? app : other;
  await speaking.evaluate(() => globalThis.shownNotices[0]?.dispatchEvent(new Event('click')));
  await expect(speaking).toHaveURL(new RegExp(`/deals/${id}$`));

  // When the page that spoke is closed, the other takes over.
  const left = speaking === app ? other : app;
  await speaking.close();
  await planSoon(team, 'Arm line 3', 'Send the quote');
  await expect.poll(() => shown(left)).toEqual([expect.stringMatching(/^Send the quote: /)]);
});

test('what falls due while no page may show it is told once one may', async ({ app, context, team }) => {
  await team.ask('PATCH', '/settings', { notices: atAnyHour });
  await keepNotices(context);
  await goTo(app, '/settings/notifications');
  await planSoon(team, 'Arm line 2', 'Call Dana');
  await expect(app.getByRole('link', { name: /Today/ })).toContainText('1');
  expect(await shown(app)).toEqual([]);
  await expect(app.getByRole('button', { name: 'Allow notifications' })).toBeVisible();
  await expect(app.getByRole('button', { name: 'Try it' })).toHaveCount(0);

  // Allowed in the browser's own settings: the page notices by itself.
  await allow(context, team);
  await expect.poll(() => shown(app)).toEqual([expect.stringMatching(/^Call Dana: /)]);
  await app.getByRole('button', { name: 'Try it' }).click();
  await expect.poll(async () => (await shown(app)).at(-1)).toMatch(/^This is how a due action looks: /);
});

test('a browser that refuses notices, or has none, is told of as what it is', async ({ app, context }) => {
  await context.addInitScript(() => Object.defineProperty(Notification, 'permission', { get: () => 'denied' }));
  await goTo(app, '/settings/notifications');
  await expect(app.getByText('This browser refuses them', { exact: true })).toBeVisible();
  await context.addInitScript(() => Reflect.deleteProperty(window, 'Notification'));
  await app.reload();
  await expect(app.getByText('This browser has no notifications')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Try it' })).toHaveCount(0);
});

test('when it speaks up is set with the keyboard, and kept', async ({ app, team }) => {
  await goTo(app, '/settings/notifications');
  await expect(app.getByLabel('Quiet until')).toHaveValue('08:00');
  await app.getByLabel('Quiet until').focus();
  await app.keyboard.type('0715AM');
  await app.keyboard.press('Tab');
  await app.getByRole('switch', { name: /Saturdays/ }).focus();
  await app.keyboard.press('Space');
  const saved = async () => (await team.ask<{ notices: unknown }>('GET', '/settings')).notices;
  await expect
    .poll(saved)
    .toEqual({ on: true, morningAt: 510, quiet: { from: 19 * 60, to: 7 * 60 + 15 }, weekends: true });
  await app.reload();
  await expect(app.getByText(/^Every day, 7:15 AM to 7:00 PM/)).toBeVisible();
  await app.getByRole('switch', { name: 'Say when' }).click();
  await expect(app.getByLabel('Quiet until')).toBeDisabled();
});

test('a time that is left by way of a switch is saved together with it', async ({ app, team }) => {
  await goTo(app, '/settings/notifications');
  const until = app.getByLabel('Quiet until');
  await until.fill('07:15');
  await app.getByRole('switch', { name: /Saturdays/ }).evaluate((control: HTMLElement) => {
    control.focus();
    control.click();
  });
  const saved = async () => (await team.ask<{ notices: unknown }>('GET', '/settings')).notices;
  await expect.poll(saved).toMatchObject({ quiet: { to: 7 * 60 + 15 }, weekends: true });
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing grave on the page in the ${theme} theme`, async ({ app, team }) => {
    await team.ask('PATCH', '/settings', { theme });
    await goTo(app, '/settings/notifications');
    await expect(app.getByText('Morning digest')).toBeVisible();
    await expectAccessible(app, 'notifications');
  });
}
