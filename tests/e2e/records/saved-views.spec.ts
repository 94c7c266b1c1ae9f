import { expect, goTo, test } from '../fixtures/sample.ts';
import { choose, rowsOf } from './lists.ts';

test.use({ opensAt: '/deals' });

test('a list is saved as a view, changed, saved again, renamed and deleted', async ({ app }) => {
  const views = app.getByRole('navigation', { name: 'Main' }).getByRole('region', { name: 'Views' });
  await choose(app, 'Group', 'Owner');
  await choose(app, 'Views', 'Save as a new view…');
  await app.getByRole('dialog').getByLabel('Name').fill('Who has what');
  await app.keyboard.press('Enter');
  await expect(app).toHaveURL(/view=/);
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Who has what');

  // The list itself is another one: it is left ungrouped, and the view is still grouped when it is opened again.
  await app.getByRole('link', { name: /^Pipeline/ }).click();
  await choose(app, 'By owner', 'Nothing');
  await expect(app.locator('.group-line')).toHaveCount(0);
  await views.getByRole('link', { name: 'Who has what' }).click();
  await expect(app.locator('.group-line').first()).toBeVisible();

  await app
    .getByRole('search', { name: 'Filters' })
    .getByRole('button', { name: /^Remove/ })
    .click();
  const menu = app.getByRole('button', { name: /Who has what · changed/ });
  await expect(menu).toBeVisible();
  await choose(app, /Who has what/, 'Save the changes');
  await expect(menu).toBeHidden();
  await goTo(app, new URL(app.url()).pathname + new URL(app.url()).search);
  await expect(app.getByRole('search', { name: 'Filters' })).not.toContainText('Outcome');
  await expect(rowsOf(app).first()).toBeVisible();

  await choose(app, /Who has what/, 'Rename…');
  await app.getByRole('dialog').getByLabel('Name').fill('Everything by owner');
  await app.keyboard.press('Enter');
  await expect(views.getByRole('link', { name: 'Everything by owner' })).toBeVisible();
  await choose(app, /Everything by owner/, 'Delete this view');
  await expect(views).toBeHidden();
  await expect(app).toHaveURL(/\/deals$/);
});
