import { expect, goTo, test } from '../fixtures/sample.ts';
import { choose, enterTable, type ListedDeal, rowsOf, undoToast } from './lists.ts';

test.use({ opensAt: '/deals' });

const openDeals = 'filter=outcome:is:open';

test.describe('the table of deals', () => {
  test('sorts, narrows by name and groups', async ({ app, team }) => {
    const dearest = await team.ask<{ items: ListedDeal[] }>('GET', `/deals?${openDeals}&sort=-amount&limit=3`);
    await app.getByRole('columnheader', { name: /^Amount/ }).click();
    await expect(rowsOf(app).first()).toContainText(dearest.items[0]?.name ?? 'nothing');

    await app.keyboard.press('/');
    await app.keyboard.type('api integration');
    await expect(rowsOf(app).nth(1)).toContainText('API integration');
    const found = await team.ask<{ total: number }>('GET', `/deals?${openDeals}&search=api%20integration`);
    await expect(app.getByRole('banner')).toContainText(`${found.total} deals`);
    await app.keyboard.press('Escape');

    await choose(app, 'Group', 'Stage');
    const stages = await team.ask<{ groups: { label: string; count: number }[] }>(
      'GET',
      `/deals/totals?${openDeals}&groupBy=stage`,
    );
    const [first, second] = stages.groups;
    await expect(app.locator('.group-line').first()).toContainText(`${first?.label}${first?.count}`);
    for (const line of [1, 2, 3, 4, 5, 6]) {
      await expect(app.locator(`[data-line="${line}"]`)).toContainText(`${first?.label}`);
    }
    // Folded away, the first group is a line; the next one stands right below it.
    await app.locator('.group-line').first().click();
    await expect(app.locator('[data-line="1"]')).toContainText(`${second?.label}`);
    await expect(app.locator('[data-line="2"]')).toContainText(`${second?.label}`);
  });

  test('a cell is edited where it stands, and undo takes it back', async ({ app, team }) => {
    const { items } = await team.ask<{ items: ListedDeal[] }>('GET', `/deals?${openDeals}&sort=closeDate&limit=1`);
    const [deal] = items;
    const amountNow = async () => (await team.ask<ListedDeal>('GET', `/deals/${deal?.id}`)).amount;
    await enterTable(app);
    await app.keyboard.press('ArrowRight');
    for (let i = 0; i < 3; i += 1) await app.keyboard.press('ArrowRight');
    await app.keyboard.type('$77k');
    await app.keyboard.press('Enter');
    await expect.poll(amountNow).toEqual({ amountMinor: 7_700_000, currency: 'USD' });
    await expect(rowsOf(app).first()).toContainText('$77,000');

    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(amountNow).toEqual(deal?.amount);
  });

  test('many rows are changed as one command, with a preview, and one undo takes all of it back', async ({
    app,
    team,
  }) => {
    const before = await team.ask<{ items: ListedDeal[] }>('GET', `/deals?${openDeals}&sort=closeDate&limit=3`);
    const stagesNow = async () =>
      Promise.all(before.items.map(async ({ id }) => (await team.ask<ListedDeal>('GET', `/deals/${id}`)).stageName));
    await enterTable(app);
    for (const key of ['x', 'j', 'x', 'j', 'x', 'e']) await app.keyboard.press(key);
    const dialog = app.getByRole('dialog', { name: 'Change 3 deals' });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Choose' }).click();
    await app.getByRole('option', { name: 'Negotiation' }).click();
    // Those of the sample that are at that stage already stay as they are.
    const others = before.items.filter(({ stageName }) => stageName !== 'Negotiation').length;
    expect(others).toBeGreaterThan(1);
    await expect(dialog).toContainText(/would change, for example:/);
    await dialog.getByRole('button', { name: `Change ${others}`, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(stagesNow).toEqual(['Negotiation', 'Negotiation', 'Negotiation']);

    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(stagesNow).toEqual(before.items.map(({ stageName }) => stageName));
  });

  test('all that match but one can be deleted', async ({ app, team }) => {
    const { items } = await team.ask<{ items: ListedDeal[] }>('GET', `/deals?${openDeals}&sort=closeDate&limit=1`);
    await enterTable(app);
    await app.keyboard.press('Control+a');
    await app.keyboard.press('x');
    await app.getByRole('toolbar', { name: 'Picked rows' }).getByRole('button', { name: 'Delete' }).click();
    await expect(rowsOf(app)).toHaveCount(1);
    await expect(rowsOf(app)).toContainText(items[0]?.name ?? 'nothing');
  });

  test('Space shows the row under the cursor beside the list, which is remembered', async ({ app, team }) => {
    const { items } = await team.ask<{ items: ListedDeal[] }>('GET', `/deals?${openDeals}&sort=closeDate&limit=2`);
    await enterTable(app);
    await app.keyboard.press('j');
    await app.keyboard.press('Space');
    const panel = app.getByRole('complementary');
    await expect(panel.getByRole('heading')).toHaveText(items[1]?.name ?? 'nothing');
    await expect(panel.getByRole('list', { name: 'What happened last' }).getByRole('listitem').first()).toBeVisible();
    await goTo(app, '/accounts');
    await expect(panel).toBeVisible();
    await enterTable(app);
    await app.keyboard.press('Space');
    await expect(panel).toBeHidden();
  });

  test('filters that leave nothing say so and can be taken away', async ({ app }) => {
    await app.getByRole('textbox', { name: 'Find in deals by name' }).fill('no such deal');
    await expect(app.getByRole('heading', { name: 'No deal fits' })).toBeVisible();
    await app.getByRole('button', { name: 'Show all deals' }).click();
    await expect(rowsOf(app).first()).toBeVisible();
  });

  test('what is shown is exported: its rows, its columns, its order', async ({ app, team }) => {
    await app.getByRole('columnheader', { name: /^Amount/ }).click();
    const { items, total } = await team.ask<{ items: ListedDeal[]; total: number }>(
      'GET',
      `/deals?${openDeals}&sort=-amount&limit=1`,
    );
    await expect(rowsOf(app).first()).toContainText(items[0]?.name ?? 'nothing');
    const downloading = app.waitForEvent('download');
    await app.getByRole('button', { name: 'Export what is shown as CSV' }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe('deals.csv');
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk);
    const lines = Buffer.concat(chunks).toString('utf8').trim().split(/\r?\n/);
    expect(lines[0]?.replace('\uFEFF', '')).toMatch(/^Deal name,Account,Stage,Amount,Currency,/);
    expect(lines[1]).toContain(items[0]?.name);
    expect(lines).toHaveLength(total + 1);
  });
});
