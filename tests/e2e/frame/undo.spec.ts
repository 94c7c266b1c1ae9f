import type { Page } from '@playwright/test';
import type { RunningHost } from '../fixtures/host.ts';
import { expect, goTo, test } from '../fixtures/test.ts';

interface Deal {
  id: string;
  name: string;
  closeDate: string | null;
}

const createDeal = (host: RunningHost) =>
  host.ask<Deal>('POST', '/deals', { name: 'Arden Freight', stage: 'Discovery' });
const nameOf = async (host: RunningHost, { id }: Deal) => (await host.ask<Deal>('GET', `/deals/${id}`)).name;
const rename = (host: RunningHost, { id }: Deal, name: string) => host.ask('PATCH', `/deals/${id}`, { name });
const toast = (page: Page) => page.getByRole('status').filter({ has: page.getByRole('button', { name: /^Undo/ }) });

test.describe('undo', () => {
  test('a toast names the change and takes it back, and brings it again', async ({ app, team }) => {
    const deal = await createDeal(team);
    await rename(team, deal, 'Arden Freight GmbH');
    await expect(toast(app)).toContainText('Arden Freight');
    await toast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => nameOf(team, deal)).toBe('Arden Freight');

    await expect(app.getByText(/^Undone: /)).toBeVisible();
    await app.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => nameOf(team, deal)).toBe('Arden Freight GmbH');
  });

  test('keys undo and redo, but not while one types', async ({ app, team }) => {
    const deal = await createDeal(team);
    await rename(team, deal, 'Second name');
    await goTo(app, '/settings/appearance');
    const field = app.getByLabel('Your name');
    await field.fill('M');
    await field.press('Control+z');
    expect(await nameOf(team, deal)).toBe('Second name');
    await app.getByRole('main').focus();

    await app.keyboard.press('Control+z');
    await expect.poll(() => nameOf(team, deal)).toBe('Arden Freight');
    await app.keyboard.press('Control+Shift+z');
    await expect.poll(() => nameOf(team, deal)).toBe('Second name');
    await app.keyboard.press('u');
    await expect.poll(() => nameOf(team, deal)).toBe('Arden Freight');
  });

  test('with nothing left it says so', async ({ app }) => {
    for (const [key, sentence] of [
      ['Control+z', 'There is nothing to undo.'],
      ['Control+Shift+z', 'There is nothing to redo.'],
    ] as const) {
      await app.keyboard.press(key);
      await expect(app.getByText(sentence)).toBeVisible();
    }
  });

  test.describe('of what was changed again later', () => {
    /** A toast still offers to undo the first change when the second has come from elsewhere. */
    async function dispute(page: Page, host: RunningHost) {
      const deal = await createDeal(host);
      await rename(host, deal, 'My name for it');
      await expect(toast(page)).toBeVisible();
      await page.evaluate(() => Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' }));
      await rename(host, deal, 'A later name');
      await toast(page).getByRole('button', { name: /^Undo/ }).click();
      const dialog = page.getByRole('dialog', { name: 'This was changed again later' });
      await expect(dialog).toBeVisible();
      return { deal, dialog };
    }

    test('asks, and names the record, the field and all three values', async ({ app, team }) => {
      const { deal, dialog } = await dispute(app, team);
      for (const text of ['A later name', 'Name', 'My name for it', 'Arden Freight']) {
        await expect(dialog.getByRole('cell', { name: text }).first()).toBeVisible();
      }
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await expect(dialog).toBeHidden();
      expect(await nameOf(team, deal)).toBe('A later name');
    });

    test('undoes over the later edit when told to', async ({ app, team }) => {
      const { deal, dialog } = await dispute(app, team);
      await dialog.getByRole('button', { name: 'Undo over it' }).click();
      await expect(dialog).toBeHidden();
      await expect.poll(() => nameOf(team, deal)).toBe('Arden Freight');
    });

    test('keeps the later edit when told to', async ({ app, team }) => {
      const { deal, dialog } = await dispute(app, team);
      await dialog.getByRole('button', { name: 'Keep the later edit' }).click();
      await expect(dialog).toBeHidden();
      expect(await nameOf(team, deal)).toBe('A later name');
    });
  });
});
