import type { Page } from '@playwright/test';
import type { RunningHost } from '../fixtures/host.ts';
import { expect, goTo, test } from '../fixtures/test.ts';
import { enterTable, rowsOf, tableOf, undoToast } from '../records/lists.ts';
import { dayFromNow, planDeal, planOf } from './planned.ts';

const row = (page: Page, words: string) => rowsOf(page).filter({ hasText: words });
const standing = async (team: RunningHost, id: string) => (await planOf(team, id)).standing;

/** Takes a row in hand, and lets it go over one of the places that then lie below the list. */
async function dropOnDock(page: Page, words: string, place: string) {
  const target = page.locator('button[aria-hidden], [aria-hidden] button').filter({ hasText: place });
  // A row that is drawn anew under the hand is let go of, as a person would see and try once more.
  await expect(async () => {
    await page.mouse.up();
    await row(page, words).hover();
    await page.mouse.down();
    await row(page, words).hover({ position: { x: 40, y: 20 } });
    await row(page, words).hover({ position: { x: 60, y: 24 } });
    await expect(target).toBeVisible({ timeout: 1000 });
  }).toPass();
  await target.hover();
  await target.hover();
  await page.mouse.up();
}

test.describe("moving rows of Today's list", () => {
  test('a row is dropped below the list on a time that no row has yet, or is parked there with a reason', async ({
    app,
    team,
  }) => {
    const id = await planDeal(team, 'Rollout', 'Send the offer', dayFromNow(60));
    await goTo(app, '/today');
    await dropOnDock(app, 'Send the offer', 'Today');
    await expect.poll(() => standing(team, id)).toBe('today');
    await expect(row(app, 'Send the offer')).toContainText('end of day');
    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => standing(team, id)).toBe('later');
    // The page follows in its own time, and a row that moves away is let go of.
    await expect(row(app, 'Send the offer')).not.toContainText('end of day');

    await dropOnDock(app, 'Send the offer', 'Park');
    await expect(app.getByRole('dialog')).toContainText('Rollout');
    await app.keyboard.press('Escape');
    expect(await standing(team, id)).toBe('later');
  });

  test('a picked row takes the others that are picked along, as one command', async ({ app, team }) => {
    const picked = [
      await planDeal(team, 'First deal', 'Send the offer', dayFromNow(60)),
      await planDeal(team, 'Second deal', 'Call about it', dayFromNow(61)),
    ];
    const stays = await planDeal(team, 'Third deal', 'Meet them', dayFromNow(62));
    await goTo(app, '/today');
    await expect(row(app, 'Meet them')).toBeVisible();
    await enterTable(app);
    for (const key of ['x', 'j', 'x']) await app.keyboard.press(key);
    await expect(app.getByRole('toolbar', { name: 'Picked rows' })).toContainText('2 picked');
    await dropOnDock(app, 'Call about it', 'Next week');
    const standings = () => Promise.all(picked.map((id) => standing(team, id)));
    await expect.poll(standings).toEqual(['nextWeek', 'nextWeek']);
    expect(await standing(team, stays)).toBe('later');
    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(standings).toEqual(['later', 'later']);
  });

  test('S puts the row under the cursor off to what is chosen or typed', async ({ app, team }) => {
    const id = await planDeal(team, 'Rollout', 'Send the offer', dayFromNow(60));
    await goTo(app, '/today');
    await expect(row(app, 'Send the offer')).toBeVisible();
    await enterTable(app);
    await app.keyboard.press('s');
    await expect(app.getByRole('option', { name: /^Tomorrow 9:00/ })).toBeVisible();
    await app.keyboard.type(`24 Dec ${new Date().getFullYear() + 1} 10:00`);
    await expect(app.getByRole('option', { name: /24 Dec/ })).toBeVisible();
    await app.keyboard.press('Enter');
    await expect.poll(async () => (await planOf(team, id)).nextStep?.at).toMatch(/-12-24T/);
    await expect(tableOf(app)).toBeFocused();

    await app.keyboard.press('s');
    await app.getByRole('option', { name: /^In two weeks/ }).click();
    await expect.poll(async () => (await planOf(team, id)).nextStep?.allDay).toBe(true);
    await undoToast(app).last().getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(async () => (await planOf(team, id)).nextStep?.at).toMatch(/-12-24T/);
  });
});
