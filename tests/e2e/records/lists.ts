import { expect, type Locator, type Page } from '@playwright/test';

export interface ListedDeal {
  id: string;
  name: string;
  stageName: string;
  accountName: string | null;
  amount: { amountMinor: number; currency: string } | null;
}

/** A table with groups is a tree to those who hear it. */
export const tableOf = (page: Page): Locator => page.locator('[role=grid], [role=treegrid]');

/** The rows of records, once there are any: without the header, the footer and the lines of groups. */
export const rowsOf = (page: Page): Locator =>
  tableOf(page).and(page.locator(':not([aria-busy])')).locator('[data-line]:not(.group-line)');

/** Puts the keyboard into the table, as soon as a person would see what their keys work on. */
export async function enterTable(page: Page): Promise<void> {
  await expect(rowsOf(page).first()).toContainText(/\S/);
  await tableOf(page).focus();
}

export const undoToast = (page: Page): Locator =>
  page.getByRole('status').filter({ has: page.getByRole('button', { name: /^Undo/ }) });

/** Chooses in a menu that is opened by a button. */
export async function choose(page: Page, button: string | RegExp, entry: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page
    .getByRole('menuitemcheckbox', { name: entry })
    .or(page.getByRole('menuitem', { name: entry }))
    .click();
}
