import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../fixtures/accessible.ts';
import { test as withSample } from '../fixtures/sample.ts';
import { expect, goTo, test } from '../fixtures/test.ts';
import { makeDeal, reviewed, rowsIn, summary, sumOf } from './reviewed.ts';

test.describe('The first review', () => {
  test('teaches what it is, and begins with one key', async ({ app, team }) => {
    await goTo(app, '/reviews');
    await expect(app.getByRole('heading', { name: 'A review needs deals' })).toBeVisible();
    await expect(app.getByRole('main').getByRole('link', { name: 'Import a file' })).toBeVisible();

    await makeDeal(team, 'Rollout');
    await expect(app.getByRole('heading', { name: 'See what is wrong in the pipeline' })).toBeVisible();
    await app.keyboard.press('r');
    await expect(summary(app)).toContainText('health of 1 deal');
    await expect(rowsIn(app).filter({ hasText: 'Rollout' }).first()).toBeVisible();
  });

  test('of part of the pipeline looks at that part alone', async ({ app, team }) => {
    await makeDeal(team, 'Rollout', { source: 'Fair' });
    await makeDeal(team, 'Pilot');
    await reviewed(team);
    await goTo(app, '/reviews');
    await app.getByRole('button', { name: 'More about reviews' }).click();
    await app.getByRole('menuitem', { name: 'Review part of the pipeline…' }).click();
    const dialog = app.getByRole('dialog', { name: 'Review part of the pipeline' });
    await expect(dialog.getByRole('button', { name: 'Review', exact: true })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Filter' }).click();
    await app.getByRole('option', { name: 'Source' }).click();
    await app.getByRole('textbox', { name: /Source/ }).fill('Fair');
    await app.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Review 1 deal' }).click();
    await expect(dialog).toBeHidden();
    await expect(summary(app)).toContainText('health of 1 deal');
  });
});

withSample.describe('The review of a team', () => {
  withSample('opens the arithmetic of its health, which adds up', async ({ app, team }) => {
    const review = await reviewed(team);
    await goTo(app, '/reviews');
    await summary(app)
      .getByRole('button', { name: /health of/ })
      .click();
    const dialog = app.getByRole('dialog', { name: 'How the health adds up' });
    const points = dialog.getByRole('table', { name: 'Points of all deals' });
    const sum = await sumOf(points);
    expect(sum.lines).toBe(sum.total);
    expect(Math.round((sum.total / review.counts.deals) * 10) / 10).toBe(review.health);

    // Down to a single deal.
    await dialog.getByRole('list', { name: 'Lowest' }).getByRole('listitem').first().getByRole('button').click();
    const deal = await sumOf(app.getByRole('dialog').getByRole('table', { name: /^Health of/ }));
    expect(deal.lines).toBe(deal.total);
    await app.getByRole('button', { name: 'Back to all deals' }).click();
    await expect(points).toBeVisible();
  });

  withSample('is looked at from four sides, and each leads to the findings', async ({ app, team }) => {
    const { counts } = await reviewed(team);
    // The gravest stand first, and only what is near the window is drawn.
    const rule = counts.byRule.find(({ severity, findings }) => severity === 'critical' && findings > 0)!;
    const owner = counts.byOwner.find(({ ownerId, findings }) => ownerId !== null && findings > 0)!;
    await goTo(app, '/reviews');
    await app.getByRole('tab', { name: /^By rule/ }).click();
    await rowsIn(app, 'Findings by rule').getByRole('button', { name: rule.name, exact: true }).click();
    await expect(app).toHaveURL(new RegExp(`rule=${rule.ruleId}`));
    await expect(rowsIn(app)).toHaveCount(Math.min(rule.findings, await rowsIn(app).count()));
    await expect(app.getByText(`${rule.findings} finding`).first()).toBeVisible();
    await app.getByRole('button', { name: `Only ${rule.name}: show all again` }).click();
    await expect(app).not.toHaveURL(/rule=/);

    await app.getByRole('tab', { name: /^Owners/ }).click();
    await rowsIn(app, 'Findings by owner').filter({ hasText: owner.name }).dblclick();
    await expect(app).toHaveURL(new RegExp(`owner=${owner.ownerId}`));
    await expect(app.getByText(`${owner.findings} finding`).first()).toBeVisible();

    await app.getByRole('tab', { name: /^Deals/ }).click();
    await expect(rowsIn(app, 'Deals of the review').first()).toBeVisible();
    await summary(app)
      .getByRole('button', { name: /critical/ })
      .click();
    await expect(app).toHaveURL(/severity=critical/);
    await expect(app.getByText(`${counts.bySeverity.critical} finding`).first()).toBeVisible();
  });

  withSample('goes out as a file', async ({ app, team }) => {
    const { counts } = await reviewed(team);
    await goTo(app, '/reviews');
    const saved = async (entry: string) => {
      await expect(app.getByRole('menu')).toHaveCount(0);
      await app.getByRole('button', { name: 'Export', exact: true }).click();
      await expect(app.getByRole('menuitem', { name: entry })).toBeVisible();
      const download = app.waitForEvent('download');
      await app.getByRole('menuitem', { name: entry }).click();
      return (await download).path();
    };
    const lines = (await readFile(await saved('Findings (CSV)'), 'utf8')).trim().split('\n');
    expect(lines.length).toBeGreaterThan(counts.findings);
    expect((await readFile(await saved('Workbook (Excel)'))).subarray(0, 2).toString()).toBe('PK');
    expect(await readFile(await saved('Report as a page (HTML)'), 'utf8')).toContain('<html');
  });

  withSample('stands on the page of a deal, with a closer look that cites what it rests on', async ({ app, team }) => {
    const { id } = await reviewed(team);
    const worst = await team.ask<{ items: { dealId: string }[] }>('GET', `/reviews/${id}/deals?limit=1`);
    await goTo(app, `/deals/${worst.items[0]!.dealId}`);
    await expect(app.getByRole('list', { name: 'Findings' }).getByRole('listitem').first()).toBeVisible();
    await app.getByRole('button', { name: /^Health: / }).click();
    const sum = await sumOf(app.getByRole('dialog').getByRole('table'));
    expect(sum.lines).toBe(sum.total);
    await app.keyboard.press('Escape');
    await app.getByRole('button', { name: 'Take a look' }).click();
    const look = app.getByRole('region', { name: 'Closer look' });
    await expect(look).toContainText('on this laptop');
    const claims = look.getByRole('list', { name: /^What this rests on/ });
    for (const claim of await claims.all()) await expect(claim.getByRole('listitem').first()).toBeVisible();
    await expectAccessible(app, 'a deal with its review');
  });

  for (const theme of ['light', 'dark'] as const) {
    withSample(`can be used by everyone, ${theme}`, async ({ app, team }) => {
      await team.ask('PATCH', '/settings', { theme });
      await reviewed(team);
      await goTo(app, '/reviews');
      await expect(rowsIn(app).first()).toBeVisible();
      await expectAccessible(app, `the findings of a review, ${theme}`);
      for (const tab of ['By rule', 'Deals', 'Owners']) {
        await app.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
        await expect(app.getByRole('tabpanel').locator('[data-line]').first()).toBeVisible();
        await expectAccessible(app, `a review by ${tab}, ${theme}`);
      }
      await summary(app)
        .getByRole('button', { name: /health of/ })
        .click();
      await expect(app.getByRole('dialog').getByRole('table', { name: 'Points of all deals' })).toBeVisible();
      await expectAccessible(app, `the arithmetic of the health, ${theme}`);
    });
  }
});
