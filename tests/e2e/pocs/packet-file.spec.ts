import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { answerFile } from '../../../src/contract/pocs/packets.ts';
import { packetFile } from '../../../src/main/domains/pocs/packet/packet-file.ts';
import { sampleContent } from '../../../src/main/domains/pocs/packet/sample-content.ts';
import { canonical } from '../../../src/packet/canonical.ts';
import { expectAccessible } from '../fixtures/accessible.ts';

const key = 'ab'.repeat(32);
let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-packet-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Opened from disk with the network off, as the customer would, with an ear on everything that must not happen. */
async function open(context: BrowserContext, name: string, asked: Partial<Parameters<typeof packetFile>[0]> = {}) {
  await context.setOffline(true);
  const file = join(folder, `${name}.html`);
  await writeFile(file, await packetFile({ content: sampleContent(), key, ...asked }));
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith('file:') && !address.startsWith('data:') && !address.startsWith('blob:'))
      wrong.push(address);
  });
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => {
    wrong.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.blockedURI}`)),
  );
  await page.goto(`file://${file}`);
  return { page, wrong };
}

const goTo = (page: Page, view: string) => page.getByRole('link', { name: view, exact: true }).click();
const kept = (page: Page) => page.locator('#kept');

async function savedAnswer(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my answers' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.throughline-answer$/);
  return answerFile.parse(JSON.parse(await readFile((await download.path()) ?? '', 'utf8')));
}

test('the customer answers, closes the page, comes back, and saves a sealed file', async ({ context }) => {
  const { page, wrong } = await open(context, 'answering');
  await goTo(page, 'Phases & tasks');
  await page.getByLabel('Status of Instrument the booking service').selectOption('completed');
  const task = page.locator('#line-t3');
  await task.getByText('Accept or change').click();
  await task.getByLabel('Another date for Break a release on purpose').fill('2026-11-16');
  await goTo(page, 'Success criteria');
  await page.getByLabel('Actual').fill('11 minutes');
  await page.getByRole('checkbox', { name: 'Met' }).check();
  await goTo(page, 'Tech stack & docs');
  await page.getByRole('button', { name: 'Confirm Next.js' }).click();
  await page.getByLabel('Something else you run').fill('Kafka');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await goTo(page, 'Team');
  await page.getByLabel('Name', { exact: true }).fill('Ida Sole');
  await page.getByLabel('Role').fill('Security');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await goTo(page, 'Action plan');
  const milestone = page.locator('#line-m2');
  await milestone.getByText('Comment', { exact: true }).click();
  await milestone.getByLabel('Your comment').fill('Legal wants to read along.');
  await milestone.getByRole('button', { name: 'Add comment' }).click();
  await goTo(page, 'Overview');
  await page.locator('#sign-name').fill('Ida Sole');
  await page.locator('#sign-on').fill('2026-11-04');
  await page.getByRole('button', { name: 'Sign off' }).click();
  await expect(kept(page)).toHaveText('8 answers kept in this browser, not sent yet.');

  await page.reload();
  await expect(kept(page)).toHaveText('8 answers kept in this browser, not sent yet.');
  await page.locator('#answered-by').fill('Jo Osei');
  const { seal, ...answer } = await savedAnswer(page);
  expect(seal).toBe(createHmac('sha256', Buffer.from(key, 'hex')).update(canonical(answer)).digest('hex'));
  expect(answer).toMatchObject({ answeredBy: 'Jo Osei', revision: 1 });
  expect(answer.body).toMatchObject({
    statuses: [{ kind: 'task', id: 't2', status: 'completed' }],
    dates: [{ kind: 'task', id: 't3', answer: 'proposed', endDay: '2026-11-16' }],
    criteria: [{ id: 'c1', ticked: true, actual: '11 minutes' }],
    stack: [
      { id: 's1', state: 'confirmed' },
      { name: 'Kafka', state: 'confirmed' },
    ],
    team: [{ name: 'Ida Sole', role: 'Security' }],
    comments: [{ onKind: 'milestone', onId: 'm2', body: 'Legal wants to read along.' }],
    signOff: { name: 'Ida Sole', on: '2026-11-04' },
  });
  await expect(kept(page)).toContainText('saved');
  expect(wrong).toEqual([]);
});

