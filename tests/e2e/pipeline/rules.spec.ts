import { expectAccessible } from '../fixtures/accessible.ts';
import { expect, test } from '../fixtures/sample.ts';
import { test as withoutFields } from '../fixtures/test.ts';

test.use({ opensAt: '/rules' });
withoutFields.use({ opensAt: '/rules' });

test('a rule is tuned where it stands, for everybody or for oneself, and each change can be undone', async ({
  app,
}) => {
  const hygiene = app.getByRole('region', { name: 'Sales hygiene' });
  await expect(hygiene.getByText('10 of 10 on')).toBeVisible();
  const on = hygiene.getByRole('switch', { name: 'Single-threaded is on' });
  await on.click();
  await expect(hygiene.getByText('9 of 10 on')).toBeVisible();
  await app.getByRole('button', { name: /^Undo/ }).click();
  await expect(hygiene.getByText('10 of 10 on')).toBeVisible();
  await expect(on).toBeChecked();

  const line = hygiene.getByRole('listitem').filter({ hasText: 'No activity for a month' });
  const days = line.getByLabel('Days without an activity of No activity for a month');
  await days.fill('21');
  await days.press('Enter');
  await expect(line.getByText('changed here')).toBeVisible();
  await days.fill('400');
  await days.press('Tab');
  await expect(line.getByRole('alert')).toHaveText('The most is 365.');
  await days.fill('21');

  await app.getByRole('radio', { name: 'Only for me' }).click();
  await line.getByRole('combobox', { name: 'Severity of No activity for a month' }).click();
  await app.getByRole('option', { name: 'Info' }).click();
  await expect(line.getByText('changed for me')).toBeVisible();
  await app.getByRole('radio', { name: 'For everybody here' }).click();
  await expect(line.getByRole('combobox', { name: /Severity/ })).toHaveText('Critical');
  await line.getByRole('button', { name: /for everybody here back/ }).click();
  await expect(line.getByText('changed here')).toBeHidden();
  await expect(days).toHaveValue('30');
  await expect(line.getByText('changed for me')).toBeVisible();
});

test('rules are found by name and by keys', async ({ app }) => {
  await app.keyboard.press('/');
  await app.keyboard.type('discount');
  await expect(app.getByRole('listitem').filter({ has: app.getByRole('switch') })).toHaveCount(1);
  await app.keyboard.press('Enter');
  await expect(app.getByRole('link', { name: 'Discount without approval' })).toBeFocused();
  await app.getByRole('textbox', { name: 'Find in rules by name' }).fill('no such rule');
  await app.getByRole('button', { name: 'Show every rule' }).click();
  await expect(app.getByRole('region', { name: 'Compliance' })).toBeVisible();
  await expectAccessible(app, 'the list of rules');
});

withoutFields('a rule gets the fields that it waits for', async ({ app }) => {
  await expect(app.getByText('Waits for the custom field')).toHaveCount(1);
  await app.getByRole('button', { name: 'Create “Discount percent”' }).click();
  await app.getByRole('button', { name: 'Create “Discount approved”' }).click();
  await expect(app.getByText('Waits for the custom field')).toHaveCount(0);
});

test('a rule says what it finds, how good it was, and how it was changed', async ({ app }) => {
  await app.getByRole('link', { name: 'No champion', exact: true }).click();
  await expect(app.getByText('The number of contacts for which the following holds is less than 1:')).toBeVisible();
  await expect(app.getByRole('list', { name: 'Deals that it finds' }).getByRole('link').first()).toBeVisible();
  await expectAccessible(app, 'a rule');

  await app.getByRole('tab', { name: 'Backtest' }).click();
  await app.getByRole('radio', { name: '60 days' }).click();
  await app.getByRole('button', { name: 'Run the backtest' }).click();
  await expect(app.getByText(/^Of \d+ closed deals/)).toBeVisible();
  await expect(app.getByRole('table').last().getByRole('link').first()).toBeVisible();
  await expectAccessible(app, 'a backtest');

  await app.getByRole('tab', { name: 'Versions' }).click();
  await expect(app.getByText('It is as it came')).toBeVisible();
  await app.getByRole('switch', { name: 'On', exact: true }).click();
  const versions = app.getByRole('list', { name: 'Versions' });
  await expect(versions.getByRole('listitem')).not.toHaveCount(0);

  await app.getByRole('tab', { name: 'YAML' }).click();
  await expect(app.getByRole('textbox', { name: 'The rule as YAML' })).toHaveValue(/count_of: contacts/);
  await app.keyboard.press('g');
  await app.keyboard.press('u');
  await expect(app.getByRole('link', { name: /^lift .* n \d+/ })).toBeVisible();
});
