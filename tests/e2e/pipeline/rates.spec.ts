import { expectAccessible } from '../fixtures/accessible.ts';
import { expect, test } from '../fixtures/sample.ts';

test.use({ opensAt: '/settings/currencies' });

test('currencies in use without a rate stand on top, get one, and are seen from another base', async ({ app }) => {
  await expect(app.getByText(/are in use without a rate$/)).toBeVisible();
  await expectAccessible(app, 'currencies');
  const dollars = app.getByRole('textbox', { name: 'What one USD is worth in EUR' });
  await dollars.fill('0.8');
  await dollars.press('Enter');
  await expect(app.getByRole('button', { name: 'Take the rate of USD out' })).toBeVisible();
  await expect(app.getByText(/are in use without a rate$/)).not.toContainText('USD');

  const base = app.getByRole('button', { name: 'Sums are in' });
  await base.click();
  await app.keyboard.type('USD');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('textbox', { name: 'What one EUR is worth in USD' })).toHaveValue('1.25');
  await app.getByRole('button', { name: /^Undo/ }).click();
  await expect(app.getByRole('textbox', { name: 'What one USD is worth in EUR' })).toHaveValue('0.8');
});

test('a rate of nothing is refused where it was typed', async ({ app }) => {
  const pounds = app.getByRole('textbox', { name: 'What one GBP is worth in EUR' });
  await pounds.fill('0');
  await pounds.press('Tab');
  await expect(app.getByRole('alert')).toHaveText(/^The least is/);
  await expect(app.getByRole('button', { name: 'Take the rate of GBP out' })).toHaveCount(0);
});
