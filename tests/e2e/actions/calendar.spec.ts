import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessible.ts';
import { expect, goTo, test } from '../fixtures/test.ts';
import { undoToast } from '../records/lists.ts';
import { atTime, dayFromNow, nextMonth, planDeal, planOf } from './planned.ts';

const cell = (page: Page, day: string) => page.locator(`[data-day="${day}"]`);
const item = (page: Page, id: string) => page.locator(`[data-item="${id}"]`);
const tenth = nextMonth(10);
const twelfth = nextMonth(12);

async function openCalendar(page: Page) {
  await goTo(page, '/today');
  await page.getByRole('radio', { name: 'Calendar' }).click();
  await expect(cell(page, dayFromNow(0))).toBeVisible();
}

test.describe('the calendar', () => {
  test('a step dragged to another day keeps its hour, and undo takes it back', async ({ app, team }) => {
    const id = await planDeal(team, 'Rollout', 'Send the offer', atTime(tenth, '09:30'));
    await openCalendar(app);
    await app.keyboard.press(']');
    await expect(cell(app, tenth).locator(item(app, id))).toContainText('09:30');
    await item(app, id).dragTo(cell(app, twelfth));
    await expect(cell(app, twelfth).locator(item(app, id))).toContainText('09:30');
    await expect.poll(async () => (await planOf(team, id)).nextStep?.at).toBe(atTime(twelfth, '09:30'));

    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect(cell(app, tenth).locator(item(app, id))).toBeVisible();
    await expect.poll(async () => (await planOf(team, id)).nextStep?.at).toBe(atTime(tenth, '09:30'));
  });

  test('keys turn the page, walk the days, open one and move what is due', async ({ app, team }) => {
    const id = await planDeal(team, 'Rollout', 'Send the offer', tenth);
    const other = await planDeal(team, 'Renewal', 'Call them', tenth);
    await openCalendar(app);
    await expect(cell(app, dayFromNow(0))).toHaveAttribute('aria-current', 'date');
    await app.keyboard.press(']');
    await expect(cell(app, tenth)).toBeVisible();
    await app.keyboard.press('[');
    await app.keyboard.press(']');
    await expect(item(app, id)).toBeVisible();

    await cell(app, nextMonth(9)).focus();
    await app.keyboard.press('ArrowRight');
    await expect(cell(app, tenth)).toBeFocused();
    await app.keyboard.press('ArrowDown');
    await expect(cell(app, nextMonth(17))).toBeFocused();
    await app.keyboard.press('ArrowUp');

    await app.keyboard.press('Enter');
    const day = app.getByRole('dialog');
    await expect(day).toContainText('2 due');
    await app.keyboard.press('j');
    await app.keyboard.press('Escape');
    await expect(day).toBeHidden();
    await expect(cell(app, tenth)).toBeFocused();

    await app.keyboard.press('j');
    await app.keyboard.press('j');
    const focused = app.locator('[data-item]:focus');
    await expect(focused).toHaveCount(1);
    const moved = await focused.getAttribute('data-item');
    expect([id, other]).toContain(moved);
    await app.keyboard.press('Shift+ArrowRight');
    await expect(cell(app, nextMonth(11)).locator(`[data-item="${moved}"]`)).toBeFocused();
    await expect.poll(async () => (await planOf(team, moved ?? '')).nextStep?.allDay).toBe(true);

    await app.keyboard.press('d');
    await expect(app.getByRole('dialog')).toBeVisible();
    await app.keyboard.press('Escape');
    await expect(app.getByRole('dialog')).toBeHidden();
    await app.keyboard.press('t');
    await expect(cell(app, dayFromNow(0))).toBeVisible();
  });

  test('a day with more than fits leads to all of it', async ({ app, team }) => {
    for (let place = 0; place < 14; place++) await planDeal(team, `Deal ${place}`, `Step ${place}`, tenth);
    await openCalendar(app);
    await app.keyboard.press(']');
    await expect(cell(app, tenth)).toHaveAccessibleName(/, 14 due/);
    await cell(app, tenth)
      .getByRole('button', { name: /^\+\d+ more$/ })
      .click();
    await expect(app.getByRole('dialog').getByRole('listitem')).toHaveCount(14);
    await app
      .getByRole('dialog')
      .getByRole('button', { name: /Step 3 / })
      .click();
    await expect(app).toHaveURL(/\/deals\/[^/]+$/);
  });

  test('in a week a step is put onto an hour, and back onto the whole day', async ({ app, team }) => {
    const id = await planDeal(team, 'Rollout', 'Send the offer', tenth);
    await openCalendar(app);
    await app.keyboard.press(']');
    await cell(app, tenth).focus();
    await app.keyboard.press('w');
    await expect(cell(app, tenth).locator(item(app, id))).toBeVisible();
    const two = app.locator(`[data-hour="${tenth} 14"]`);
    await item(app, id).dragTo(two);
    await expect(two.locator(item(app, id))).toContainText('14:00');
    await expect.poll(async () => (await planOf(team, id)).nextStep?.at).toBe(atTime(tenth, '14:00'));
    await item(app, id).dragTo(cell(app, tenth));
    await expect(cell(app, tenth).locator(item(app, id))).toBeVisible();
    await expect.poll(async () => (await planOf(team, id)).nextStep?.allDay).toBe(true);
  });

  test('a day that has gone by takes nothing', async ({ app, team }) => {
    const id = await planDeal(team, 'Rollout', 'Send the offer', dayFromNow(0));
    await openCalendar(app);
    await item(app, id).focus();
    await app.keyboard.press('Shift+ArrowLeft');
    await expect(app.getByText('Nothing can be put off into the past.')).toBeVisible();
    await expect(cell(app, dayFromNow(0)).locator(item(app, id))).toBeVisible();
  });

  test.describe('where the clocks change', () => {
    test.use({ timezoneId: 'Europe/Berlin' });

    test('the hour that they skip is marked, and its day is a day like others', async ({ app }) => {
      const year = new Date().getFullYear() + 1;
      const march = new Date(Date.UTC(year, 2, 31));
      const sunday = `${year}-03-${31 - march.getUTCDay()}`;
      await openCalendar(app);
      for (let months = 14 - new Date().getMonth(); months > 0; months--) await app.keyboard.press(']');
      await expect(app.getByRole('heading', { name: `March ${year}` })).toBeVisible();
      await cell(app, sunday).focus();
      await app.keyboard.press('w');
      await expect(app.locator(`[data-hour="${sunday} 2"]`)).toContainText('The clocks skip this hour');
      await expect(app.locator(`[data-hour="${sunday} 3"]`)).toBeEmpty();
      await expect(app.locator('[data-day]')).toHaveCount(7);
    });
  });

  test('a page with nothing on it says what will be there', async ({ app }) => {
    await openCalendar(app);
    await expect(app.getByText('What you plan appears on its day.')).toBeVisible();
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`it can be used by everyone, ${theme}`, async ({ app, team }) => {
      await planDeal(team, 'Rollout', 'Send the offer', atTime(tenth, '09:30'));
      await planDeal(team, 'Renewal', 'Call', dayFromNow(0));
      await team.ask('PATCH', '/settings', { theme });
      await openCalendar(app);
      await expect(app.locator('[data-item]').first()).toBeVisible();
      await expectAccessible(app, `the month, ${theme}`);
      await app.keyboard.press('w');
      await expect(app.getByRole('grid', { name: 'Week' })).toBeVisible();
      await expectAccessible(app, `the week, ${theme}`);
    });
  }
});
