// Takes the pictures of the guide from the sample workspace: npm run build && node scripts/pictures.ts
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startHost } from '../tests/e2e/fixtures/host.ts';
import { goTo, openApp } from '../tests/e2e/fixtures/test.ts';
import { ensureChromium } from './chromium/ensure.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'guide', 'pictures');
const salesforce = join(
  import.meta.dirname,
  '..',
  'src/main/domains/records/import/fixtures/vendors/salesforce-opportunities.csv',
);
mkdirSync(folder, { recursive: true });

const host = await startHost();
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

const inTheme = (theme: 'light' | 'dark') => host.ask('PATCH', '/settings', { theme });
const take = async (name: string) => {
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
};
const listed = (target: Page) => target.getByRole('row').nth(3).waitFor();

await inTheme('light');
await openApp(page, host);
await page.getByText('Welcome to Throughline').waitFor();
await take('welcome-light');

await host.ask('PATCH', '/settings', { welcomed: true });
await goTo(page, '/deals');
await listed(page);
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

await browser.close();
await host.stop();
