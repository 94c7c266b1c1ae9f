import { expect, goTo, test } from '../fixtures/sample.ts';
import { enterTable, tableOf } from './lists.ts';

test.use({ opensAt: '/deals' });

for (const [kind, sort, filter] of [
  ['deals', 'closeDate', '&filter=outcome:is:open'],
  ['accounts', 'name', ''],
  ['contacts', 'name', ''],
] as const) {
  test(`a page of ${kind} steps through the list and goes back to the row`, async ({ app, team }) => {
    const { items, total } = await team.ask<{ items: { id: string; name: string }[]; total: number }>(
      'GET',
      `/${kind}?sort=${sort}${filter}&limit=3`,
    );
    await goTo(app, `/${kind}`);
    await enterTable(app);
    await app.keyboard.press('Enter');
    await expect(app).toHaveURL(new RegExp(`/${kind}/${items[0]?.id}$`));
    await expect(app.getByRole('main')).toContainText(`1 of ${total}`);
    await app.keyboard.press('j');
    await expect(app).toHaveURL(new RegExp(`/${kind}/${items[1]?.id}$`));
    await app.getByRole('button', { name: 'Next record' }).click();
    await expect(app.getByRole('main')).toContainText(`3 of ${total}`);
    await app.keyboard.press('k');
    await expect(app.getByRole('main')).toContainText(`2 of ${total}`);
    await app.keyboard.press('Escape');
    await expect(app.locator('.cursor-line')).toContainText(items[1]?.name ?? 'nothing');
    await expect(tableOf(app)).toBeFocused();
  });
}

test('a new deal with a new account is made by keys alone, and Escape gives the keyboard back', async ({
  app,
  team,
}) => {
  await enterTable(app);
  await app.keyboard.press('n');
  const dialog = app.getByRole('dialog', { name: 'New deal' });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(tableOf(app)).toBeFocused();

  await app.keyboard.press('n');
  await app.keyboard.press('Enter');
  await expect(dialog).toContainText('A name is needed.');
  await app.keyboard.type('Cold store sensors');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Enter');
  await app.keyboard.type('Frostline AG');
  await app.getByRole('option', { name: /Frostline AG/ }).click();
  await dialog.getByLabel('Amount').fill('€12,5k');
  await dialog.getByLabel('Name').press('Enter');
  await expect(app).toHaveURL(/\/deals\/[\w-]+$/);
  const id = new URL(app.url()).pathname.split('/').at(-1);
  expect(await team.ask('GET', `/deals/${id}`)).toMatchObject({
    name: 'Cold store sensors',
    accountName: 'Frostline AG',
    amount: { amountMinor: 1_250_000, currency: 'EUR' },
    stageName: 'Prospecting',
  });
});

test('stages are added, renamed and removed in the settings', async ({ app, team }) => {
  await goTo(app, '/settings/records');
  const stages = async () =>
    (await team.ask<{ items: { name: string; probability: number }[] }>('GET', '/stages')).items.map(
      ({ name }) => name,
    );
  await app.getByRole('button', { name: 'Add a stage' }).click();
  await app.getByRole('button', { name: 'Edit Name of Stage 8' }).click();
  await app.getByRole('textbox', { name: 'Name of Stage 8' }).fill('Legal');
  await app.keyboard.press('Enter');
  await expect
    .poll(stages)
    .toEqual(['Prospecting', 'Discovery', 'Evaluation / POC', 'Proposal', 'Negotiation', 'Legal', 'Won', 'Lost']);
  await app.getByRole('button', { name: 'Remove Discovery' }).click();
  await expect(app.getByRole('region', { name: 'Stages' })).toContainText('The stage "Discovery" cannot go');
  await app.getByRole('button', { name: 'Remove Legal' }).click();
  await expect.poll(stages).not.toContain('Legal');
});
