import { expectAccessible } from '../fixtures/accessible.ts';
import { test as withSample } from '../fixtures/sample.ts';
import { expect, goTo, test } from '../fixtures/test.ts';
import { found, makeDeal, peek, reviewed } from './reviewed.ts';

test.describe('The zero board', () => {
  test('empties itself as deals are mended elsewhere', async ({ app, team }) => {
    const deal = await makeDeal(team, 'Rollout');
    const { id } = await reviewed(team);
    const { total, items } = await found(team, id);
    expect(items.map(({ ruleId }) => ruleId)).toContain('no-source');
    await goTo(app, '/reviews/board');
    const column = app.getByRole('region', { name: /findings left$/ });
    await expect(column).toHaveAccessibleName(new RegExp(`, ${total} findings left`));
    await team.ask('PATCH', `/deals/${deal}`, { source: 'Fair' });
    await expect(column).not.toHaveAccessibleName(new RegExp(`, ${total} findings left`));
    await expect(column).toContainText(new RegExp(`[1-9]\\d* of ${total} done`));
  });

  test('is walked and worked off by keys, until nothing is left', async ({ app, team }) => {
    await makeDeal(team, 'Rollout');
    const { id } = await reviewed(team);
    const { items } = await found(team, id);
    await goTo(app, '/reviews/board');
    const card = app.locator('[data-card]').first();
    await expect(card).toBeVisible();
    await app.keyboard.press('j');
    await expect(card).toBeFocused();
    await app.keyboard.press('Enter');
    await expect(peek(app)).toContainText('Rollout');
    await card.focus();
    await app.keyboard.press('m');
    await expect(app.getByRole('dialog', { name: /^Mute/ })).toBeVisible();
    await app.keyboard.press('Escape');
    await team.ask('POST', '/findings/mute', { findingIds: items.map((one) => one.id), reason: 'A test.' });
    await expect(app.getByRole('heading', { name: 'Zero', exact: true })).toBeVisible();
    await expect(app.getByText(`All ${items.length} findings of the last review are mended or muted.`)).toBeVisible();
  });

  test('teaches before the first review', async ({ app }) => {
    await goTo(app, '/reviews/board');
    await expect(app.getByRole('heading', { name: 'Nothing was reviewed yet' })).toBeVisible();
  });
});

for (const theme of ['light', 'dark'] as const) {
  withSample(`The board of a team can be used by everyone, ${theme}`, async ({ app, team }) => {
    await team.ask('PATCH', '/settings', { theme });
    await reviewed(team);
    await goTo(app, '/reviews/board');
    await expect(app.locator('[data-card]').first()).toBeVisible();
    await expectAccessible(app, `the zero board, ${theme}`);
  });
}
