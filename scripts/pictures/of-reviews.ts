import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { RunningHost } from '../../tests/e2e/fixtures/host.ts';
import { goTo } from '../../tests/e2e/fixtures/test.ts';
import type { Camera } from './camera.ts';

export async function reviewsPictures({ host, page, inTheme, take }: Camera): Promise<void> {
  await host.ask('PUT', '/rates', {
    base: 'EUR',
    items: Object.entries({ EUR: 1, USD: 0.92, GBP: 1.17 }).map(([currency, rate]) => ({ currency, rate })),
  });
  const before = await reviewed(host);
  await aWeekOn(host);
  const after = await reviewed(host);

  const firstRow = page.getByRole('grid').locator('[data-line]').first();
  for (const theme of ['light', 'dark'] as const) {
    await inTheme(theme);
    await goTo(page, '/reviews');
    await firstRow.waitFor();
    await besideTheList(page, false);
    await take(`review-${theme}`);
  }
  await inTheme('light');
  await goTo(page, '/reviews?severity=critical');
  await firstRow.waitFor();
  await besideTheList(page, true);
  await page.getByRole('grid').focus();
  await take('finding-light');

  await goTo(page, `/reviews/compare/${before}/${after}`);
  await page.getByRole('figure', { name: /^How the pipeline changed/ }).waitFor();
  await take('waterfall-light');
  await mendSome(host, after);
  await goTo(page, '/reviews/board');
  await page
    .getByText(/[1-9]\d* of \d+ done/)
    .first()
    .waitFor();
  await take('zero-board-light');

  await goTo(page, '/rules');
  await page.getByRole('switch').first().waitFor();
  await take('rules-light');
  await goTo(page, '/rules/new?from=quiet-two-weeks');
  await page.getByRole('complementary', { name: 'What it finds now' }).waitFor();
  await take('rule-form-light');

  const { id } = await host.ask<{ id: string }>('POST', '/schedules', {
    name: 'Monday meeting',
    when: 'mondays 7:30',
    zone: 'Europe/Berlin',
  });
  await host.ask('POST', '/schedules', {
    name: 'Commit, every weekday',
    when: 'weekdays 8:00',
    zone: 'Europe/Berlin',
    filter: [{ field: 'forecastCategory', op: 'anyOf', value: ['commit'] }],
  });
  await host.ask('POST', `/schedules/${id}/run`);
  await goTo(page, '/schedules');
  await page.getByRole('link', { name: /^Open the review/ }).waitFor();
  await take('schedules-light');
}

/** Shows or hides the finding under the cursor. */
async function besideTheList(page: Page, shown: boolean): Promise<void> {
  const toggle = page.getByRole('button', { name: /^Show the finding beside the list/ });
  if ((await toggle.getAttribute('aria-pressed')) !== String(shown)) await toggle.click();
  await page.getByRole('complementary', { name: /^Beside the list/ }).waitFor({ state: shown ? 'visible' : 'hidden' });
}

async function mendSome({ ask }: RunningHost, review: string): Promise<void> {
  const { items } = await ask<{ items: { id: string }[] }>(
    'GET',
    `/reviews/${review}/findings?ruleId=no-next-action&limit=20`,
  );
  await ask('POST', '/findings/fix', { findingIds: items.map(({ id }) => id) });
}

async function reviewed(host: RunningHost): Promise<string> {
  const { id } = await host.ask<{ id: string }>('POST', '/reviews', {});
  for (;;) {
    const { state } = await host.ask<{ state: string }>('GET', `/reviews/${id}`);
    if (state === 'done') return id;
    if (state !== 'queued' && state !== 'running') throw new Error(`The review ended as ${state}.`);
    await pause(100);
  }
}

type Deal = { id: string; amount: { amountMinor: number; currency: string } | null; ownerId: string | null };

/** What happens to deals between two Mondays, so that there is something to compare. */
async function aWeekOn({ ask }: RunningHost): Promise<void> {
  const { items } = await ask<{ items: Deal[] }>(
    'GET',
    '/deals?filter=outcome:is:open,amount:isPresent,closeDate:inNextDays:40,currency:anyOf:EUR|USD|GBP&sort=-amount&limit=12',
  );
  const [up, won, pushed, down, lost, mended] = items;
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const times = (deal: Deal | undefined, factor: number) =>
    deal?.amount && { ...deal.amount, amountMinor: Math.round((deal.amount.amountMinor * factor) / 100) * 100 };
  for (const [deal, fields] of [
    [won, { stage: 'Won' }],
    [lost, { stage: 'Lost', lostReason: 'Budget was cut' }],
    [pushed, { closeDate: day(150) }],
    [up, { amount: times(up, 1.3) }],
    [down, { amount: times(down, 0.7) }],
    [mended, { closeDate: day(21) }],
  ] as const) {
    if (deal) await ask('PATCH', `/deals/${deal.id}`, fields);
  }
  const { ownerId, amount } = items[6] ?? {};
  await ask('POST', '/deals', { name: 'Data platform, phase 2', ownerId, amount, closeDate: day(20) });
}
