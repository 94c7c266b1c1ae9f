import type { Page } from '@playwright/test';
import { expect, goTo, test } from '../fixtures/test.ts';
import { makeDeal, rowsIn, summary } from './reviewed.ts';

const csv = 'Deal Name,Amount,Close Date\nFrom the file,50000,2020-01-31\nAlso from it,,2031-01-31\n';

async function importDeals(app: Page) {
  await goTo(app, '/import');
  await app.locator('input[type=file]').setInputFiles({
    name: 'export.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await app.getByRole('button', { name: 'Check the rows' }).click();
  await app.getByRole('button', { name: /^Import 2 deals/ }).click();
  await expect(app.getByRole('heading', { name: '2 deals imported' })).toBeVisible();
}

test('the deals of an import are reviewed from its end, and only they', async ({ app, team }) => {
  await makeDeal(team, 'Was there before');
  await importDeals(app);
  await app.getByRole('button', { name: 'Review these deals' }).click();
  await expect(app).toHaveURL(/\/reviews\/[\w-]+$/);
  await expect(summary(app)).toContainText('health of 2 deals');
  await expect(rowsIn(app).filter({ hasText: 'From the file' }).first()).toBeVisible();
  await expect(rowsIn(app).filter({ hasText: 'Was there before' })).toHaveCount(0);
  const { items } = await team.ask<{ items: { scope: { words: string } }[] }>('GET', '/reviews');
  expect(items.map(({ scope }) => scope.words)).toEqual(['Deals of export.csv']);
});

test('an import that was taken back has no deals to review', async ({ app }) => {
  await importDeals(app);
  await app.getByRole('button', { name: 'Undo this import' }).click();
  await expect(app.getByText('This import was undone')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Review these deals' })).toBeHidden();
});
