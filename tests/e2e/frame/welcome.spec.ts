import type { Workspace } from '../fixtures/test.ts';
import { expect, test } from '../fixtures/test.ts';

test.describe('the first run', () => {
  test('explores the sample, which is removed in one step', async ({ host, page }) => {
    await page.goto(host.url);
    const welcome = page.getByRole('dialog', { name: 'Welcome to Throughline' });
    await expect(welcome).toBeVisible();
    await welcome.getByRole('button', { name: /Explore the sample workspace/ }).click();
    await expect(welcome).toBeHidden();
    await expect(page.getByText('This is the sample workspace.')).toBeVisible();
    expect(await host.ask<Workspace>('GET', '/workspaces/current')).toMatchObject({ sample: true });

    await page.reload();
    await expect(page.getByText('This is the sample workspace.')).toBeVisible();
    await expect(welcome).toBeHidden();

    await page.getByRole('button', { name: 'Remove the sample' }).click();
    await expect(page.getByText('This is the sample workspace.')).toBeHidden();
    expect(await host.ask<Workspace | null>('GET', '/workspaces/current')).toBeNull();
    await expect(page.getByRole('button', { name: /Start empty/ })).toBeVisible();
  });

  test('starts empty under a name', async ({ host, page }) => {
    await page.goto(host.url);
    await page.getByRole('button', { name: /Start empty/ }).click();
    await page.getByRole('button', { name: 'Create the workspace' }).click();
    await expect(page.getByText('Give it a name, such as your team’s.')).toBeVisible();
    await page.getByRole('dialog').getByLabel('Name').fill('Northwind team');
    await page.getByRole('button', { name: 'Create the workspace' }).click();
    await expect(page.getByRole('button', { name: /^Workspace: Northwind team/ })).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(await host.ask<Workspace>('GET', '/workspaces/current')).toMatchObject({
      name: 'Northwind team',
      sample: false,
    });
  });

  test('goes straight to importing, into a workspace of its own', async ({ host, page }) => {
    await page.goto(host.url);
    await page.getByRole('button', { name: /Import a file/ }).click();
    await expect(page).toHaveURL(/\/import$/);
    expect(await host.ask<Workspace>('GET', '/workspaces/current')).toMatchObject({ sample: false });
  });
});
