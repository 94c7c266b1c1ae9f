import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from '../fixtures/accessible.ts';
import { startHost } from '../fixtures/host.ts';
import { expect, goTo, test, type Workspace } from '../fixtures/test.ts';

test.describe('workspaces', () => {
  test('are made, renamed and switched from the sidebar', async ({ app, team }) => {
    await app.getByRole('button', { name: /^Workspace: Test team/ }).click();
    await app.getByRole('menuitem', { name: 'New workspace…' }).click();
    await app.getByRole('dialog').getByLabel('Name').fill('Second');
    await app.getByRole('button', { name: 'Create' }).click();
    await expect(app.getByRole('button', { name: /^Workspace: Second/ })).toBeVisible();

    await goTo(app, '/settings/workspace');
    await app.getByLabel('Name', { exact: true }).fill('Second team');
    await app.getByLabel('Name', { exact: true }).press('Enter');
    await expect(app.getByRole('button', { name: /^Workspace: Second team/ })).toBeVisible();

    await app.getByRole('button', { name: /^Workspace: Second team/ }).click();
    await app.getByRole('menuitem', { name: 'Test team' }).click();
    await expect(app.getByRole('button', { name: /^Workspace: Test team/ })).toBeVisible();
    expect(await team.ask<Workspace>('GET', '/workspaces/current')).toMatchObject({ name: 'Test team' });
  });

  test('a file that is no workspace is refused by name, with ways on', async ({ app, team }) => {
    await app.keyboard.press('Control+k');
    await app.keyboard.type('open a work');
    await app.keyboard.press('Enter');
    await app.getByLabel('Where the file is').fill(join(team.home, 'missing.throughline'));
    await app.getByRole('button', { name: 'Open', exact: true }).click();
    const trouble = app.getByRole('dialog', { name: 'This workspace could not be opened' });
    await expect(trouble).toContainText('The workspace file is gone');
    await expect(trouble.getByRole('button', { name: 'Try again' })).toBeVisible();
    await trouble.getByRole('button', { name: 'Close' }).click();
    await expect(app.getByRole('button', { name: /^Workspace: Test team/ })).toBeVisible();
  });

  test('a backup is made and restored, and what it replaced is kept', async ({ app, team }) => {
    const before = await team.ask<{ id: string }>('POST', '/deals', { name: 'Before the backup', stage: 'Discovery' });
    await goTo(app, '/settings/workspace');
    await app.getByRole('button', { name: 'Back up now' }).click();
    await expect(app.getByText('The workspace is backed up.')).toBeVisible();
    const after = await team.ask<{ id: string }>('POST', '/deals', { name: 'After the backup', stage: 'Discovery' });

    await app.getByRole('button', { name: 'Restore' }).first().click();
    await app.getByRole('dialog', { name: 'Restore this copy?' }).getByRole('button', { name: 'Restore' }).click();
    await expect(app.getByText('The copy is restored.')).toBeVisible();
    expect(await team.ask('GET', `/deals/${before.id}`)).toMatchObject({ name: 'Before the backup' });
    await expect(team.ask('GET', `/deals/${after.id}`)).rejects.toThrow(/404/);

    await goTo(app, '/settings/workspace');
    await expect(app.getByText('What a restore replaced')).toBeVisible();
  });

  test('everything is exported to a folder that the page names', async ({ app }) => {
    await goTo(app, '/settings/workspace');
    await app.getByRole('button', { name: 'Export everything' }).click();
    await expect(app.getByText('deals.jsonl')).toBeVisible();
  });

  test('a damaged file is offered its latest backup', async ({ app, team }) => {
    await team.ask('POST', '/backup', {});
    const { file } = await team.ask<Workspace>('GET', '/workspaces/current');
    await team.ask('POST', '/workspaces', { name: 'Elsewhere' });
    await expect(app.getByRole('button', { name: /^Workspace: Elsewhere/ })).toBeVisible();
    await truncate(file, 6000);

    await app.getByRole('button', { name: /^Workspace: Elsewhere/ }).click();
    await app.getByRole('menuitem', { name: 'Test team' }).click();
    const trouble = app.getByRole('dialog', { name: 'This workspace could not be opened' });
    await expect(trouble).toContainText('This workspace file is damaged');
    await trouble.getByRole('button', { name: 'Restore the latest backup' }).click();
    await expect(app.getByRole('button', { name: /^Workspace: Test team/ })).toBeVisible();
    await expect(app.getByText('The latest good backup is open.')).toBeVisible();
  });
});

test.describe('a workspace that does not open at the start', () => {
  test.use({ startWith: {} });

  test('when it is damaged, its latest backup is one step away', async ({ team, page }) => {
    await team.ask('POST', '/deals', { name: 'Arden Freight', stage: 'Discovery' });
    await team.ask('POST', '/backup', {});
    const { file } = await team.ask<Workspace>('GET', '/workspaces/current');
    await team.stop({ keepHome: true });
    await truncate(file, 6000);

    const again = await startHost({ home: team.home });
    try {
      await page.goto(again.url);
      await expect(page.getByRole('heading', { name: 'Your workspace did not open' })).toBeVisible();
      await expect(page.getByText('This workspace file is damaged')).toBeVisible();
      await expectAccessible(page, 'a damaged workspace');
      await page.getByRole('button', { name: 'Restore the latest backup' }).click();
      await expect(page.getByRole('button', { name: /^Workspace: Test team/ })).toBeVisible();
      expect(await again.ask('GET', '/deals')).toMatchObject({ total: 1 });
    } finally {
      await again.stop();
    }
  });

  test('when another Throughline has it open, it opens once that one has closed it', async ({ team, page }) => {
    const { file } = await team.ask<Workspace>('GET', '/workspaces/current');
    const second = await startHost({ home: team.home });
    try {
      await page.goto(second.url);
      await expect(page.getByText('This workspace is open somewhere else')).toBeVisible();
      await expect(page.getByText(file).first()).toBeVisible();
      await expect(second.ask('POST', '/workspaces/open', { file })).rejects.toThrow(/423/);

      await team.stop({ keepHome: true });
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('button', { name: /^Workspace: Test team/ })).toBeVisible();
    } finally {
      await second.stop();
    }
  });
});
