import { expectAccessible } from '../fixtures/accessible.ts';
import { expect, test } from '../fixtures/sample.ts';

test.use({ opensAt: '/settings/currencies' });

test('a currency in use without a rate stands on top, gets one, and is seen from another base', async ({ app }) => {
  await expect(app.getByText('JPY is in use without a rate')).toBeVisible();
  await expectAccessible(app, 'currencies');
  const yen = app.getByRole('textbox', { name: 'What one JPY is worth in EUR' });
  await yen.fill('0.0064');
  await yen.press('Enter');
  await expect(app.getByRole('button', { name: 'Take the rate of JPY out' })).toBeVisible();
  await expect(app.getByText(/in use without a rate$/)).toHaveCount(0);

  const dollars = app.getByRole('textbox', { name: 'What one USD is worth in EUR' });
  await dollars.fill('0.8');
  await dollars.press('Enter');
  await expect(dollars).toHaveValue('0.8');
  const base = app.getByRole('button', { name: 'Sums are in' });
  await base.click();
  await app.keyboard.type('USD');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('textbox', { name: 'What one EUR is worth in USD' })).toHaveValue('1.25');
  await app.getByRole('button', { name: /^Undo/ }).click();
  await expect(app.getByRole('textbox', { name: 'What one USD is worth in EUR' })).toHaveValue('0.8');
});

test('a rate of nothing is refused where it was typed', async ({ app }) => {
  const pounds = app.getByRole('textbox', { name: 'What one JPY is worth in EUR' });
  await pounds.fill('0');
  await pounds.press('Tab');
  await expect(app.getByRole('alert')).toHaveText(/^The least is/);
  await expect(app.getByRole('button', { name: 'Take the rate of JPY out' })).toHaveCount(0);
});
