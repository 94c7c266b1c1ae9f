import { expectAccessible } from '../fixtures/accessible.ts';
import { expect, goTo, test } from '../fixtures/test.ts';
import { undoToast } from '../records/lists.ts';

const settings = ['appearance', 'workspace', 'privacy', 'about'];

for (const theme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing grave in the ${theme} theme`, () => {
    test.beforeEach(async ({ team }) => {
      await team.ask('PATCH', '/settings', { theme });
    });

    test('on the settings', async ({ app }) => {
      for (const page of settings) {
        await goTo(app, `/settings/${page}`);
        await expect(app.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await expectAccessible(app, page);
      }
    });

    test('on the palette and the shortcut sheet', async ({ app }) => {
      await app.keyboard.press('Control+k');
      await expect(app.getByRole('option').first()).toBeVisible();
      await expectAccessible(app, 'the palette');
      await app.keyboard.press('Escape');
      await app.keyboard.press('?');
      await expect(app.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      await expectAccessible(app, 'the shortcut sheet');
    });

    test('on the workspace menu, a dialog and a toast', async ({ app, team }) => {
      await app.getByRole('button', { name: /^Workspace:/ }).click();
      await expectAccessible(app, 'the workspace menu');
      await app.getByRole('menuitem', { name: 'New workspace…' }).click();
      await expectAccessible(app, 'a new workspace');
      await app.keyboard.press('Escape');
      await team.ask('POST', '/deals', { name: 'Arden Freight', stage: 'Discovery' });
      await expect(undoToast(app)).toBeVisible();
      await expectAccessible(app, 'a toast');
      await goTo(app, '/nowhere');
      await expectAccessible(app, 'an address that leads nowhere');
    });
  });
}

test('axe finds nothing grave in the welcome', async ({ host, page }) => {
  await page.goto(host.url);
  await expect(page.getByRole('dialog', { name: 'Welcome to Throughline' })).toBeVisible();
  await expectAccessible(page, 'the welcome');
});
