import { copyFile, readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from '@playwright/test';
import { goTo } from '../../tests/e2e/fixtures/test.ts';
import type { Camera } from './camera.ts';

type Line = { id: string; title: string; status: string; shared: boolean };

export async function pocsPictures({ host, browser, page, inTheme, take }: Camera): Promise<void> {
  await inTheme('light');
  await goTo(page, '/pocs');
  await page.getByRole('row').nth(3).waitFor();
  await take('pocs-light');

  const running = await host.ask<{ items: { id: string }[] }>('GET', '/pocs?outcome=running&sort=-score&limit=1');
  const id = running.items[0]?.id ?? '';
  const branding = { company: 'Our company', colour: '#0f766e', logo: null };
  await host.ask('PATCH', `/pocs/${id}`, { branding });
  await goTo(page, `/pocs/${id}?tab=plan`);
  await page.getByRole('list', { name: 'Milestones' }).waitFor();
  await take('plan-light');

  await goTo(page, `/pocs/${id}/packet`);
  await page.getByRole('button', { name: 'Save as one HTML file' }).waitFor();
  await take('packet-light');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as one HTML file' }).click(),
  ]);
  const customer = await onAPhone(browser, download);
  await take('packet-phone', customer);

  const { items: tasks } = await host.ask<{ items: Line[] }>('GET', `/pocs/${id}/tasks`);
  const open = tasks.filter(({ status, shared }) => shared && status !== 'completed').slice(0, 3);
  const answer = await answered(customer, open);
  // What stands here has changed meanwhile: one of the answers is in conflict.
  await host.ask('PATCH', `/pocs/${id}/tasks/${open[0]?.id}`, { status: 'blocked' });
  await page.locator('input[type=file][accept=".throughline-answer"]').setInputFiles(answer);
  await page.getByRole('heading', { name: 'Jo Osei', exact: true }).waitFor();
  // What was said on the way has been read.
  for (const toast of await page.locator('[data-sonner-toast]').all()) {
    await toast.getByRole('button').last().click();
  }
  await page.locator('[data-sonner-toast]').first().waitFor({ state: 'detached' });
  await take('answer-light');
}

/** As the customer opens it: from disk, offline, on what they have at hand. */
async function onAPhone(browser: Browser, download: Download): Promise<Page> {
  const file = `${await download.path()}.html`;
  await copyFile(await download.path(), file);
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'en-GB',
    offline: true,
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`file://${file}`);
  return page;
}

async function answered(customer: Page, open: Line[]) {
  await customer.getByRole('link', { name: 'Phases & tasks' }).click();
  for (const { title } of open) await customer.getByLabel(`Status of ${title}`).selectOption('completed');
  await customer.getByRole('link', { name: 'Team' }).click();
  await customer.getByLabel('Name', { exact: true }).fill('Ida Sole');
  await customer.getByRole('button', { name: 'Add', exact: true }).click();
  await customer.locator('#answered-by').fill('Jo Osei');
  const [saved] = await Promise.all([
    customer.waitForEvent('download'),
    customer.getByRole('button', { name: 'Save my answers' }).click(),
  ]);
  const buffer = await readFile((await saved.path()) ?? '');
  await customer.context().close();
  return { name: saved.suggestedFilename(), mimeType: 'application/json', buffer };
}
