import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessible.ts';
import type { RunningHost } from '../fixtures/host.ts';
import { expect, goTo, test } from '../fixtures/test.ts';

interface Made {
  id: string;
}
interface Line {
  id: string;
  [field: string]: unknown;
}

const said = 'By the time we hear of it,\na customer has already written to us.';

/** A POC with a deal that has a contact, a call that says something and a meeting that says nothing. */
async function start(team: RunningHost) {
  const account = await team.ask<Made>('POST', '/accounts', { name: 'Osprey Air' });
  const deal = await team.ask<Made>('POST', '/deals', { name: 'Ops console', accountId: account.id });
  const contact = await team.ask<Made>('POST', '/contacts', {
    name: 'Ida Sole',
    title: 'Head of Operations',
    email: 'ida@osprey.example',
    accountId: account.id,
  });
  const poc = await team.ask<Made>('POST', '/pocs', {
    dealId: deal.id,
    name: 'Ops console POC',
    template: 'fast-two-weeks',
    kickoff: '2026-11-23',
  });
  // Only now: whoever is on the deal before is taken into the team when the POC begins.
  await team.ask('POST', `/deals/${deal.id}/contacts`, { contactId: contact.id, role: 'blocker' });
  const call = await team.ask<Made>('POST', '/activities', {
    kind: 'call',
    subject: 'What has to be proven',
    body: `They told of a bad week. ${said}\nNothing personal may leave the region.`,
    occurredAt: '2026-11-20T09:00:00.000Z',
    durationMinutes: 45,
    dealId: deal.id,
  });
  await team.ask('POST', '/activities', { kind: 'meeting', subject: 'Kickoff', dealId: deal.id });
  await team.ask('POST', '/activities', { kind: 'email', subject: 'The agenda', dealId: deal.id });
  const lines = async (part: string) => (await team.ask<{ items: Line[] }>('GET', `/pocs/${poc.id}/${part}`)).items;
  return { poc: poc.id, call: call.id, contact: contact.id, lines };
}

const edit = (app: Page, label: string) => app.getByRole('button', { name: new RegExp(`^Edit ${label}: `) }).click();

async function type(app: Page, label: string, text: string, key = 'Enter') {
  await edit(app, label);
  const field = app.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.press(key);
}

async function undo(app: Page) {
  await app.getByRole('tab', { selected: true }).focus();
  await app.keyboard.press('Control+z');
}

test('success criteria are measured, proven and put in order', async ({ app, team }) => {
  const { poc, lines } = await start(team);
  const [first, second] = await lines('success-criteria');
  if (!first || !second) throw new Error('The template has fewer than two criteria.');
  await goTo(app, `/pocs/${poc}?tab=criteria`);
  const title = String(first.title);
  await type(app, `actual of ${title}`, '41 minutes', 'Control+Enter');
  await expect(app.getByText('41 minutes')).toBeVisible();
  await app.getByRole('combobox', { name: `Result of ${title}` }).click();
  await app.getByRole('option', { name: 'Passed' }).click();
  await expect(app.getByText(/^1 of \d+ passed/)).toBeVisible();
  await undo(app);
  await expect(app.getByText(/^0 of \d+ passed/)).toBeVisible();

  await edit(app, `Evidence of ${title}`);
  const address = app.getByRole('textbox', { name: `Evidence of ${title}` });
  await address.fill('javascript:alert(1)');
  await address.press('Enter');
  await expect(app.getByText('Type a web address')).toBeVisible();
  await address.fill('osprey.example/report');
  await address.press('Enter');
  await expect(app.getByRole('button', { name: `Open: Evidence of ${title}` })).toBeVisible();
  await expect
    .poll(async () => (await lines('success-criteria'))[0]?.evidenceUrl)
    .toBe('https://osprey.example/report');

  await app.getByRole('button', { name: `Move ${title}: arrow up or down` }).focus();
  await app.keyboard.press('ArrowDown');
  await expect.poll(async () => (await lines('success-criteria'))[1]?.title).toBe(title);
  await app.getByLabel('Add a success criterion').fill('Alerts arrive');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('combobox', { name: 'Result of Alerts arrive' })).toBeVisible();
  await app.getByRole('button', { name: 'Alerts arrive is in the packet: keep it internal' }).click();
  await expect(app.getByRole('button', { name: 'Alerts arrive is internal: put it in the packet' })).toBeVisible();
  await undo(app);
  await expect(app.getByRole('button', { name: 'Alerts arrive is in the packet: keep it internal' })).toBeVisible();
});

