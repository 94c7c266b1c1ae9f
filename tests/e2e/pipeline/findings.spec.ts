import { expectAccessible } from '../fixtures/accessible.ts';
import { test as withSample } from '../fixtures/sample.ts';
import { expect, goTo, test } from '../fixtures/test.ts';
import { undoToast } from '../records/lists.ts';
import { found, makeDeal, peek, reviewed, rowsIn, table } from './reviewed.ts';

test.describe('A finding', () => {
  test('says what it rests on, and leads to the field', async ({ app, team }) => {
    const deal = await makeDeal(team, 'Rollout');
    await reviewed(team);
    await goTo(app, '/reviews?rule=no-close-date');
    await table(app).focus();
    await expect(peek(app)).toContainText('Rollout');
    await peek(app)
      .getByRole('list', { name: 'What it rests on' })
      .getByRole('button', { name: /Close date/ })
      .click();
    await expect(app).toHaveURL(new RegExp(`/deals/${deal}#closeDate$`));
    await expect(app.getByRole('button', { name: /^Edit Close date/ })).toBeFocused();
  });

  test('says what it counted, and leads to where that stands on the deal', async ({ app, team }) => {
    const deal = await makeDeal(team, 'Rollout');
    await reviewed(team);
    await goTo(app, '/reviews?rule=no-contact');
    await table(app).focus();
    const contacts = peek(app)
      .getByRole('list', { name: 'What it rests on' })
      .getByRole('button', { name: /^Contacts/ });
    await expect(contacts).toHaveText('Contacts0');
    await contacts.click();
    await expect(app).toHaveURL(new RegExp(`/deals/${deal}#count%3Acontacts$`));
    await expect(app.getByRole('button', { name: 'Add a person' })).toBeFocused();
  });

  withSample('says what is usual for won deals, and leads to those', async ({ app, team }) => {
    await reviewed(team);
    await goTo(app, '/reviews?rule=stuck-in-stage');
    await table(app).focus();
    const usual = peek(app)
      .getByRole('list', { name: 'What it rests on' })
      .getByRole('button', { name: /^Usual for \d+ won deals in this stage \(nine in ten stay under it\)/ });
    await expect(usual).toHaveText(/days$/);
    await usual.click();
    await expect(app).toHaveURL(/\/deals$/);
    await expect(app.getByRole('button', { name: 'Outcome is any of Won' })).toBeVisible();
  });

  test('is mended with one key, and that is taken back with one undo', async ({ app, team }) => {
    const deal = await makeDeal(team, 'Rollout');
    await reviewed(team);
    await goTo(app, '/reviews?rule=no-close-date');
    await table(app).focus();
    await expect(peek(app)).toContainText('Rollout');
    await app.keyboard.press('e');
    const dialog = app.getByRole('dialog', { name: 'Set the close date' });
    await dialog.getByLabel('Close date').fill('+4w');
    await dialog.getByRole('button', { name: 'Set it' }).click();
    await expect(dialog).toBeHidden();
    await expect(rowsIn(app).first()).toContainText('Mended');
    const closeDate = async () => (await team.ask<{ closeDate: string | null }>('GET', `/deals/${deal}`)).closeDate;
    expect(await closeDate()).not.toBeNull();
    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect(rowsIn(app).first()).not.toContainText('Mended');
    expect(await closeDate()).toBeNull();
  });

  test('is muted with a reason and until a day, and comes back with an undo', async ({ app, team }) => {
    await makeDeal(team, 'Rollout');
    await reviewed(team);
    await goTo(app, '/reviews?rule=no-account');
    await table(app).focus();
    await expect(peek(app)).toContainText('Rollout');
    await app.keyboard.press('m');
    const dialog = app.getByRole('dialog', { name: /^Mute/ });
    await dialog.getByRole('button', { name: 'Mute', exact: true }).click();
    await expect(dialog.getByText('Say why, for whoever looks at it later.')).toBeVisible();
    await dialog.getByLabel('Why this is all right').fill('The price is being worked out.');
    await dialog.getByRole('radio', { name: '2 weeks' }).click();
    await dialog.getByRole('button', { name: 'Mute', exact: true }).click();
    await expect(app.getByRole('heading', { name: 'No finding fits' })).toBeVisible();

    await app.getByRole('combobox', { name: 'Muted findings' }).click();
    await app.getByRole('option', { name: 'Only muted' }).click();
    await expect(rowsIn(app).first()).toContainText('Muted until');
    await expect(peek(app)).toContainText('The price is being worked out.');
    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect(app.getByRole('heading', { name: 'No finding fits' })).toBeVisible();
  });
});

