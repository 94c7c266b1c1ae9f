import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessible.ts';
import type { RunningHost } from '../fixtures/host.ts';
import { expect, goTo, test } from '../fixtures/test.ts';

interface Made {
  id: string;
}
interface Plan {
  milestones: { id: string; title: string; endDay: string }[];
  tasks: { title: string; endDay: string }[];
  poc: { kickoff: string };
}

async function dealWithPoc(team: RunningHost) {
  const account = await team.ask<Made>('POST', '/accounts', { name: 'Osprey Air' });
  const deal = await team.ask<Made>('POST', '/deals', {
    name: 'Ops console',
    accountId: account.id,
    amount: { amountMinor: 4_200_000, currency: 'EUR' },
  });
  const poc = await team.ask<Made>('POST', '/pocs', {
    dealId: deal.id,
    name: 'Ops console POC',
    template: 'fast-two-weeks',
    kickoff: '2027-03-01',
  });
  return { deal: deal.id, poc: poc.id, plan: () => team.ask<Plan>('GET', `/pocs/${poc.id}/plan`) };
}

const list = (app: Page) => app.getByRole('grid', { name: 'POCs' });

test('a POC is made from a template on a deal, and stands in the list, on the deal and beside its name', async ({
  app,
  team,
}) => {
  const account = await team.ask<Made>('POST', '/accounts', { name: 'Osprey Air' });
  const deal = await team.ask<Made>('POST', '/deals', { name: 'Ops console', accountId: account.id });
  await goTo(app, '/pocs');
  await expect(app.getByRole('heading', { name: 'Your POCs will be here' })).toBeVisible();
  await app.keyboard.press('n');
  await expect(app.getByRole('dialog', { name: 'New POC' })).toBeVisible();
  await app.getByRole('button', { name: 'Make the POC' }).click();
  await expect(app.getByText('Choose the deal that it is for.')).toBeVisible();
  await app.keyboard.press('Escape');

  await goTo(app, `/deals/${deal.id}`);
  await app.getByRole('button', { name: 'New POC' }).click();
  const dialog = app.getByRole('dialog', { name: 'New POC' });
  await expect(dialog.getByRole('button', { name: 'Deal', exact: true })).toContainText('Ops console');
  await dialog.getByRole('radio', { name: /Fast, two weeks/ }).check();
  await expect(
    dialog.getByText(/^This makes 4 milestones, 3 phases, 11 tasks, 3 success criteria, until/),
  ).toBeVisible();
  await expect(dialog.getByPlaceholder('Osprey Air proof of concept')).toBeVisible();
  await dialog.getByRole('button', { name: 'Make the POC' }).click();
  await expect(app.getByRole('heading', { name: 'Osprey Air proof of concept', exact: true })).toBeVisible();
  await expect(app.getByText('0 of 11')).toBeVisible();

  await app.keyboard.press('g');
  await app.keyboard.press('p');
  await expect(list(app).getByRole('row', { name: /Osprey Air proof of concept/ })).toContainText('On track');
  await expect(app.getByRole('link', { name: /^POCs/ })).toContainText('1');
  await app.getByRole('radio', { name: 'Board' }).click();
  await expect(app.getByRole('region', { name: 'Not started, 1 POCs' })).toContainText('Osprey Air proof of concept');
  await app.getByRole('radio', { name: 'Report' }).click();
  await expect(app.getByRole('heading', { name: 'No POC has ended yet' })).toBeVisible();
  await app.getByRole('radio', { name: 'Table' }).click();
  await app.getByRole('combobox', { name: 'Outcome' }).click();
  await app.getByRole('option', { name: 'Won' }).click();
  await expect(app.getByRole('heading', { name: 'No POC fits' })).toBeVisible();
  await app.getByRole('button', { name: 'Show all POCs' }).click();
  await list(app).focus();
  await app.keyboard.press('j');
  await app.keyboard.press('Enter');
  await expect(app).toHaveURL(/\/pocs\/[\w-]+$/);

  await goTo(app, `/deals/${deal.id}`);
  await expect(app.getByRole('progressbar', { name: 'Progress of Osprey Air proof of concept' })).toBeVisible();
});

test('the status of a task rolls up to its phase and its milestone', async ({ app, team }) => {
  const { poc, plan } = await dealWithPoc(team);
  const [task] = (await plan()).tasks;
  if (!task) throw new Error('The template has no tasks.');
  await goTo(app, `/pocs/${poc}?tab=phases`);
  await app.getByRole('combobox', { name: `Status of ${task.title}` }).click();
  await app.getByRole('option', { name: 'Completed' }).click();
  await expect(app.getByText('1/5')).toBeVisible();
  await app.getByRole('tab', { name: /^Action plan/ }).click();
  const milestone = app.getByRole('list', { name: 'Milestones' }).getByRole('listitem').nth(1);
  await expect(milestone.getByText('In progress')).toBeVisible();
  await app.getByRole('tab', { name: 'Overview' }).click();
  await expect(app.getByText('1 of 11')).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByText('0 of 11')).toBeVisible();
});

