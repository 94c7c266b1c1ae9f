import type { Page } from '@playwright/test';
import { openSmtpHost } from '../../../src/main/domains/pipeline/delivery/fixtures/smtp-host.ts';
import { expectAccessible } from '../fixtures/accessible.ts';
import { expect, goTo, test } from '../fixtures/sample.ts';

test.use({ opensAt: '/schedules' });

const sheet = (app: Page, name = 'New schedule') => app.getByRole('dialog', { name });

async function make(app: Page, name: string) {
  await expect(app.getByRole('button', { name: /^New schedule/ }).first()).toBeVisible();
  await app.keyboard.press('n');
  await expect(sheet(app).getByRole('textbox', { name: 'Name' })).toBeFocused();
  await app.keyboard.type(name);
  await sheet(app).getByRole('textbox', { name: 'When' }).fill('weekdays 8:00');
}

test('a schedule is said in words, made, run now, changed and deleted', async ({ app }) => {
  await expect(app.getByRole('heading', { name: 'No review runs by itself yet' })).toBeVisible();
  await make(app, 'Monday meeting');
  const when = sheet(app).getByRole('textbox', { name: 'When' });
  const reading = sheet(app).getByRole('status').first();
  await expect(reading).toContainText('0 8 * * 1-5');
  await expect(reading).toContainText(/Next: .*08:00.*08:00.*08:00/);
  await when.fill('every blue moon');
  await expect(reading).not.toContainText('Next:');
  await expect(reading).not.toBeEmpty();
  await when.fill('mondays 7:30');
  await sheet(app).getByRole('button', { name: 'On the clock of' }).click();
  await app.keyboard.type('Berlin');
  await app.keyboard.press('Enter');
  await expect(reading).toContainText('07:30');
  await expectAccessible(app, 'a new schedule');
  await sheet(app).getByRole('button', { name: 'Make the schedule' }).click();

  const line = app.getByRole('list', { name: 'Schedules' }).getByRole('listitem').filter({ hasText: 'Monday meeting' });
  await expect(line).toContainText('Europe/Berlin');
  await expect(line).toContainText('has not run yet');
  await line.getByRole('button', { name: 'Run now: Monday meeting' }).click();
  const runs = app.getByRole('list', { name: 'Runs' });
  await expect(runs.getByRole('link', { name: /^Open the review/ })).toBeVisible();
  await expect(runs).toContainText('done');
  await expectAccessible(app, 'schedules');

  await line.getByRole('switch', { name: 'Monday meeting is on' }).click();
  await expect(line.getByRole('switch')).not.toBeChecked();
  await line.getByRole('button', { name: 'Monday meeting', exact: true }).click();
  await sheet(app, 'Monday meeting').getByRole('textbox', { name: 'Name' }).fill('Tuesday meeting');
  await sheet(app, 'Monday meeting').getByRole('button', { name: 'Save' }).click();
  const renamed = app.getByRole('list', { name: 'Schedules' }).getByRole('listitem');
  await expect(renamed).toContainText('Tuesday meeting');
  await renamed.getByRole('button', { name: /^More about/ }).click();
  await app.getByRole('menuitem', { name: /^Delete/ }).click();
  await expect(app.getByRole('heading', { name: 'No review runs by itself yet' })).toBeVisible();
});

test('a schedule of some deals keeps its filter when it is changed', async ({ app, team }) => {
  await make(app, 'Commit');
  await sheet(app)
    .getByRole('button', { name: /^Filter/ })
    .click();
  await app.keyboard.type('Forecast');
  await app.keyboard.press('Enter');
  await app.getByRole('option', { name: 'Commit' }).click();
  await app.keyboard.press('Escape');
  await sheet(app).getByRole('button', { name: 'Make the schedule' }).click();
  const line = app.getByRole('list', { name: 'Schedules' }).getByRole('listitem');
  await expect(line).toContainText('part of the pipeline');
  await line.getByRole('button', { name: 'Commit', exact: true }).click();
  await expect(sheet(app, 'Commit').getByRole('search', { name: 'Filters' })).toContainText('Commit');
  await sheet(app, 'Commit').getByRole('textbox', { name: 'Name' }).fill('Commit weekly');
  await sheet(app, 'Commit').getByRole('button', { name: 'Save' }).click();
  await expect(line).toContainText('Commit weekly');
  const { items } = await team.ask<{ items: { filter: unknown }[] }>('GET', '/schedules');
  expect(items.map(({ filter }) => filter)).toEqual([[{ field: 'forecastCategory', op: 'anyOf', value: ['commit'] }]]);
});

test('without a keychain, the delivery page says what cannot be kept', async ({ app }) => {
  await goTo(app, '/settings/review-delivery');
  await expect(app.getByText('There is no keychain here').or(app.getByText('The keychain is locked'))).toBeVisible();
  await expect(app.getByLabel('Password')).toBeDisabled();
  await expectAccessible(app, 'review delivery');
});

test('what a mail server refuses is said, stands out, and is sent again on request', async ({ app }) => {
  const refused = 550;
  const server = await openSmtpHost({ recipients: [refused, refused] });
  try {
    await goTo(app, '/settings/review-delivery');
    await app.getByRole('textbox', { name: 'Server' }).fill('127.0.0.1');
    await app.getByRole('combobox', { name: 'Encryption' }).click();
    await app.getByRole('option', { name: 'None' }).click();
    await app.getByRole('textbox', { name: 'Port' }).fill(server.port.toString());
    await app.getByRole('textbox', { name: 'Sender' }).fill('pipeline@example.com');
    await app.getByRole('button', { name: 'Save the server' }).click();
    await app.getByRole('button', { name: 'Send a test' }).click();
    await expect(app.getByRole('alert')).toContainText('550');

    await goTo(app, '/schedules');
    await make(app, 'By mail');
    await sheet(app).getByRole('button', { name: 'By e-mail to' }).click();
    await app.keyboard.type('lead@example.com');
    await app.keyboard.press('Enter');
    await app.keyboard.press('Escape');
    await sheet(app).getByRole('button', { name: 'Make the schedule' }).click();
    await app.getByRole('button', { name: 'Run now: By mail' }).click();
    const mail = app
      .getByRole('list', { name: 'Where its report went' })
      .getByRole('listitem')
      .filter({ hasText: 'E-mail' });
    await expect(mail).toContainText('given up');
    await expect(mail).toContainText('550');
    await expectAccessible(app, 'a delivery that was given up');
    await mail.getByRole('button', { name: /^Send again/ }).click();
    await expect(mail).toContainText('sent');
    expect(server.envelopes).toEqual([['lead@example.com']]);
  } finally {
    await server.close();
  }
});
