import { expectAccessible } from '../fixtures/accessible.ts';
import { test as withSample } from '../fixtures/sample.ts';
import { expect, goTo, test } from '../fixtures/test.ts';
import { makeDeal, reviewed, rowsIn, table } from './reviewed.ts';

test.describe('The history of reviews', () => {
  test('lists each, compares two that are picked, and deletes one after asking', async ({ app, team }) => {
    await makeDeal(team, 'Rollout');
    const a = await reviewed(team);
    const b = await reviewed(team, { name: 'Monday' });
    await goTo(app, '/reviews/history');
    await expect(rowsIn(app, 'Reviews')).toHaveCount(2);
    await expect(rowsIn(app, 'Reviews').first()).toContainText('Monday');
    await expect(app.getByRole('heading', { name: 'The trend begins on the second day' })).toBeVisible();
    await table(app, 'Reviews').focus();
    await app.keyboard.press('x');
    await expect(app.getByText('Pick two to compare them')).toBeVisible();
    await app.keyboard.press('j');
    await app.keyboard.press('x');
    await app.keyboard.press('c');
    await expect(app).toHaveURL(new RegExp(`/reviews/compare/${a.id}/${b.id}`));

    await goTo(app, '/reviews/history');
    await rowsIn(app, 'Reviews').first().click({ button: 'right' });
    await app.getByRole('menuitem', { name: 'Delete…' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(rowsIn(app, 'Reviews')).toHaveCount(1);
    await expect(rowsIn(app, 'Reviews').first()).not.toContainText('Monday');
  });

  test('an earlier review is shown as it was', async ({ app, team }) => {
    const deal = await makeDeal(team, 'Rollout');
    const a = await reviewed(team);
    await team.ask('PATCH', `/deals/${deal}`, { source: 'Fair' });
    await reviewed(team);
    await goTo(app, '/reviews/history');
    await rowsIn(app, 'Reviews').nth(1).dblclick();
    await expect(app).toHaveURL(new RegExp(`/reviews/${a.id}`));
    await expect(rowsIn(app).filter({ hasText: 'came from' })).toHaveCount(1);
  });
});

for (const theme of ['light', 'dark'] as const) {
  withSample(`The history of a team can be used by everyone, ${theme}`, async ({ app, team }) => {
    await team.ask('PATCH', '/settings', { theme });
    await reviewed(team);
    await goTo(app, '/reviews/history');
    await expect(rowsIn(app, 'Reviews').first()).toBeVisible();
    await expectAccessible(app, `the history of reviews, ${theme}`);
  });
}
