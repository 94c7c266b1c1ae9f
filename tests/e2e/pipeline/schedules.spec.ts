import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessible.ts';
import { keychainLacks } from '../fixtures/keychain.ts';
import { expect, goTo, test } from '../fixtures/sample.ts';

test.use({ opensAt: '/schedules' });

const sheet = (app: Page, name = 'New schedule') => app.getByRole('dialog', { name });

async function make(app: Page, name: string) {
  await app.keyboard.press('n');
  await sheet(app).getByRole('textbox', { name: 'Name' }).fill(name);
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
  await line.getByRole('button', { name: 'Run “Monday meeting” now' }).click();
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
  await sheet(app).getByRole('button', { name: /^Filter/ }).click();
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
  expect(items.map(({ filter }) => filter)).toEqual([
    [{ field: 'forecastCategory', op: 'anyOf', value: ['commit'] }],
  ]);
});

test('without a keychain, the delivery page says what cannot be kept', async ({ app }) => {
  await goTo(app, '/settings/review-delivery');
  await expect(app.getByText('There is no keychain here').or(app.getByText('The keychain is locked'))).toBeVisible();
  await expect(app.getByLabel('Password')).toBeDisabled();
  await expectAccessible(app, 'review delivery');
});

test.describe('with a keychain', () => {
  test.skip(keychainLacks.length > 0, `This machine lacks ${keychainLacks.join(', ')}.`);
  test.use({ startWith: { keychain: true } });

  let hook: Server;
  let answers: number;
  test.beforeEach(async () => {
    answers = 404;
    hook = createServer((_, response) => response.writeHead(answers).end('ok'));
    hook.listen(0, '127.0.0.1');
    await once(hook, 'listening');
  });
  test.afterEach(async () => {
    hook.close();
    await once(hook, 'close');
  });
  const address = () => `http://127.0.0.1:${(hook.address() as AddressInfo).port.toString()}/hook`;

  test('what Slack refuses is said, stands out, and is sent again on request', async ({ app }) => {
    await goTo(app, '/settings/review-delivery');
    await app.getByLabel('Webhook').fill(address());
    await app.getByRole('button', { name: 'Save the webhook' }).click();
    await app.getByRole('button', { name: 'Send a test' }).click();
    await expect(app.getByRole('alert')).toContainText('404');
    answers = 200;
    await app.getByRole('button', { name: 'Send a test' }).click();
    await expect(app.getByRole('alert')).toBeHidden();

    answers = 404;
    await goTo(app, '/schedules');
    await make(app, 'To Slack');
    await sheet(app).getByRole('checkbox', { name: 'Post a summary' }).click();
    await sheet(app).getByRole('button', { name: 'Make the schedule' }).click();
    await app.getByRole('button', { name: 'Run “To Slack” now' }).click();
    const failed = app.getByRole('list', { name: 'Where its report went' }).getByRole('listitem').filter({ hasText: 'Slack' });
    await expect(failed).toContainText('given up');
    await expectAccessible(app, 'a delivery that was given up');
    answers = 200;
    await failed.getByRole('button', { name: /^Send again/ }).click();
    await expect(failed).toContainText('sent');
  });
});