test('a contact joins the team and is named champion', async ({ app, team }) => {
  const { poc, contact, lines } = await start(team);
  await goTo(app, `/pocs/${poc}?tab=team`);
  await app.getByRole('button', { name: 'Add from the deal’s contacts' }).click();
  await app.getByRole('option', { name: /^Ida Sole/ }).click();
  const theirs = app.getByRole('list', { name: 'At Osprey Air' });
  await expect(theirs.getByText('ida@osprey.example')).toBeVisible();
  const ida = (await lines('team')).find(({ name }) => name === 'Ida Sole');
  // That somebody is in the way is ours to know; a role is in the packet.
  expect(ida).toMatchObject({ contactId: contact, role: '', champion: false, title: 'Head of Operations' });
  await expect(theirs.getByRole('link', { name: 'Contact of Ida Sole' })).toBeVisible();

  await expect(app.getByText('Nobody on their side is named champion')).toBeVisible();
  await app.getByRole('button', { name: 'Name Ida Sole champion' }).click();
  await expect(app.getByText('Nobody on their side is named champion')).toBeHidden();
  await undo(app);
  await expect(app.getByText('Nobody on their side is named champion')).toBeVisible();

  await app.getByLabel('Add somebody of ours').fill('Jo Osei');
  await app.keyboard.press('Enter');
  await type(app, 'Role of Jo Osei', 'Solutions engineer');
  await edit(app, 'E-mail of Jo Osei');
  const mail = app.getByRole('textbox', { name: 'E-mail of Jo Osei' });
  await mail.fill('jo at here');
  await mail.press('Enter');
  await expect(app.getByText('Type an e-mail address')).toBeVisible();
  await mail.fill('jo@throughline.example');
  await mail.press('Enter');
  await expect
    .poll(async () => (await lines('team')).find(({ name }) => name === 'Jo Osei'))
    .toMatchObject({ side: 'ours', role: 'Solutions engineer', email: 'jo@throughline.example' });
});

test('the stack selects the docs, and says when it no longer does', async ({ app, team }) => {
  const { poc, lines } = await start(team);
  await goTo(app, `/pocs/${poc}?tab=stack`);
  const add = async (text: string, option: RegExp) => {
    await app.getByRole('button', { name: 'Add a technology' }).click();
    await app.getByRole('combobox', { name: 'Technologies' }).fill(text);
    await app.getByRole('option', { name: option }).first().click();
  };
  await add('Next.js', /^Next\.js/);
  await expect(app.getByRole('combobox', { name: 'State of Next.js' })).toBeVisible();
  await app.getByRole('button', { name: 'Choose the docs' }).click();
  await expect(app.getByText('because you run Next.js')).toBeVisible();
  await expect(app.getByText('Choose anew to have')).toBeHidden();

  await add('Django', /^Django/);
  await expect(app.getByText('Django came into the stack since.')).toBeVisible();
  await app.getByRole('button', { name: 'Choose anew' }).click();
  await expect(app.getByText('because you run Django')).toBeVisible();
  await expect(app.getByText('came into the stack since')).toBeHidden();
  await undo(app);
  await expect(app.getByText('because you run Django')).toBeHidden();

  await add('Mainframe of ours', /^Create/);
  await app.getByRole('combobox', { name: 'State of Mainframe of ours' }).click();
  await app.getByRole('option', { name: 'Confirmed' }).click();
  await expect(app.getByText(/^by /)).toBeVisible();
  expect((await lines('tech-stack')).at(-1)).toMatchObject({ platform: null, state: 'confirmed' });

  await app.getByLabel('Address of the new link').fill('osprey.example/wiki');
  await app.getByLabel('Title of the new link').fill('Their wiki');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'Open: Address of Their wiki' })).toBeVisible();
  await app.getByRole('button', { name: 'Their wiki is in the packet: keep it internal' }).click();
  await expect
    .poll(async () => (await lines('doc-links')).at(-1))
    .toMatchObject({ origin: 'own', url: 'https://osprey.example/wiki', shared: false });
});

