import { expectAccessible } from '../fixtures/accessible.ts';
import { test as withSample } from '../fixtures/sample.ts';
import { expect, goTo, test } from '../fixtures/test.ts';
import { makeDeal, reviewed, rowsIn } from './reviewed.ts';

const amount = (euros: number) => ({ amount: { amountMinor: euros * 100, currency: 'EUR' } });

test('Two reviews show what moved, and what became of each finding', async ({ app, team }) => {
  const close = { closeDate: '2099-03-01' };
  const grows = await makeDeal(team, 'Grows', { ...amount(10_000), ...close });
  const mended = await makeDeal(team, 'Mended', { ...amount(5_000), ...close });
  const a = await reviewed(team);
  await team.ask('PATCH', `/deals/${grows}`, amount(30_000));
  await team.ask('PATCH', `/deals/${mended}`, { source: 'Fair' });
  await makeDeal(team, 'Brand new', { ...amount(7_000), ...close });
  const b = await reviewed(team);

  await goTo(app, '/reviews');
  await app.getByRole('link', { name: /new and resolved since/ }).click();
  await expect(app).toHaveURL(new RegExp(`/reviews/compare/${a.id}/${b.id}`));
  await app.getByRole('radio', { name: 'Any time' }).click();
  await expect(app).toHaveURL(/from=1900-01-01/);
  const chart = app.getByRole('figure', { name: /^How the pipeline changed/ });
  await expect(chart.getByRole('button', { name: /: €15K, 2 deals$/ })).toBeAttached();
  await expect(chart.getByRole('button', { name: /: \+€20K, 1 deal$/ })).toBeAttached();
  await expect(chart.getByRole('button', { name: /: \+€7K, 1 deal$/ })).toBeAttached();
  await expect(chart.getByRole('button', { name: /: €42K, 3 deals$/ })).toBeAttached();

  // By keys, from the first bar to the last, and into one of them.
  await chart.getByRole('button').first().focus();
  await app.keyboard.press('End');
  await expect(chart.getByRole('button').last()).toBeFocused();
  await chart.getByRole('button', { name: /: \+€20K/ }).focus();
  await app.keyboard.press('Enter');
  const dialog = app.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: /Grows/ })).toContainText('+€20K');
  await app.keyboard.press('Escape');

  await app.getByRole('tab', { name: /^Resolved/ }).click();
  await expect(rowsIn(app, 'Resolved: findings').filter({ hasText: 'No source' })).toContainText('Mended');
  await app.getByRole('tab', { name: /^New/ }).click();
  await expect(rowsIn(app, 'New: findings').filter({ hasText: 'Brand new' }).first()).toBeVisible();

  // Which close dates count is part of the address; without any, the quarter of the later review.
  await app.getByRole('radio', { name: 'That quarter' }).click();
  await expect(app).not.toHaveURL(/from=/);
  await expect(app.getByRole('heading', { name: 'No deal closes then' })).toBeVisible();
  await app.getByRole('button', { name: 'Swap the two' }).click();
  await expect(app).toHaveURL(new RegExp(`/reviews/compare/${b.id}/${a.id}`));
});

for (const theme of ['light', 'dark'] as const) {
  withSample(`Two reviews of a team can be compared by everyone, ${theme}`, async ({ app, team }) => {
    await team.ask('PATCH', '/settings', { theme });
    const a = await reviewed(team);
    const b = await reviewed(team);
    await goTo(app, `/reviews/compare/${a.id}/${b.id}`);
    await expect(app.getByRole('figure', { name: /^How the pipeline changed/ })).toBeVisible();
    await expectAccessible(app, `two reviews compared, ${theme}`);
  });
}
