import { copyFile, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { keychainLacks } from '../fixtures/keychain.ts';
import { expect, goTo, test } from '../fixtures/test.ts';

test.use({ startWith: { keychain: true } });
// A packet carries a key from the keychain; without one there is none to send.
test.beforeEach(({ page: _ }, info) =>
  info.skip(keychainLacks.length > 0, `This machine lacks ${keychainLacks.join(' and ')}, so no packet can be made.`),
);

interface Made {
  id: string;
}

/** The packet as the customer opens it: a file on their disk, and no network. */
async function openAsCustomer(app: Page): Promise<Page> {
  const [download] = await Promise.all([
    app.waitForEvent('download'),
    app.getByRole('button', { name: 'Save as one HTML file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/ r1\.html$/);
  // A download has a name without an ending, by which the browser would know what it is.
  const file = `${await download.path()}.html`;
  await copyFile(await download.path(), file);
  const browser = app.context().browser();
  if (!browser) throw new Error('There is no browser.');
  const context = await browser.newContext({ offline: true, acceptDownloads: true });
  const customer = await context.newPage();
  await customer.goto(`file://${file}`);
  return customer;
}

async function drop(app: Page, name: string, text: string): Promise<void> {
  const data = await app.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? ''));
      return transfer;
    },
    [name, text],
  );
  await app.dispatchEvent('body', 'drop', { dataTransfer: data });
}

test('from the template to the packet, to the answer, and back into the plan', async ({ team, app }) => {
  const account = await team.ask<Made>('POST', '/accounts', { name: 'Osprey Air' });
  const deal = await team.ask<Made>('POST', '/deals', { name: 'Ops console', accountId: account.id });
  const poc = await team.ask<Made>('POST', '/pocs', {
    dealId: deal.id,
    name: 'Ops console POC',
    template: 'fast-two-weeks',
    kickoff: '2026-11-23',
  });
  const tasks = await team.ask<{ items: { id: string; title: string }[] }>('GET', `/pocs/${poc.id}/tasks`);
  const task = tasks.items[0];
  if (!task) throw new Error('The template has no tasks.');
  await team.ask('PATCH', `/pocs/${poc.id}`, { internalNote: 'They may be bluffing.' });

  await goTo(app, `/pocs/${poc.id}/packet`);
  await expect(app.getByText('internal notes never leave').first()).toBeVisible();
  const customer = await openAsCustomer(app);
  await expect(customer.getByText('They may be bluffing.')).toHaveCount(0);
  await customer.getByRole('link', { name: 'Phases & tasks' }).click();
  await customer.getByLabel(`Status of ${task.title}`).selectOption('completed');
  await customer.getByRole('link', { name: 'Team' }).click();
  await customer.getByLabel('Name', { exact: true }).fill('Ida Sole');
  await customer.getByRole('button', { name: 'Add', exact: true }).click();
  await customer.locator('#answered-by').fill('Jo Osei');
  const [saved] = await Promise.all([
    customer.waitForEvent('download'),
    customer.getByRole('button', { name: 'Save my answers' }).click(),
  ]);
  const answer = await readFile((await saved.path()) ?? '', 'utf8');
  await customer.context().close();

  await team.ask('PATCH', `/pocs/${poc.id}/tasks/${task.id}`, { status: 'blocked' });
  await goTo(app, '/today');
  await drop(app, saved.suggestedFilename(), answer);
  await expect(app.getByRole('heading', { name: 'Jo Osei', exact: true })).toBeVisible();
  await expect(app.getByText('2 to decide')).toBeVisible();
  const line = app.getByRole('listitem').filter({ hasText: task.title });
  await expect(line.getByText('Conflict')).toBeVisible();
  await line.getByRole('button', { name: /^Accept/ }).click();
  await expect(line.getByText('Accepted')).toBeVisible();
  await app.getByRole('button', { name: 'Reject the rest' }).click();
  await expect(app.getByText('all decided')).toBeVisible();
  const status = async () =>
    (await team.ask<{ items: { id: string; status: string }[] }>('GET', `/pocs/${poc.id}/tasks`)).items.find(
      ({ id }) => id === task.id,
    )?.status;
  expect(await status()).toBe('completed');

  await team.ask('POST', '/undo', {});
  await team.ask('POST', '/undo', {});
  expect(await status()).toBe('blocked');
  await expect(app.getByText('2 to decide')).toBeVisible();

  await drop(app, 'again.throughline-answer', answer);
  await expect(app.getByText(/was taken in already/)).toBeVisible();
  await drop(app, 'forged.throughline-answer', answer.replace('Jo Osei', 'Eve'));
  await expect(app.getByText(/was changed after the customer had saved it/)).toBeVisible();
});