test('a call is linked, read and quoted word for word', async ({ app, team }) => {
  const { poc, call, lines } = await start(team);
  await goTo(app, `/pocs/${poc}?tab=calls`);
  await expect(app.getByRole('heading', { name: 'No calls linked yet' })).toBeVisible();
  await app.getByRole('button', { name: 'Link a call or meeting' }).click();
  await expect(app.getByRole('option')).toHaveCount(2);
  await app.getByRole('option', { name: /^What has to be proven/ }).click();
  const card = app
    .getByRole('list', { name: 'Calls and meetings' })
    .getByRole('listitem')
    .filter({ hasText: 'What has to be proven' });
  await expect(card.getByText('45 min')).toBeVisible();
  await card.getByRole('button', { expanded: false }).click();
  await expect(card.getByText('Nothing personal may leave the region.')).toBeInViewport();
  await undo(app);
  await expect(app.getByRole('heading', { name: 'No calls linked yet' })).toBeVisible();
  await app.keyboard.press('Control+Shift+z');
  await expect(card).toBeVisible();

  await app.getByRole('tab', { name: 'Value framework' }).click();
  await app.getByLabel('Add a challenge').fill('Customers see problems first');
  await app.keyboard.press('Enter');
  await app.getByRole('button', { name: /^Rest it on a quote/ }).click();
  const dialog = app.getByRole('dialog');
  const text = dialog.getByRole('textbox', { name: 'Text of What has to be proven' });
  const use = dialog.getByRole('button', { name: 'Use as quote' });
  await expect(use).toBeDisabled();
  await text.focus();
  await app.keyboard.press('Control+Home');
  await app.keyboard.type('No');
  for (const _ of 'They told of a bad week. ') await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Shift+ArrowDown');
  await app.keyboard.press('Shift+End');
  await app.keyboard.press('Control+c');
  await dialog.getByRole('button', { name: 'Use as quote' }).click();
  await expect(dialog).toBeHidden();
  await expect(app.getByRole('button', { name: /^Edit quote for Customers see problems first/ })).toBeVisible();
  expect((await lines('value-framework'))[0]).toMatchObject({ quote: said, activityId: call, quoteInternal: true });
  await expect(app.getByText('Not found in its source')).toBeHidden();

  await type(app, 'quote for Customers see problems first', 'A customer always writes to us first.', 'Control+Enter');
  await expect(app.getByText('Not found in its source')).toBeVisible();
  await undo(app);
  await expect(app.getByText('Not found in its source')).toBeHidden();
  await app.getByRole('button', { name: /^Read it in the call/ }).click();
  await expect(dialog.locator('mark')).toHaveText(said);
  await app.keyboard.press('Escape');

  await type(app, 'Confidence in Customers see problems first', '80');
  await expect(app.getByText('80 % sure')).toBeVisible();
  await app.getByRole('button', { name: /^Quote stays internal/ }).click();
  await expect(app.getByRole('button', { name: /^Quote may be shown/ })).toBeVisible();
  const more = app.getByRole('button', { name: 'More for Customers see problems first' });
  await more.click();
  await app.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(more).toBeHidden();
  await undo(app);
  await expect(more).toBeVisible();
  await expect(app.getByText('80 % sure')).toBeVisible();
});

for (const theme of ['light', 'dark']) {
  test(`the tabs are accessible, ${theme}`, async ({ app, team }) => {
    test.slow();
    await team.ask('PATCH', '/settings', { theme });
    const { poc, call, contact } = await start(team);
    await goTo(app, `/pocs/${poc}?tab=calls`);
    await expect(app.getByRole('heading', { name: 'No calls linked yet' })).toBeVisible();
    await expectAccessible(app, 'no calls');
    await goTo(app, `/pocs/${poc}?tab=stack`);
    await expect(app.getByRole('heading', { name: 'What do they run?' })).toBeVisible();
    await expectAccessible(app, 'no technologies');

    await team.ask('POST', `/pocs/${poc}/calls`, { activityId: call });
    await team.ask('POST', `/pocs/${poc}/tech-stack`, { name: 'Next.js', state: 'confirmed' });
    await team.ask('POST', `/pocs/${poc}/doc-links/choose`, {});
    await team.ask('POST', `/pocs/${poc}/tech-stack`, { name: 'Django', state: 'confirmed', shared: false });
    await team.ask('POST', `/pocs/${poc}/doc-links`, { title: 'Their wiki', url: 'https://osprey.example/wiki' });
    const theirs = { side: 'theirs', contactId: contact, role: 'Tester', email: 'ida@osprey.example' };
    await team.ask('POST', `/pocs/${poc}/team`, { ...theirs, name: 'Ida Sole' });
    for (const [kind, quote] of [
      ['challenge', said],
      ['impact', 'What nobody said.'],
      ['metric', ''],
    ]) {
      const line = { kind, quote, said: `About the ${kind ?? ''}`, activityId: call, confidence: 70 };
      await team.ask('POST', `/pocs/${poc}/value-framework`, line);
    }
    const shows: Record<string, string | RegExp> = {
      criteria: /^0 of \d+ passed/,
      team: 'Nobody on their side is named champion',
      stack: 'Django came into the stack since.',
      calls: 'What has to be proven',
      values: 'Not found in its source',
    };
    for (const [tab, words] of Object.entries(shows)) {
      await goTo(app, `/pocs/${poc}?tab=${tab}`);
      await expect(app.getByText(words).first()).toBeVisible();
      await expectAccessible(app, tab);
    }
    const rest = app.getByRole('button', { name: /^Rest it on a quote/ });
    await rest.click();
    await expect(app.getByRole('dialog')).toBeVisible();
    await expectAccessible(app, 'picking a quote');
    await app.keyboard.press('Escape');
    await app
      .getByRole('button', { name: /^Read it in the call/ })
      .first()
      .click();
    await expect(app.getByRole('dialog').locator('mark')).toBeVisible();
    await expectAccessible(app, 'the quote in its call');
  });
}
