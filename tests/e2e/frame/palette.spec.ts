import { expect, test } from '../fixtures/test.ts';

test.describe('the palette', () => {
  test('goes to a view by its name, and shows the keys that would have', async ({ app }) => {
    await app.keyboard.press('Control+k');
    const box = app.getByRole('combobox', { name: 'Search or jump to' });
    await expect(box).toBeFocused();
    await box.fill('privacy');
    await expect(app.getByRole('option', { name: /Settings: Privacy/ })).toBeVisible();
    await app.keyboard.press('Enter');
    await expect(app).toHaveURL(/\/settings\/privacy$/);
    await expect(app.getByRole('heading', { name: 'What never leaves this laptop' })).toBeVisible();

    await app.keyboard.press('Control+k');
    await box.fill('accounts');
    await expect(app.getByRole('option', { name: /Go to Accounts/ })).toContainText('G A');
    await app.keyboard.press('Escape');
    await expect(box).toBeHidden();
  });

  test('runs an action', async ({ app }) => {
    await app.keyboard.press('Control+k');
    await app.keyboard.type('dark');
    await app.getByRole('option', { name: 'Dark theme' }).click();
    await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('finds a record while one types, despite a typo, and opens it with the keyboard alone', async ({
    app,
    team,
  }) => {
    const { id } = await team.ask<{ id: string }>('POST', '/deals', {
      name: 'Helios platform rollout',
      stage: 'Discovery',
    });
    await app.keyboard.press('Control+k');
    await app.keyboard.type('helios plat');
    const option = app.getByRole('option', { name: /Helios platform rollout/ });
    await expect(option).toBeVisible();
    await expect(app.getByRole('group', { name: 'Deals' })).toContainText('Helios');

    await app.keyboard.press('Control+a');
    await app.keyboard.type('heilos');
    await expect(app.getByText('Showing results for')).toContainText('helios');
    await expect(option).toBeVisible();
    await app.keyboard.press('Enter');
    await expect(app).toHaveURL(new RegExp(`/deals/${id}$`));
  });

  test('says so when nothing fits', async ({ app }) => {
    await app.keyboard.press('Control+k');
    await app.keyboard.type('qqqqzzzz');
    await expect(app.getByText('Nothing is called qqqqzzzz')).toBeVisible();
  });

  test('gives the focus back to where it was', async ({ app }) => {
    const search = app.getByRole('button', { name: /Search or jump to/ });
    await search.click();
    await expect(app.getByRole('combobox')).toBeFocused();
    await app.keyboard.press('Escape');
    await expect(search).toBeFocused();
    await app.keyboard.press('?');
    await expect(app.getByRole('dialog')).toBeVisible();
    await app.keyboard.press('Escape');
    await expect(search).toBeFocused();
  });
});
