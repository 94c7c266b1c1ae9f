import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessible.ts';
import { expect, goTo, openApp, test } from '../fixtures/test.ts';
import { undoToast } from '../records/lists.ts';
import { atTime, dayFromNow, planDeal, planOf } from './planned.ts';

const lane = (page: Page, id: string) => page.locator(`[data-lane="${id}"]`);
const card = (page: Page, id: string) => page.locator(`[data-card="${id}"]`);

// Wide enough for all columns: what scrolls under a held card is not what is tested here.
test.use({ viewport: { width: 1920, height: 1080 } });

async function openBoard(page: Page) {
  await goTo(page, '/today');
  await page.getByRole('radio', { name: 'Columns' }).click();
  await expect(lane(page, 'overdue')).toBeVisible();
}

test.describe("Today's board", () => {
  test('a card dragged to another column is due then, and undo takes it back', async ({ app, team }) => {
    const id = await planDeal(team, 'Rollout', 'Send the offer', atTime(dayFromNow(60), '00:01'));
    await openBoard(app);
    await expect(lane(app, 'later').locator(card(app, id))).toContainText('Send the offer');

    await card(app, id).dragTo(lane(app, 'today').getByRole('heading'));
    await expect(lane(app, 'today').locator(card(app, id))).toContainText('end of day');
    await expect(lane(app, 'today')).toHaveAccessibleName('Today, 1 deals');
    await expect.poll(async () => (await planOf(team, id)).standing).toBe('today');
    expect((await planOf(team, id)).nextStep).toMatchObject({ allDay: true });

    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect(lane(app, 'later').locator(card(app, id))).toBeVisible();
    await expect.poll(async () => (await planOf(team, id)).standing).toBe('later');
  });

  test('the past takes nothing and says so', async ({ app, team }) => {
    const id = await planDeal(team, 'Rollout', 'Send the offer', dayFromNow(60));
    await openBoard(app);
    await card(app, id).hover();
    await app.mouse.down();
    await lane(app, 'overdue').getByRole('heading').hover();
    await lane(app, 'overdue').getByRole('heading').hover();
    await expect(lane(app, 'overdue')).toContainText('Nothing can be put off into the past.');
    await app.mouse.up();
    await expect(lane(app, 'overdue')).not.toContainText('Nothing can be put off into the past.');
    await expect(lane(app, 'later').locator(card(app, id))).toBeVisible();
    expect((await planOf(team, id)).standing).toBe('later');
  });

  test('keys walk the cards, move one with the keyboard staying on it, and ask about it', async ({ app, team }) => {
    const id = await planDeal(team, 'Rollout', 'Send the offer', dayFromNow(60));
    await planDeal(team, 'Quiet one', '');
    await openBoard(app);
    await expect(card(app, id)).toBeVisible();
    await app.keyboard.press('j');
    await expect(lane(app, 'none').getByRole('button', { name: /Quiet one/ })).toBeFocused();
    await app.keyboard.press('ArrowRight');
    await expect(card(app, id)).toBeFocused();

    await app.keyboard.press('Shift+ArrowLeft');
    await expect(lane(app, 'nextWeek').locator(card(app, id))).toBeFocused();
    await expect.poll(async () => (await planOf(team, id)).standing).toBe('nextWeek');

    await app.keyboard.press('d');
    await expect(app.getByRole('dialog')).toContainText('Send the offer');
    await app.keyboard.press('Escape');
    await expect(app.getByRole('dialog')).toBeHidden();
    await card(app, id).focus();
    await app.keyboard.press('Enter');
    await expect(app).toHaveURL(new RegExp(`/deals/${id}$`));
  });

  test('a deal without a step is asked for one, and parking asks for the reason', async ({ app, team }) => {
    const quiet = await planDeal(team, 'Quiet one', '');
    const id = await planDeal(team, 'Rollout', 'Send the offer', dayFromNow(60));
    await openBoard(app);
    await card(app, quiet).dragTo(lane(app, 'nextWeek').getByRole('heading'));
    await expect(app.getByRole('dialog')).toContainText('Quiet one');
    await app.keyboard.press('Escape');
    await expect(app.getByRole('dialog')).toBeHidden();
    expect((await planOf(team, quiet)).standing).toBe('none');

    await card(app, id).focus();
    await app.keyboard.press('Shift+ArrowRight');
    await expect(app.getByRole('dialog')).toContainText(/park/i);
    await app.keyboard.press('Escape');
    expect((await planOf(team, id)).standing).toBe('later');
  });

  test('what the core refuses goes back where it was, with the reason', async ({ page, team }) => {
    const id = await planDeal(team, 'Rollout', 'Send the offer', dayFromNow(60));
    const seen = (await planOf(team, id)).nextStep?.id ?? '';
    // As if another window had completed the step a moment before.
    await page.routeWebSocket(/\/rpc/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        const text = message.toString();
        server.send(text.includes('/actions/snooze') ? text.replace(seen, 'another-step') : message);
      });
    });
    await openApp(page, team);
    await openBoard(page);
    await card(page, id).dragTo(lane(page, 'nextWeek').getByRole('heading'));
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(lane(page, 'later').locator(card(page, id))).toBeVisible();
    await expect(lane(page, 'nextWeek').locator(card(page, id))).toBeHidden();
    expect((await planOf(team, id)).standing).toBe('later');
  });

  test('a column shows the first of its cards and the rest when asked', async ({ app, team }) => {
    const items = Array.from({ length: 60 }, (_, place) => ({ name: `Deal ${place}` }));
    for (const { name } of items) await team.ask('POST', '/deals', { name });
    await openBoard(app);
    await expect(lane(app, 'none')).toHaveAccessibleName('No next step, 60 deals');
    await expect(lane(app, 'none').locator('[data-card]')).toHaveCount(40);
    await lane(app, 'none').getByRole('button', { name: 'Show more' }).click();
    await expect(lane(app, 'none').locator('[data-card]')).toHaveCount(60);
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`it can be used by everyone, ${theme}`, async ({ app, team }) => {
      await planDeal(team, 'Rollout', 'Send the offer', dayFromNow(60));
      await planDeal(team, 'Renewal', 'Call', dayFromNow(0));
      await planDeal(team, 'Quiet one', '');
      await team.ask('PATCH', '/settings', { theme });
      await openBoard(app);
      await expect(lane(app, 'later').locator('[data-card]')).toHaveCount(1);
      await expectAccessible(app, `Today's board, ${theme}`);
    });
  }
});
