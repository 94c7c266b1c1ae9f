import { join } from 'node:path';
import { goTo } from '../../tests/e2e/fixtures/test.ts';
import { root } from '../bootstrap/root.mjs';
import type { Camera } from './camera.ts';

const salesforce = join(root, 'src/main/domains/records/import/fixtures/vendors/salesforce-opportunities.csv');

export async function recordsPictures({ host, page, inTheme, take }: Camera): Promise<void> {
  await inTheme('light');
  await goTo(page, '/deals');
  await page.getByRole('row').nth(3).waitFor();
  await take('pipeline-light');
  await page.getByRole('radio', { name: 'Board' }).click();
  await page.getByRole('region', { name: /Discovery/ }).waitFor();
  await take('board-light');
  await page.getByRole('radio', { name: 'Table' }).click();

  const { items } = await host.ask<{ items: { id: string }[] }>(
    'GET',
    '/deals?filter=outcome:open,stage:Negotiation&sort=-amount&limit=1',
  );
  await inTheme('dark');
  await goTo(page, `/deals/${items[0]?.id}`);
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
  await take('deal-dark');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('robotcs');
  await page.waitForTimeout(600);
  await take('palette-dark');
  await page.keyboard.press('Escape');

  await inTheme('light');
  await goTo(page, '/duplicates');
  await take('duplicates-light');
  await goTo(page, '/settings/workspace');
  await take('workspace-light');
  await goTo(page, '/import');
  await page.setInputFiles('input[type=file]', salesforce);
  await page.waitForTimeout(2500);
  await take('import-light');
}
