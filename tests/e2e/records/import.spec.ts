import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessible.ts';
import type { RunningHost } from '../fixtures/host.ts';
import { expect, goTo, test } from '../fixtures/test.ts';
import { inOwnFolder, salesforceReport, writeLargeReport } from './import-files.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });
const field = (page: Page) => page.locator('input[type=file]');
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const dealCount = async (host: RunningHost) => (await host.ask<{ total: number }>('GET', '/deals')).total;

async function matchColumns(page: Page) {
  await goTo(page, '/import');
  await field(page).setInputFiles(csv('report.csv', salesforceReport));
  await expect(heading(page, 'Match the columns')).toBeVisible();
}

async function importReport(page: Page) {
  await matchColumns(page);
  await page.getByRole('radio', { name: /3 April 2026/ }).click();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(heading(page, 'Check the rows')).toBeVisible();
  await page.getByRole('button', { name: /^Import 2 deals/ }).click();
  await expect(heading(page, '2 deals imported')).toBeVisible();
}

test.describe('an import', () => {
  test('of a Salesforce report goes from the file to the table, and is undone as one', async ({ app, team }) => {
    await importReport(app);
    await expect(app.getByRole('cell', { name: 'The row has no name for the deal. Fill it in.' })).toBeVisible();

    await app.getByRole('link', { name: 'Open the deals' }).click();
    await expect(app.getByText('Northwind rollout')).toBeVisible();
    await expect(app.getByText('Contoso phase 2')).toBeVisible();
    const { items } = await team.ask<{ items: { closeDate: string }[] }>('GET', '/deals?search=Northwind%20rollout');
    expect(items[0]?.closeDate).toBe('2026-04-03');

    await app.getByRole('link', { name: 'Pipeline' }).focus();
    await app.keyboard.press('g');
    await app.keyboard.press('i');
    await app.getByRole('button', { name: 'Undo this import' }).click();
    await expect(app.getByText('This import was undone')).toBeVisible();
    expect(await dealCount(team)).toBe(0);
  });

  test('asks what can be read in two ways, and goes nowhere before it is answered', async ({ app }) => {
    await matchColumns(app);
    await app.getByRole('button', { name: 'Check the rows' }).click();
    await expect(app.getByRole('alert')).toContainText('“Close Date” can be read in two ways');
    await expect(app.getByRole('radio', { name: /3 April 2026/ })).toBeFocused();
    await app.keyboard.press('Space');
    await expect(app.getByRole('radio', { name: /3 April 2026/ })).toBeChecked();
    await expect(app.getByRole('alert')).toBeHidden();
    await app.keyboard.press('Control+Enter');
    await expect(heading(app, 'Check the rows')).toBeVisible();
    await expect(app.getByRole('cell', { name: '3 Apr 2026' })).toBeVisible();
  });

  test('keeps its choices while one goes back, looks elsewhere or reloads', async ({ app }) => {
    await matchColumns(app);
    await app.getByRole('button', { name: 'Keep as a field: Region' }).click();
    const region = app.getByRole('button', { name: 'Region becomes New field “Region”' });
    await expect(region).toBeVisible();
    await app.getByRole('button', { name: 'Back' }).click();
    await app.getByRole('button', { name: 'Match the columns' }).click();
    await expect(region).toBeVisible();
    await app.getByRole('link', { name: 'Accounts' }).click();
    await goTo(app, '/import');
    await expect(region).toBeVisible();
  });

  test('moves a field from one column to another and says so', async ({ app }) => {
    await matchColumns(app);
    await app.getByRole('button', { name: /^Opportunity Name becomes/ }).click();
    await app.getByRole('combobox', { name: 'Fields' }).fill('leave');
    await app.keyboard.press('Enter');
    await expect(app.getByText('No column goes to “Name”')).toBeVisible();
    await app.getByRole('button', { name: /^Account Name becomes/ }).click();
    await app.getByRole('option', { name: /^Name/ }).click();
    await app.getByRole('button', { name: /^Opportunity Name becomes/ }).click();
    await app.getByRole('option', { name: /^Name/ }).click();
    await expect(app.getByText('“Account Name” had this before and is left out now.')).toBeVisible();
  });

  test('gives the rows that failed back as a file, each with its reason', async ({ app }) => {
    await importReport(app);
    const download = app.waitForEvent('download');
    await app.getByRole('link', { name: 'Failed rows (CSV)' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain('Fabrikam GmbH');
    expect(text).toContain('The row has no name for the deal.');
    expect(text).not.toContain('Contoso');
  });

  test('does not choke on what is no file of rows, and takes the next', async ({ app }) => {
    await goTo(app, '/import');
    for (const [file, sentence] of [
      [csv('broken.xlsx', 'PK\u0003\u0004 this is no workbook'), /damaged/],
      [csv('empty.csv', ''), /is empty/],
    ] as const) {
      await field(app).setInputFiles(file);
      await expect(app.getByRole('alert')).toContainText(sentence);
      await expect(app.getByRole('alert')).toContainText(file.name);
    }
    await field(app).setInputFiles(csv('picture.png', 'x'));
    await expect(app.getByText('“picture.png” does not fit')).toBeVisible();
    await field(app).setInputFiles(csv('report.csv', salesforceReport));
    await expect(heading(app, 'Match the columns')).toBeVisible();
  });

  test('takes a file that is dropped anywhere on the page', async ({ app }) => {
    await goTo(app, '/import');
    const carried = await app.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.csv'));
      return data;
    }, salesforceReport);
    const corner = app.getByRole('navigation', { name: 'Steps of the import' });
    await corner.dispatchEvent('dragover', { dataTransfer: carried });
    await expect(app.getByText('Drop it anywhere to import it')).toBeVisible();
    await corner.dispatchEvent('drop', { dataTransfer: carried });
    await expect(heading(app, 'Match the columns')).toBeVisible();
    await expect(app.getByText('dropped.csv')).toBeVisible();
  });

  test('can be thought better of while its file is on its way, and says when that was lost', async ({ app }) => {
    await goTo(app, '/import');
    const way = '**/api/v1/uploads*';
    await app.route(way, () => undefined);
    await field(app).setInputFiles(csv('slow.csv', salesforceReport));
    await expect(app.getByRole('progressbar', { name: 'Taking in slow.csv' })).toBeVisible();
    await app.getByRole('button', { name: 'Cancel' }).click();
    await expect(heading(app, 'Import a file')).toBeVisible();
    await app.unroute(way);

    await app.route(way, (route) => route.abort());
    await field(app).setInputFiles(csv('lost.csv', salesforceReport));
    await expect(app.getByRole('alert')).toContainText('could not be sent');
    await app.unroute(way);
    await field(app).setInputFiles(csv('lost.csv', salesforceReport));
    await expect(heading(app, 'Match the columns')).toBeVisible();
  });

  test('that is cancelled leaves nothing behind, and can be begun again', async ({ app, team }) => {
    await inOwnFolder(async (folder) => {
      const file = join(folder, 'large.csv');
      await writeLargeReport(file, 300_000);
      await goTo(app, '/import');
      await field(app).setInputFiles(file);
      await app.getByRole('button', { name: 'Check the rows' }).click();
      await app.getByRole('button', { name: /^Import about [\d,]+ deals/ }).click();
      await app.getByRole('button', { name: 'Cancel the import' }).click();
      await expect(heading(app, 'Import cancelled')).toBeVisible();
      expect(await dealCount(team)).toBe(0);
      await app.getByRole('button', { name: 'Back to the check' }).click();
      await expect(heading(app, 'Check the rows')).toBeVisible();
    });
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`has nothing grave for axe at any step, ${theme}`, async ({ app, team }) => {
      await team.ask('PATCH', '/settings', { theme });
      await goTo(app, '/import');
      await expectAccessible(app, 'the file');
      await matchColumns(app);
      await expectAccessible(app, 'the columns');
      await app.getByRole('radio', { name: /3 April 2026/ }).click();
      await app.getByRole('button', { name: 'Check the rows' }).click();
      await expect(heading(app, 'Check the rows')).toBeVisible();
      await expectAccessible(app, 'the check');
      await app.getByRole('button', { name: /^Import 2 deals/ }).click();
      await expect(heading(app, '2 deals imported')).toBeVisible();
      await expectAccessible(app, 'the result');
    });
  }
});
