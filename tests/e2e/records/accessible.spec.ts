import { expectAccessible } from '../fixtures/accessible.ts';
import { expect, goTo, test } from '../fixtures/sample.ts';
import { choose, enterTable, rowsOf } from './lists.ts';

test.use({ opensAt: '/deals' });

for (const theme of ['light', 'dark']) {
  test(`every view of records is accessible, ${theme}`, async ({ app, team }) => {
    test.slow();
    await team.ask('PATCH', '/settings', { theme });
    await expect(rowsOf(app).first()).toBeVisible();
    await expectAccessible(app, 'the table');
    await choose(app, 'Group', 'Stage');
    await expect(app.locator('.group-line').first()).toBeVisible();
    await expectAccessible(app, 'the grouped table');
    await enterTable(app);
    await app.keyboard.press('j');
    await app.keyboard.press('Space');
    await expect(app.getByRole('list', { name: 'What happened last' })).toBeVisible();
    for (const key of ['x', 'j', 'x']) await app.keyboard.press(key);
    await expectAccessible(app, 'the panel beside the list and the picked rows');
    await app.keyboard.press('e');
    await expect(app.getByRole('dialog')).toBeVisible();
    await expectAccessible(app, 'changing many');
    await app.keyboard.press('Escape');
    await app.keyboard.press('n');
    await expect(app.getByRole('dialog')).toBeVisible();
    await expectAccessible(app, 'a new deal');
    await app.keyboard.press('Escape');
    await app.keyboard.press('b');
    await expect(app.locator('[data-card]').first()).toBeVisible();
    await expectAccessible(app, 'the board');

    for (const kind of ['deals', 'accounts', 'contacts']) {
      const { items } = await team.ask<{ items: { id: string; name: string }[] }>('GET', `/${kind}?limit=1`);
      await goTo(app, `/${kind}/${items[0]?.id}`);
      await expect(app.getByRole('list', { name: 'Timeline' })).toBeVisible();
      await expectAccessible(app, `a page of ${kind}`);
    }
    await goTo(app, '/duplicates?kind=contacts');
    await expect(app.getByRole('article')).toBeVisible();
    await expectAccessible(app, 'duplicates');
    await goTo(app, '/settings/records');
    await expect(app.getByRole('region', { name: 'Stages' })).toContainText('Won');
    await expectAccessible(app, 'the settings of records');
  });
}
