import { expect, type Page } from '@playwright/test';
import { rowsOf, tableOf } from '../e2e/records/lists.ts';

const report = [
  'Opportunity Name,Account Name,Amount,Stage,Close Date',
  'Umbra rollout,Umbra Labs,"$12,000.00",Prospecting,2027-01-15',
  'Umbra extension,Umbra Labs,"$8,000.00",Prospecting,2027-02-15',
].join('\r\n');

/** How a host hands over a file that the page gives out: answers its text. */
type TakeDownload = (start: () => Promise<void>) => Promise<string>;

/**
 * A new user's first quarter of an hour, the same in both hosts: an export goes in, is worked on as a table and as a
 * board, is undone, loses its duplicate and goes out again.
 */
export async function recordsJourney(page: Page, takeDownload: TakeDownload): Promise<void> {
  const palette = async (words: string, entry: RegExp) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await page.getByRole('option', { name: entry }).first().click();
  };
  const rollout = rowsOf(page).filter({ hasText: 'Umbra rollout' });

  await palette('import a file', /Import a file/);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'umbra.csv', mimeType: 'text/csv', buffer: Buffer.from(report) });
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: /^Import 2 deals/ }).click();
  await expect(page.getByRole('heading', { name: '2 deals imported' })).toBeVisible();

  await page.getByRole('link', { name: 'Open the deals' }).click();
  await page.getByRole('textbox', { name: 'Find in deals by name' }).fill('Umbra');
  await expect(rowsOf(page)).toHaveCount(2);
  await expect(rollout).toContainText('Prospecting');

  await tableOf(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Change 2 deals' });
  await dialog.getByRole('button', { name: 'Choose' }).click();
  await page.getByRole('option', { name: 'Proposal' }).click();
  await dialog.getByRole('button', { name: /^Change 2$/ }).click();
  await expect(rollout).toContainText('Proposal');

  await tableOf(page).focus();
  await page.keyboard.press('Control+z');
  await expect(rollout).toContainText('Prospecting');

  await page.getByRole('radio', { name: 'Board' }).click();
  const card = page.getByRole('button', { name: /Umbra rollout/ });
  await card.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(
    page.getByRole('region', { name: /^Discovery/ }).getByRole('button', { name: /Umbra rollout/ }),
  ).toBeVisible();
  await page.getByRole('radio', { name: 'Table' }).click();
  await expect(rollout).toContainText('Discovery');

  const exported = await takeDownload(() => page.getByRole('button', { name: 'Export what is shown as CSV' }).click());
  expect(exported).toContain('Umbra rollout,Umbra Labs,Discovery');

  await page.getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('button', { name: 'New account' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: /^Name/ }).fill('Umbra Labs, Inc.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await palette('duplicates', /duplicates/i);
  await page.getByRole('navigation', { name: 'Pairs' }).getByText('Umbra Labs, Inc.').click();
  await expect(page.getByRole('article')).toContainText('Umbra Labs, Inc.');
  await page.keyboard.press('m');
  await expect(page.getByRole('article').filter({ hasText: 'Umbra Labs, Inc.' })).toHaveCount(0);
}