test('moving the kickoff shows what moves along before it does, and one undo takes it all back', async ({
  app,
  team,
}) => {
  const { poc, plan } = await dealWithPoc(team);
  const before = await plan();
  await goTo(app, `/pocs/${poc}?tab=plan`);
  await app.getByRole('button', { name: '1 Mar 2027', exact: true }).click();
  const panel = app.getByRole('dialog', { name: 'Kickoff' });
  await panel.getByRole('textbox', { name: 'Day' }).fill('8 mar 2027');
  await panel.getByRole('textbox', { name: 'Day' }).press('Tab');
  const last = before.milestones.at(-1);
  if (!last) throw new Error('The template has no milestones.');
  await expect(panel.getByText(last.title, { exact: true }).first()).toBeVisible();
  expect((await plan()).poc.kickoff).toBe('2027-03-01');
  await panel.getByRole('button', { name: /^Move/ }).click();
  await expect(app.getByRole('button', { name: '8 Mar 2027', exact: true })).toBeVisible();
  const moved = await plan();
  expect(moved.milestones.map(({ endDay }) => endDay)).toEqual(
    before.milestones.map(({ endDay }) => new Date(Date.parse(endDay) + 7 * 86_400_000).toISOString().slice(0, 10)),
  );
  await app.getByRole('tab', { selected: true }).focus();
  await app.keyboard.press('Control+z');
  await expect(app.getByRole('button', { name: '1 Mar 2027', exact: true })).toBeVisible();
  expect((await plan()).milestones.map(({ endDay }) => endDay)).toEqual(before.milestones.map(({ endDay }) => endDay));
});

test('a POC is deleted from its overview, and undo brings it back whole', async ({ app, team }) => {
  const { poc } = await dealWithPoc(team);
  await goTo(app, `/pocs/${poc}`);
  await app.getByRole('button', { name: 'Edit internal note' }).click();
  await app.getByRole('textbox', { name: 'internal note' }).fill('They may be bluffing.');
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('They may be bluffing.')).toBeVisible();
  await app.getByRole('button', { name: 'Delete this POC' }).click();
  await expect(app.getByRole('heading', { name: 'Your POCs will be here' })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(list(app).getByRole('row', { name: /Ops console POC/ })).toContainText('€42,000');
});

test('a template is changed as text, its faults named by their line, and the shipped one brought back', async ({
  app,
}) => {
  await goTo(app, '/settings/poc-templates');
  await app.getByRole('button', { name: /^Fast, two weeks/ }).click();
  const text = app.getByRole('textbox', { name: /^Template/ });
  const shipped = await text.inputValue();
  await text.fill(shipped.replace('name: Fast, two weeks', 'nme: Fast, two weeks'));
  await expect(app.getByText(/Did you mean "name"\?/)).toBeVisible();
  await expect(app.getByRole('button', { name: 'Save as a new version' })).toBeDisabled();
  const fault = app.getByRole('listitem').filter({ hasText: 'There is no field' });
  await fault.getByRole('button', { name: 'Line 2' }).click();
  expect(
    await text.evaluate((area) =>
      area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : '',
    ),
  ).toBe('nme: Fast, two weeks');
  await text.fill(shipped.replace('name: Fast, two weeks', 'name: Fast, ten days'));
  await app.getByRole('button', { name: 'Save as a new version' }).click();
  await expect(app.getByRole('heading', { name: 'Fast, ten days' })).toBeVisible();
  await expect(app.getByRole('combobox', { name: 'Version' })).toContainText('Version 2');
  await app.getByRole('button', { name: 'Bring back the shipped one' }).click();
  await expect(app.getByRole('button', { name: /^Fast, two weeks/ })).toContainText('shipped');

  await app
    .getByLabel('Import a template')
    .setInputFiles({ name: 'Pilot.yaml', mimeType: 'text/yaml', buffer: Buffer.from(shipped) });
  await expect(app.getByText('not saved yet, to be kept as pilot')).toBeVisible();
  await app.getByRole('button', { name: 'Save the template' }).click();
  await app.getByRole('button', { name: 'Back to the templates' }).click();
  await expect(app.getByRole('button', { name: /^Fast, two weeks yours/ })).toBeVisible();
});

for (const theme of ['light', 'dark']) {
  test(`the pages of POCs are accessible, ${theme}`, async ({ app, team }) => {
    const { deal, poc } = await dealWithPoc(team);
    await team.ask('PATCH', '/settings', { theme });
    await goTo(app, '/pocs');
    await expect(list(app).getByRole('row', { name: /Ops console POC/ })).toBeVisible();
    await expectAccessible(app, 'the list of POCs');
    await app.keyboard.press('n');
    await expect(app.getByRole('dialog', { name: 'New POC' })).toBeVisible();
    await expectAccessible(app, 'a new POC');
    await app.keyboard.press('Escape');
    await app.getByRole('radio', { name: 'Board' }).click();
    await expect(app.locator('[data-card]')).toBeVisible();
    await expectAccessible(app, 'the board of POCs');
    await team.ask('PATCH', `/pocs/${poc}`, { outcome: 'won' });
    await app.getByRole('radio', { name: 'Report' }).click();
    await expect(app.getByRole('heading', { name: 'How they ended' })).toBeVisible();
    await expectAccessible(app, 'the report of POCs');
    await team.ask('PATCH', `/pocs/${poc}`, { outcome: 'running' });
    await goTo(app, `/pocs/${poc}`);
    await expect(app.getByRole('heading', { name: 'Execution score' })).toBeVisible();
    await expectAccessible(app, "a POC's overview");
    await goTo(app, `/pocs/${poc}?tab=plan`);
    await expect(app.getByRole('list', { name: 'Milestones' })).toBeVisible();
    await expectAccessible(app, 'the action plan');
    await goTo(app, `/pocs/${poc}?tab=phases`);
    await expect(app.getByRole('list', { name: 'Phases' })).toBeVisible();
    await expectAccessible(app, 'phases and tasks');
    await goTo(app, `/deals/${deal}`);
    await expect(app.getByRole('progressbar', { name: 'Progress of Ops console POC' })).toBeVisible();
    await expectAccessible(app, 'a deal with a POC');
    await goTo(app, '/settings/poc-templates');
    await app.getByRole('button', { name: /^Fast, two weeks/ }).click();
    await expect(app.getByText(/^Sound:/)).toBeVisible();
    await expectAccessible(app, 'a template');
  });
}