test.describe('Many findings', () => {
  test('are mended by one command, each as its rule offers', async ({ app, team }) => {
    const deals = await Promise.all(['One', 'Two', 'Three'].map((name) => makeDeal(team, name)));
    await reviewed(team);
    await goTo(app, '/reviews?rule=no-close-date');
    await expect(rowsIn(app)).toHaveCount(3);
    await table(app).focus();
    await app.keyboard.press('ControlOrMeta+a');
    await app.getByRole('toolbar', { name: 'Picked findings' }).getByRole('button', { name: /^Mend/ }).click();
    const dialog = app.getByRole('dialog', { name: 'Mend 3 findings' });
    await dialog.getByLabel('Close date').fill('+4w');
    await dialog.getByRole('button', { name: 'Mend 3' }).click();
    await expect(rowsIn(app).filter({ hasText: 'Mended' })).toHaveCount(3);
    const dates = async () =>
      Promise.all(
        deals.map(async (id) => (await team.ask<{ closeDate: string | null }>('GET', `/deals/${id}`)).closeDate),
      );
    expect(await dates()).not.toContain(null);
    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(dates).toEqual([null, null, null]);
  });

  test('are muted together', async ({ app, team }) => {
    await Promise.all(['One', 'Two', 'Three'].map((name) => makeDeal(team, name)));
    const { id } = await reviewed(team);
    await goTo(app, '/reviews?rule=no-account');
    await expect(rowsIn(app)).toHaveCount(3);
    await table(app).focus();
    await app.keyboard.press('x');
    await app.keyboard.press('j');
    await app.keyboard.press('x');
    await expect(app.getByRole('toolbar', { name: 'Picked findings' })).toContainText('2 picked');
    await app.keyboard.press('m');
    const dialog = app.getByRole('dialog', { name: 'Mute 2 findings' });
    await dialog.getByLabel('Why this is all right').fill('Framework contract, no price yet.');
    await dialog.getByRole('radio', { name: 'For good' }).click();
    await dialog.getByRole('button', { name: 'Mute', exact: true }).click();
    await expect(rowsIn(app)).toHaveCount(1);
    expect((await found(team, id, '&ruleId=no-account&muted=only')).total).toBe(2);
  });
});

withSample.describe('The findings of a team', () => {
  withSample('are narrowed, found by a word and put into groups', async ({ app, team }) => {
    const { id, counts } = await reviewed(team);
    await goTo(app, '/reviews');
    await app.getByRole('combobox', { name: 'Severity' }).click();
    await app.getByRole('option', { name: 'Critical' }).click();
    await expect(app.getByText(`${counts.bySeverity.critical} finding`).first()).toBeVisible();
    const critical = await found(team, id, '&severity=critical');
    const name = critical.items[0]!.dealName;
    const named = await found(team, id, `&severity=critical&search=${encodeURIComponent(name)}`);
    await app.getByRole('textbox', { name: 'Find in findings by name' }).fill(name);
    await expect(app.getByText(`${named.total} finding`).first()).toBeVisible();
    await app.getByRole('textbox', { name: 'Find in findings by name' }).clear();

    await app.getByRole('button', { name: 'Group', exact: true }).click();
    await app.getByRole('menuitemcheckbox', { name: 'Rule' }).click();
    const groups = table(app).locator('.group-line');
    await expect(groups.first()).toBeVisible();
    const byRule = new Map<string, number>();
    for (const { ruleId } of critical.items) byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1);
    if (critical.total === critical.items.length) {
      const first = counts.byRule.find(({ ruleId }) => byRule.has(ruleId))!;
      await expect(groups.filter({ hasText: first.name })).toContainText(String(byRule.get(first.ruleId)));
    }
  });

  for (const theme of ['light', 'dark'] as const) {
    withSample(`can be worked off by everyone, ${theme}`, async ({ app, team }) => {
      await team.ask('PATCH', '/settings', { theme });
      await reviewed(team);
      await goTo(app, '/reviews?severity=critical');
      await table(app).focus();
      await expect(peek(app).getByRole('table', { name: /^Health of/ })).toBeVisible();
      await expectAccessible(app, `a finding beside the list, ${theme}`);
      await app.keyboard.press('m');
      await expect(app.getByRole('dialog')).toBeVisible();
      await expectAccessible(app, `muting, ${theme}`);
    });
  }
});
