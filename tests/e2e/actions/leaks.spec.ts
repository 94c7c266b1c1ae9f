import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessible.ts';
import { test as withSample } from '../fixtures/sample.ts';
import { expect, goTo, test } from '../fixtures/test.ts';
import { rowsOf, undoToast } from '../records/lists.ts';
import { dayFromNow, planDeal, planOf } from './planned.ts';

interface Report {
  total: { count: number; open: number };
  lines: { key: string | null; label: string; count: number; cells: { bucket: string; count: number }[] }[];
}

const bars = (page: Page) => page.getByRole('figure', { name: /by how long|by their last activity/ });
const line = (page: Page, name: string) => bars(page).getByRole('row', { name: new RegExp(`^${name}`) });
const part = (page: Page, name: string | RegExp) => bars(page).getByRole('button', { name });
const summary = (page: Page) => page.getByRole('region', { name: 'Summary' });
const trend = (page: Page) => page.getByRole('figure', { name: /by day$/ });

test.describe('The leak report', () => {
  test('what is planned, parked or closed elsewhere is out of it at once', async ({ app, team }) => {
    const quiet = await planDeal(team, 'Quiet one', '');
    await planDeal(team, 'Rollout', 'Send the offer', dayFromNow(9));
    await app.keyboard.press('g');
    await app.keyboard.press('l');
    await expect(app).toHaveURL(/\/leaks$/);
    await expect(summary(app)).toContainText('1deal without a next step');
    await expect(summary(app)).toContainText('$50K');
    await expect(summary(app)).toContainText('50 %');
    await expect(part(app, 'No owner, less than a week: 1 deal')).toBeVisible();
    await expect(app.getByRole('heading', { name: 'The trend begins today' })).toBeVisible();

    await team.ask('PUT', `/deals/${quiet}/next_action`, { details: 'Call', at: dayFromNow(3) });
    await expect(app.getByRole('heading', { name: 'Nothing leaks' })).toBeVisible();
    await expect(summary(app).getByRole('button', { name: 'Adopt next steps…' })).toBeHidden();
  });

  test('it teaches while there are no deals', async ({ app }) => {
    await goTo(app, '/leaks');
    await expect(app.getByRole('heading', { name: 'Your deals will be here' })).toBeVisible();
    await expect(app.getByRole('link', { name: 'Import a file' })).toBeVisible();
  });

  test('next steps are adopted for a whole line, seen before and taken back with one undo', async ({ app, team }) => {
    const ids = await Promise.all(['One', 'Two', 'Three'].map((name) => planDeal(team, name, '')));
    await goTo(app, '/leaks');
    await app.getByRole('button', { name: 'Adopt next steps for No owner' }).click();
    const dialog = app.getByRole('dialog');
    await expect(dialog.getByRole('list', { name: 'The largest of them' }).getByRole('listitem')).toHaveCount(3);
    await expect(dialog.getByRole('list')).toContainText('202');

    // None of them is as old as that.
    await dialog.getByRole('combobox', { name: 'Without a next step' }).click();
    await app.getByRole('option', { name: 'For 30 days or more' }).click();
    await expect(dialog).toContainText('No deal has been without a next step for so long.');
    await expect(dialog.getByRole('button', { name: 'Adopt', exact: true })).toBeDisabled();
    await dialog.getByRole('combobox', { name: 'Without a next step' }).click();
    await app.getByRole('option', { name: 'However long' }).click();

    await dialog.getByRole('button', { name: 'Adopt for 3 deals' }).click();
    await expect(dialog).toBeHidden();
    await expect(app.getByRole('heading', { name: 'Nothing leaks' })).toBeVisible();
    for (const id of ids) expect((await planOf(team, id)).nextStep).toMatchObject({ form: 'action' });

    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect(part(app, 'No owner, less than a week: 3 deals')).toBeVisible();
    for (const id of ids) expect((await planOf(team, id)).standing).toBe('none');
  });
});

withSample.describe('The leak report of a team', () => {
  withSample('each number opens the deals behind it, by mouse and by keys', async ({ app, team }) => {
    const report = await team.ask<Report>('GET', '/reports/leaks');
    const most = [...report.lines].sort((a, b) => b.count - a.count)[0]!;
    await goTo(app, '/leaks');
    await line(app, most.label)
      .getByRole('button', { name: new RegExp(`: ${most.count} deals,`) })
      .click();
    await expect(app).toHaveURL(/\/deals$/);
    await expect(rowsOf(app)).toHaveCount(most.count);
    await expect(app.getByText('Days without a next step')).toBeVisible();

    await app.goBack();
    const first = most.cells.find(({ count }) => count > 0)!;
    // The table before it in the way of Tab is not what is tested: its first part takes the keyboard.
    await bars(app).locator('svg [tabindex="0"]').focus();
    await expect(bars(app).locator('svg [tabindex="0"]')).toBeFocused();
    await app.keyboard.press('ArrowDown');
    await app.keyboard.press('ArrowUp');
    await app.keyboard.press('Home');
    await app.keyboard.press('Enter');
    await expect(app).toHaveURL(/\/deals$/);
    await expect(rowsOf(app)).toHaveCount(first.count);
  });

  withSample('it is split, narrowed to one owner, and the address keeps how', async ({ app, team }) => {
    const report = await team.ask<Report>('GET', '/reports/leaks?of=activity');
    const one = report.lines.find(({ key, count }) => key !== null && count > 0)!;
    await goTo(app, '/leaks');
    await app.getByRole('radio', { name: 'Without activity' }).click();
    await expect(summary(app)).toContainText(`${report.total.count}deals without an activity for a week`);
    await bars(app).getByRole('button', { name: one.label, exact: true }).click();
    await expect(app).toHaveURL(new RegExp(`owner=${one.key}`));
    await expect(bars(app).getByRole('columnheader', { name: 'Stage' })).toBeVisible();
    await expect(summary(app)).toContainText(`${one.count}deal`);
    await app.reload();
    await expect(summary(app)).toContainText(`${one.count}deal`);
    await app.getByRole('button', { name: `Only ${one.label}: show all again` }).click();
    await expect(summary(app)).toContainText(`${report.total.count}deals`);
  });

  withSample('the trend is a chart to look at, to walk and to listen to', async ({ app }) => {
    await goTo(app, '/leaks');
    const days = trend(app).getByRole('img');
    await expect(days.first()).toBeAttached();
    await expect(trend(app).getByRole('row')).toHaveCount((await days.count()) + 1);
    await days.first().focus();
    await app.keyboard.press('End');
    await expect(days.last()).toBeFocused();
    await expect(days.last()).toHaveAccessibleName(/202\d. without a next step: \d+ %$/);
    await app.getByRole('radio', { name: 'Deals' }).click();
    await expect(days.last()).toHaveAccessibleName(/without a next step: \d+, open: \d+$/);
  });

  for (const theme of ['light', 'dark'] as const) {
    withSample(`it can be used by everyone, ${theme}`, async ({ app, team }) => {
      await team.ask('PATCH', '/settings', { theme });
      await goTo(app, '/leaks');
      await expect(trend(app)).toBeVisible();
      await expectAccessible(app, `the leak report, ${theme}`);
      await app.getByRole('button', { name: 'Adopt next steps…' }).click();
      await expect(app.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
      await expectAccessible(app, `adopting next steps, ${theme}`);
    });
  }
});
