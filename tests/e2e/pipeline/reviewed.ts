import type { Locator, Page } from '@playwright/test';
import type { RunningHost } from '../fixtures/host.ts';
import { expect } from '../fixtures/test.ts';

export interface ReviewFigures {
  id: string;
  state: string;
  at: string;
  health: number;
  counts: {
    deals: number;
    findings: number;
    bySeverity: Record<'critical' | 'warning' | 'info', number>;
    byRule: { ruleId: string; name: string; severity: string; findings: number }[];
    byOwner: { ownerId: string | null; name: string; findings: number }[];
  };
}

export interface FoundItem {
  id: string;
  dealId: string;
  dealName: string;
  ruleId: string;
  severity: string;
  message: string;
}

/** Reviews the open deals and waits until that is done. */
export async function reviewed(team: RunningHost, input: unknown = {}): Promise<ReviewFigures> {
  const { id } = await team.ask<{ id: string }>('POST', '/reviews', input);
  const now = () => team.ask<ReviewFigures>('GET', `/reviews/${id}`);
  await expect.poll(async () => (await now()).state).toBe('done');
  return now();
}

export const found = (team: RunningHost, id: string, query = '') =>
  team.ask<{ items: FoundItem[]; total: number }>('GET', `/reviews/${id}/findings?limit=500${query}`);

/** A deal in which as little as possible is wrong, so that a test knows what it changes. */
export async function makeDeal(team: RunningHost, name: string, fields: Record<string, unknown> = {}) {
  const deal = await team.ask<{ id: string; name: string }>('POST', '/deals', { name, ...fields });
  return deal.id;
}

export const table = (page: Page, name = 'Findings'): Locator =>
  page.getByRole('grid', { name, exact: true }).or(page.getByRole('treegrid', { name, exact: true }));

export const rowsIn = (page: Page, name = 'Findings'): Locator =>
  table(page, name).and(page.locator(':not([aria-busy])')).locator('[data-line]:not(.group-line)');

export const summary = (page: Page): Locator => page.getByRole('region', { name: 'Summary' });
export const peek = (page: Page): Locator => page.getByRole('complementary', { name: /^Beside the list/ });

/** Of a sum that is written out: what its lines say, and what stands below them. */
export async function sumOf(lines: Locator): Promise<{ lines: number; total: number }> {
  await expect(lines.getByRole('cell').first()).toBeVisible();
  const numbers = (await lines.getByRole('cell').allTextContents()).map((text) =>
    Number(text.replaceAll(',', '').replace('−', '-').replace('+', '')),
  );
  const total = numbers.pop() ?? Number.NaN;
  return { lines: numbers.reduce((sum, number) => sum + number, 0), total };
}
