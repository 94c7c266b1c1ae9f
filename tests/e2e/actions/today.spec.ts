import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessible.ts';
import type { RunningHost } from '../fixtures/host.ts';
import { expect, goTo, test } from '../fixtures/sample.ts';
import { enterTable, rowsOf, tableOf, undoToast } from '../records/lists.ts';
import { planOf } from './planned.ts';

interface OpenDeal {
  id: string;
  name: string;
  standing: string;
  nextStep: { id: string; what: string } | null;
}

const group = (page: Page, name: string) => tableOf(page).locator('.group-line').filter({ hasText: name });
const rowOf = (page: Page, words: string) => rowsOf(page).filter({ hasText: words });
/** Several deals may stand on the same words. */
const rowOfDeal = (page: Page, deal: OpenDeal | undefined) =>
  rowOf(page, what(deal)).filter({ hasText: deal?.name ?? 'no deal' });
const panel = (page: Page) => page.getByRole('complementary');

/** In the order of Today's list. */
const listed = async (team: RunningHost, standing: string, limit = 5): Promise<OpenDeal[]> => {
  const query = `filter=outcome:is:open,standing:is:${standing}&sort=standing,nextAt,-amount&limit=${limit}`;
  return (await team.ask<{ items: OpenDeal[] }>('GET', `/deals?${query}`)).items;
};
const totalsNow = async (team: RunningHost) => {
  const { groups } = await team.ask<{ groups: { key: string; label: string; count: number }[] }>(
    'GET',
    '/deals/totals?filter=outcome:is:open&groupBy=standing',
  );
  return groups;
};
const what = (deal: OpenDeal | undefined) => deal?.nextStep?.what ?? 'no step';

test.describe('Today', () => {
  test('is where the app opens, and a new user completes an action and plans the next one by a few keys', async ({
    app,
    team,
  }) => {
    await expect(app).toHaveURL(/\/today$/);
    const [deal, after] = await listed(team, 'overdue');
    await expect(rowsOf(app).first()).toContainText(what(deal));

    // Five seconds of an unhurried typist: ten keys a second.
    const keys = [
      'j',
      'd',
      ...'They agreed',
      'Tab',
      'Tab',
      ...'Send the contract',
      'Tab',
      ...'in 2 weeks',
      'Control+Enter',
    ];
    expect(keys.length).toBeLessThanOrEqual(50);
    for (const key of keys.slice(0, 2)) await app.keyboard.press(key);
    await expect(app.getByRole('dialog', { name: `Done: ${what(deal)}` })).toBeVisible();
    for (const key of keys.slice(2)) await app.keyboard.press(key === ' ' ? 'Space' : key);
    await expect(app.getByRole('dialog')).toBeHidden();

    await expect.poll(async () => (await planOf(team, deal?.id ?? '')).nextStep?.what).toBe('Send the contract');
    await expect(rowsOf(app).first()).toContainText(what(after));
    // The keyboard is back in the list, on what is now the first row.
    await expect(tableOf(app)).toBeFocused();
    await app.keyboard.press('u');
    await expect(rowsOf(app).first()).toContainText(what(deal));
  });

  test('stands in groups with their counts, and J walks from row to row over their names', async ({ app, team }) => {
    const groups = await totalsNow(team);
    for (const { label, count } of groups.slice(0, 3)) await expect(group(app, label)).toContainText(`${count} ·`);
    const figures = app.getByRole('region', { name: 'Summary' });
    const overdue = groups.find(({ key }) => key === 'overdue')?.count ?? 0;
    await expect(figures).toContainText(`${overdue}overdue`);
    await expect(app.getByRole('link', { name: /^Today/ })).toContainText(`${overdue} overdue`);

    const [today] = await listed(team, 'today');
    await enterTable(app);
    for (let step = 0; step < overdue; step += 1) await app.keyboard.press('j');
    await expect(app.locator('.cursor-line')).toContainText(what(today));
    await expect(panel(app).getByRole('heading')).toHaveText(today?.name ?? 'no deal');
    await app.keyboard.press('k');
    await expect(app.locator('.cursor-line')).toContainText('late');

    await figures.getByRole('button', { name: /without a next step/ }).click();
    await expect(app.locator('.cursor-line')).toContainText(/Plan/);
  });

  test('a row dragged onto another group is due then, and undo takes it back', async ({ app, team }) => {
    const [late] = await listed(team, 'overdue');
    const [today] = await listed(team, 'today');
    await rowOfDeal(app, late).dragTo(rowOfDeal(app, today));
    await expect.poll(async () => (await planOf(team, late?.id ?? '')).standing).toBe('today');
    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(async () => (await planOf(team, late?.id ?? '')).standing).toBe('overdue');
    await rowOfDeal(app, today).dragTo(rowOfDeal(app, late));
    expect((await planOf(team, today?.id ?? '')).standing).toBe('today');
  });

  test('picked rows are rescheduled as one, and S puts the row under the cursor off', async ({ app, team }) => {
    const [one, two] = await listed(team, 'overdue');
    await expect(rowsOf(app).first()).toContainText(what(one));
    await enterTable(app);
    for (const key of ['x', 'j', 'x', 's']) await app.keyboard.press(key);
    const dialog = app.getByRole('dialog');
    await expect(dialog).toContainText('2');
    await app.keyboard.type('in 3 weeks');
    await app.keyboard.press('Enter');
    const standings = () => Promise.all([one, two].map(async (deal) => (await planOf(team, deal?.id ?? '')).standing));
    await expect.poll(standings).toEqual(['later', 'later']);
    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(standings).toEqual(['overdue', 'overdue']);
  });

  test('what is suggested for a deal without a step is planned by one press, or asked for by D', async ({
    app,
    team,
  }) => {
    const [, , quiet] = await listed(team, 'none');
    await app
      .getByRole('region', { name: 'Summary' })
      .getByRole('button', { name: /without/ })
      .click();
    const row = rowOf(app, quiet?.name ?? 'no deal')
      .filter({ hasText: 'Plan one' })
      .first();
    await row.hover();
    await row.getByRole('button', { name: /^Plan “/ }).click();
    await expect(undoToast(app)).toBeVisible();
    await app.keyboard.press('d');
    await expect(app.getByRole('dialog')).toBeVisible();
  });

  test('Enter opens the deal, whose neighbours are those of Today, and Escape comes back to the row', async ({
    app,
    team,
  }) => {
    const [one, two] = await listed(team, 'overdue');
    await expect(rowsOf(app).first()).toContainText(what(one));
    await enterTable(app);
    await app.keyboard.press('Enter');
    await expect(app).toHaveURL(new RegExp(`/deals/${one?.id}$`));
    await expect(app.getByRole('main')).toContainText('1 of ');
    await app.keyboard.press('j');
    await expect(app).toHaveURL(new RegExp(`/deals/${two?.id}$`));
    await expect(app.getByRole('main')).toContainText('2 of ');
    await app.keyboard.press('Escape');
    await expect(app).toHaveURL(/\/today$/);
    await expect(app.locator('.cursor-line')).toContainText(what(two));
  });

  test('a link asks what came of a step, once, and only while it is the next one', async ({ app, team }) => {
    const [late] = await listed(team, 'overdue');
    for (const path of [
      `/deals/${late?.id}?done=${late?.nextStep?.id}`,
      `/today?deal=${late?.id}&done=${late?.nextStep?.id}`,
    ]) {
      await goTo(app, path);
      await expect(app.getByRole('dialog', { name: `Done: ${what(late)}` })).toBeVisible();
      await expect(app).not.toHaveURL(/done=/);
      await app.keyboard.press('Escape');
      await expect(app.getByRole('dialog')).toBeHidden();
    }
    await goTo(app, `/deals/${late?.id}?done=another`);
    await expect(app.getByText('This step is no longer the next one')).toBeVisible();
    await expect(app.getByRole('dialog')).toBeHidden();
  });

  test('is narrowed to one’s own, by the name in the settings', async ({ app, team }) => {
    const { items } = await team.ask<{ items: { id: string; name: string }[] }>('GET', '/people');
    const me = items[0];
    await team.ask('PATCH', '/settings', { yourName: me?.name });
    const { total } = await team.ask<{ total: number }>(
      'GET',
      `/deals?filter=outcome:is:open,doerId:is:${me?.id}&limit=1`,
    );
    const mine = app.getByRole('button', { name: 'Mine' });
    await mine.click();
    await expect(mine).toHaveAttribute('aria-pressed', 'true');
    const counts = async () =>
      (await app.locator('.group-line > div > .num').allTextContents()).reduce(
        (sum, text) => sum + Number.parseInt(text, 10),
        0,
      );
    await expect.poll(counts).toBe(total);
    await app.keyboard.press('m');
    await expect(mine).toHaveAttribute('aria-pressed', 'false');
  });
});

