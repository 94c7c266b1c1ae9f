import { expect, goTo, openApp, test } from '../fixtures/test.ts';

test.describe('shortcuts', () => {
  test('a sequence of two keys goes to a view', async ({ app }) => {
    await goTo(app, '/settings/about');
    await app.keyboard.press('g');
    await app.keyboard.press('a');
    await expect(app).toHaveURL(/\/accounts$/);
    await app.keyboard.press('g');
    await app.keyboard.press('s');
    await expect(app).toHaveURL(/\/settings\/appearance$/);
  });

  test('the sheet lists what works right now, from the registry', async ({ app }) => {
    await app.keyboard.press('?');
    const sheet = app.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(sheet).toContainText('Undo the last change');
    await expect(sheet).toContainText('Go to Pipeline');
    await expect(sheet.getByText('G D')).toBeVisible();
    await app.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  test('keys that are typed into a field stay there', async ({ app }) => {
    await goTo(app, '/settings/appearance');
    const name = app.getByLabel('Your name');
    await name.fill('');
    await name.pressSequentially('gauss?');
    await expect(name).toHaveValue('gauss?');
    await expect(app).toHaveURL(/\/settings\/appearance$/);
    await expect(app.getByRole('dialog')).toBeHidden();
    // A combination that means nothing in a field still works from within it.
    await name.press('Control+k');
    await expect(app.getByRole('combobox', { name: 'Search or jump to' })).toBeFocused();
  });

  test('the first Tab offers to skip to the content', async ({ app }) => {
    // Later than the link would be used, a list takes the keyboard over from the content that it came into.
    await expect(app.getByRole('heading', { name: 'Your deals will be here' })).toBeVisible();
    await app.keyboard.press('Tab');
    const skip = app.getByRole('button', { name: 'Skip to the content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await app.keyboard.press('Enter');
    await expect(app.getByRole('main')).toBeFocused();
  });

  test('focus and title follow to a new view', async ({ app }) => {
    await app.getByRole('link', { name: 'Settings' }).click();
    await expect(app).toHaveTitle('Settings · Throughline');
    await expect(app.getByRole('main')).toBeFocused();
  });

  test('focus follows also when the view before was left while it was still on its way', async ({ team, page }) => {
    await page.route('**/assets/today-view-*.js', () => undefined);
    await openApp(page, team, '/today');
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page).toHaveTitle('Settings · Throughline');
    await expect(page.getByRole('main')).toBeFocused();
  });
});