test('what is set back to what was sent is no answer', async ({ context }) => {
  const { page } = await open(context, 'back');
  await goTo(page, 'Action plan');
  const status = page.getByLabel('Status of Decision');
  await status.selectOption('blocked');
  await expect(kept(page)).toContainText('1 answer kept');
  await status.selectOption('not_started');
  await expect(kept(page)).toContainText('Nothing answered yet');
});

test('hostile text in every field leaves the packet inert and whole', async ({ context }) => {
  const evil = `"'></textarea></select></script><script>alert(1)</script><img src=x onerror=alert(2)><a href="javascript:alert(3)">x</a>\u202Egnp.exe ${'x'.repeat(10_000)}`;
  const poison = (value: unknown, field = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => poison(one, field));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poison(one, name)]));
    }
    const kept = /id$|Id$|Day$|On$|At$|status|result|state|side|kind|Kind|format|kickoff|colour|logo/;
    return typeof value === 'string' && !kept.test(field) ? evil : value;
  };
  const content = poison(sampleContent()) as ReturnType<typeof sampleContent>;
  const { page, wrong } = await open(context, 'hostile', { content });
  for (const view of ['Action plan', 'Phases & tasks', 'Success criteria', 'Tech stack & docs', 'Team']) {
    await goTo(page, view);
    await expect(page.getByRole('heading', { name: view, level: 2 })).toBeVisible();
  }
  await goTo(page, 'Phases & tasks');
  await page.locator('#line-t1 select').selectOption('blocked');
  await expect(kept(page)).toContainText('1 answer');
  expect(await page.locator('img, a[href^="javascript"]').count()).toBe(0);
  expect(await page.locator('#packet script').count()).toBe(0);
  expect(wrong).toEqual([]);
});

test('a protected packet opens with its passphrase alone, and what it keeps is protected too', async ({ context }) => {
  const { page, wrong } = await open(context, 'locked', { passphrase: 'correct horse' });
  await expect(page.getByText('Security review signed')).toHaveCount(0);
  await page.getByLabel('Passphrase').fill('wrong horse');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('That is not the passphrase. Nothing was opened.');
  await page.getByLabel('Passphrase').fill('correct horse');
  await page.keyboard.press('Enter');
  await goTo(page, 'Action plan');
  await page.getByLabel('Status of Decision').selectOption('blocked');
  await expect(kept(page)).toContainText('1 answer kept');
  const stored = await page.evaluate(() => JSON.stringify(localStorage));
  expect(stored).not.toContain('blocked');
  await page.reload();
  await page.getByLabel('Passphrase').fill('correct horse');
  await page.keyboard.press('Enter');
  await expect(kept(page)).toContainText('1 answer kept');
  expect(wrong).toEqual([]);
});

test('every view passes axe, in light, in dark and on a phone', async ({ context }) => {
  const { page } = await open(context, 'axe');
  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: look });
    await page.setViewportSize(look === 'light' ? { width: 1100, height: 800 } : { width: 390, height: 844 });
    for (const view of ['Overview', 'Action plan', 'Phases & tasks', 'Success criteria', 'Tech stack & docs', 'Team']) {
      await goTo(page, view);
      await expectAccessible(page, `${view} in ${look}`);
    }
  }
});

test('on paper all six views stand, without what is only for clicking', async ({ context }) => {
  const { page } = await open(context, 'paper');
  await page.emulateMedia({ media: 'print' });
  for (const view of ['Overview', 'Action plan', 'Phases & tasks', 'Success criteria', 'Tech stack & docs', 'Team']) {
    await expect(page.getByRole('heading', { name: view, level: 2 })).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Save my answers' })).toBeHidden();
  await expect(page.locator('textarea').first()).toBeHidden();
});