test.describe('where a deal stands shows with the deal', () => {
  test('in the pipeline, which can be narrowed to deals without a next step', async ({ app, team }) => {
    const groups = await totalsNow(team);
    const none = groups.find(({ key }) => key === 'none')?.count ?? 0;
    await app.keyboard.press('g');
    await app.keyboard.press('n');
    await expect(app).toHaveURL(/\/deals$/);
    await expect(rowsOf(app).first()).toContainText('No next step');
    await expect(app.getByRole('banner')).toContainText(`${none} deals`);
    await app.getByRole('button', { name: `No next step: ${none} deals` }).click();
    await expect(app.getByRole('banner')).not.toContainText(` ${none} deals`);

    const [late] = await listed(team, 'overdue');
    await goTo(app, `/deals/${late?.id}`);
    await expect(app.getByRole('main').getByText(/late$/).first()).toBeVisible();
  });
});

test.describe('with little in it', () => {
  test('Today teaches what will be here, and is calm once all is planned', async ({ app, team }) => {
    await team.ask('POST', '/workspaces', { name: 'New team' });
    await expect(app.getByRole('heading', { name: 'Your deals will be here' })).toBeVisible();
    await expectAccessible(app, 'an empty Today');
    const { id } = await team.ask<{ id: string }>('POST', '/deals', { name: 'First deal' });
    await expect(rowOf(app, 'First deal')).toBeVisible();
    await expect(app.getByRole('region', { name: 'Summary' })).toContainText('1without a next step');
    await team.ask('PUT', `/deals/${id}/next_action`, { details: 'Call them', at: 'in 3 weeks' });
    await expect(app.getByRole('heading', { name: 'All clear' })).toBeVisible();
    await expect(rowOf(app, 'Call them')).toBeVisible();
    await expectAccessible(app, 'a Today that is all clear');
  });
});

for (const theme of ['light', 'dark']) {
  test(`Today is accessible, ${theme}`, async ({ app, team }) => {
    test.slow();
    await team.ask('PATCH', '/settings', { theme });
    await expect(rowsOf(app).first()).toBeVisible();
    await app.keyboard.press('j');
    await expect(panel(app).getByRole('list')).toBeVisible();
    await expectAccessible(app, 'Today with its panel');
    for (const key of ['x', 'j', 'x']) await app.keyboard.press(key);
    await rowsOf(app).nth(4).hover();
    await expectAccessible(app, 'picked rows');
    await app.keyboard.press('Escape');
    await rowsOf(app).nth(2).click({ button: 'right' });
    await expect(app.getByRole('menu')).toBeVisible();
    await expectAccessible(app, 'the menu of a row');
  });
}
