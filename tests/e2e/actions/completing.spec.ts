import type { Locator, Page } from '@playwright/test';
import { expect, goTo, openApp, test } from '../fixtures/test.ts';
import { undoToast } from '../records/lists.ts';
import { dayFromNow, planDeal, planOf } from './planned.ts';

type Listed<T> = { items: T[] };
interface Done {
  kind: string;
  subject: string;
  body: string | null;
}

const doneOf = async (team: Parameters<typeof planOf>[0], id: string) =>
  (await team.ask<Listed<Done>>('GET', `/activities?filter=dealId:is:${id}`)).items;

/** Opens the deal's page and asks to finish what is next on it. */
async function openDialog(page: Page, id: string): Promise<Locator> {
  await goTo(page, `/deals/${id}`);
  await expect(page.getByRole('region', { name: 'Next step' })).toBeVisible();
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: /^Done: / });
  await expect(dialog.getByLabel('What came of it?')).toBeFocused();
  return dialog;
}

/** A day that is always to come, and never too far. */
const year = new Date().getFullYear() + 1;
const eve = `24 Dec ${year}`;

const way = (dialog: Locator, name: string) => dialog.getByRole('radio', { name });

test.describe('completing is one move', () => {
  test('an action is completed and the next one planned by keys alone', async ({ app, team }) => {
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const dialog = await openDialog(app, id);
    await app.keyboard.type('She wants the numbers by region.');
    await app.keyboard.press('Enter');
    await app.keyboard.type('Send them on Monday.');
    await app.keyboard.press('Tab');
    await app.keyboard.press('Tab');
    await app.keyboard.type('Send the numbers');
    await app.keyboard.press('Tab');
    await app.keyboard.type(`${eve} 10:00`);
    await expect(dialog.getByRole('button', { name: new RegExp(`^Done, next: \\w{3} ${eve}, 10:00`) })).toBeVisible();
    await app.keyboard.press('Enter');
    await expect(dialog).toBeHidden();

    expect((await planOf(team, id)).nextStep).toMatchObject({
      what: 'Send the numbers',
      allDay: false,
      at: new Date(`${year}-12-24T10:00`).toISOString(),
    });
    expect(await doneOf(team, id)).toMatchObject([
      { subject: 'Call Ines', body: 'She wants the numbers by region.\nSend them on Monday.' },
    ]);
    await expect(app.getByRole('region', { name: 'Next step' })).toContainText('Send the numbers');
  });

  test('D, Tab, Enter takes what is suggested', async ({ app, team }) => {
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const before = await planOf(team, id);
    const dialog = await openDialog(app, id);
    await expect(dialog.getByLabel('What', { exact: true })).not.toHaveValue('');
    const suggested = await dialog.getByLabel('What', { exact: true }).inputValue();
    await app.keyboard.press('Tab');
    await app.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    const after = await planOf(team, id);
    expect(after.nextStep?.what).toBe(suggested);
    expect(after.nextStep?.id).not.toBe(before.nextStep?.id);
  });

  test('a suggestion that comes while one is in its field gives way to the very next key', async ({ page, team }) => {
    let isAsked = false;
    const release = Promise.withResolvers<void>();
    await page.routeWebSocket(/\/rpc/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        isAsked ||= message.toString().includes('actions/suggest');
        server.send(message);
      });
      server.onMessage(async (message) => {
        if (isAsked) await release.promise;
        socket.send(message);
      });
    });
    await openApp(page, team);
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const what = (await openDialog(page, id)).getByLabel('What', { exact: true });
    await expect(what).toHaveValue('');
    await what.focus();
    await what.evaluate((field) => {
      const typing = new MutationObserver(() => {
        typing.disconnect();
        document.execCommand('insertText', false, 'Send the offer');
      });
      typing.observe(field, { attributes: true, attributeFilter: ['value'] });
    });
    release.resolve();
    await expect(what).toHaveValue('Send the offer');
  });

  test('nothing is finished without a next action, an end, or a rest', async ({ app, team }) => {
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const dialog = await openDialog(app, id);
    await expect(dialog.getByLabel('What', { exact: true })).not.toHaveValue('');
    await dialog.getByLabel('What', { exact: true }).fill('');
    await dialog.getByLabel('When').fill('');
    await app.keyboard.press('Control+Enter');
    await expect(dialog).toContainText('Say what is next, or close or park the deal.');
    await expect(dialog).toContainText('Say when, such as');
    await way(dialog, 'Close the deal').click();
    await app.keyboard.press('Control+Enter');
    await expect(dialog).toContainText('Say whether it was won or lost.');
    await way(dialog, 'Lost').click();
    await app.keyboard.press('Control+Enter');
    await expect(dialog).toContainText('Say why it was lost.');
    await way(dialog, 'Park it').click();
    await app.keyboard.press('Control+Enter');
    await expect(dialog).toContainText('Say why it has to wait.');
    await expect(dialog).toContainText('Say when to look at it again.');
    expect((await planOf(team, id)).nextStep?.what).toBe('Call Ines');
    expect(await doneOf(team, id)).toEqual([]);
  });

  test('a deal is closed as lost with a reason, and the reason is offered for the next one', async ({ app, team }) => {
    const first = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const second = await planDeal(team, 'Pilot', 'Call Noor', dayFromNow(3));
    let dialog = await openDialog(app, first);
    await way(dialog, 'Close the deal').click();
    await way(dialog, 'Lost').click();
    await dialog.getByLabel('Why it was lost').fill('They build it themselves');
    await dialog.getByRole('button', { name: 'Done, close as lost' }).click();
    await expect(dialog).toBeHidden();
    expect(await team.ask('GET', `/deals/${first}`)).toMatchObject({
      outcome: 'lost',
      lostReason: 'They build it themselves',
    });

    dialog = await openDialog(app, second);
    await way(dialog, 'Close the deal').click();
    await way(dialog, 'Lost').click();
    await dialog.getByRole('button', { name: 'They build it themselves' }).click();
    await app.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    expect(await team.ask('GET', `/deals/${second}`)).toMatchObject({ lostReason: 'They build it themselves' });
  });

  test('a deal is parked with a reason until a day, and planned again from there', async ({ app, team }) => {
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const dialog = await openDialog(app, id);
    await way(dialog, 'Park it').click();
    await dialog.getByLabel('Why it has to wait').fill('Budget opens in spring');
    await dialog.getByLabel('Wake it up').fill(`1 March ${year}`);
    await expect(
      dialog.getByRole('button', { name: new RegExp(`^Done, park until \\w{3} 1 Mar ${year}`) }),
    ).toBeVisible();
    await app.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    const card = app.getByRole('region', { name: 'Next step' });
    await expect(card).toContainText(`parked until 1 Mar ${year}`);
    await expect(card).toContainText('Budget opens in spring');
    expect(await planOf(team, id)).toMatchObject({ standing: 'parked', nextStep: { form: 'park', allDay: true } });

    await card.getByRole('button', { name: 'Plan a step' }).click();
    const plan = app.getByRole('dialog', { name: 'What is next?' });
    await plan.getByLabel('What', { exact: true }).fill('Call about the budget');
    await plan.getByLabel('When').fill(`1 March ${year}`);
    await app.keyboard.press('Control+Enter');
    await expect(card).toContainText('Call about the budget');
  });

  test('a time that cannot be is said in words at its field, and nothing is saved', async ({ app, team }) => {
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const dialog = await openDialog(app, id);
    const when = dialog.getByLabel('When');
    for (const [typed, said] of [
      ['31 feb', /no 31 February/],
      ['yesterday', /1 day ago/],
      ['24 Dec 2090', /years away/],
      ['blorp', /blorp/],
    ] as const) {
      await when.fill(typed);
      await expect(dialog.getByRole('status').filter({ hasText: said })).toBeVisible();
      await app.keyboard.press('Control+Enter');
      await expect(dialog.getByRole('alert').filter({ hasText: said })).toBeVisible();
      await expect(when).toHaveAttribute('aria-invalid', 'true');
    }
    expect((await planOf(team, id)).nextStep?.what).toBe('Call Ines');
    await when.fill(eve);
    await expect(dialog.getByRole('alert')).toHaveCount(0);
    await expect(dialog).toContainText(`24 December ${year}`);
  });

  test('Escape keeps what was typed, and starting over forgets it', async ({ app, team }) => {
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const dialog = await openDialog(app, id);
    await app.keyboard.type('Half a thought');
    await way(dialog, 'Park it').click();
    await dialog.getByLabel('Wake it up').fill('in 6 weeks');
    await app.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await app.keyboard.press('d');
    await expect(dialog.getByLabel('What came of it?')).toHaveValue('Half a thought');
    await expect(dialog.getByLabel('Wake it up')).toHaveValue('in 6 weeks');
    await dialog.getByRole('button', { name: 'Start over' }).click();
    await expect(dialog.getByLabel('What came of it?')).toHaveValue('');
    await expect(dialog.getByLabel('What', { exact: true })).not.toHaveValue('');
  });

  test('undo brings the step back, and with it what was typed', async ({ app, team }) => {
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const before = await planOf(team, id);
    const dialog = await openDialog(app, id);
    await app.keyboard.type('Went well');
    await expect(dialog.getByLabel('What', { exact: true })).not.toHaveValue('');
    await app.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect(app.getByRole('region', { name: 'Next step' })).toContainText('Call Ines');
    expect(await planOf(team, id)).toEqual(before);
    expect(await doneOf(team, id)).toEqual([]);
    await app.keyboard.press('d');
    await expect(dialog.getByLabel('What came of it?')).toHaveValue('Went well');
  });

  test('the address of a finished action asks once, and only while it is the next one', async ({ app, team }) => {
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const step = (await planOf(team, id)).nextStep?.id;
    await goTo(app, `/deals/${id}?done=${step}`);
    await expect(app.getByRole('dialog', { name: 'Done: Call Ines' })).toBeVisible();
    await expect(app).toHaveURL(new RegExp(`/deals/${id}$`));
    await app.keyboard.press('Escape');
    await goTo(app, `/deals/${id}?done=another`);
    await expect(app.getByRole('status').filter({ hasText: 'no longer the next one' })).toBeVisible();
    await expect(app).toHaveURL(new RegExp(`/deals/${id}$`));
    await expect(app.getByRole('dialog')).toHaveCount(0);
  });
});

test.describe('what changes while the dialog is open', () => {
  test('two windows complete the same action: one does, the other keeps its note', async ({ app, team, context }) => {
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const other = await context.newPage();
    await openApp(other, team);
    const late = await openDialog(other, id);
    await late.getByLabel('What came of it?').fill('What the second window heard');
    const first = await openDialog(app, id);
    await first.getByLabel('What', { exact: true }).fill('Send the offer');
    await first.getByLabel('When').fill(eve);
    await app.keyboard.press('Control+Enter');
    await expect(first).toBeHidden();

    await expect(late).toContainText('This step is no longer the next one');
    await expect(late).toContainText(new RegExp(`Next is now “Send the offer”, \\w{3} ${eve}\\.`));
    await expect(late.getByRole('button', { name: /^Done/ })).toBeDisabled();
    await other.keyboard.press('Control+Enter');
    await late.getByRole('button', { name: 'See what is next now' }).click();
    const next = other.getByRole('dialog', { name: 'Done: Send the offer' });
    await expect(next.getByLabel('What came of it?')).toHaveValue('What the second window heard');
    expect(await doneOf(team, id)).toHaveLength(1);
    expect((await planOf(team, id)).nextStep?.what).toBe('Send the offer');
  });

  test('a step that was completed before the page could know is not completed again, and the words are kept', async ({
    page,
    team,
  }) => {
    let held = false;
    await page.routeWebSocket(/\/rpc/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => server.send(message));
      server.onMessage((message) => {
        if (!held || !message.toString().includes('committed')) socket.send(message);
      });
    });
    await openApp(page, team);
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const dialog = await openDialog(page, id);
    await dialog.getByLabel('What came of it?').fill('What the late one heard');
    await expect(dialog.getByLabel('What', { exact: true })).not.toHaveValue('');
    held = true;
    await team.ask('POST', `/opportunities/${id}/complete_action`, {
      new_next_action_at: eve,
      new_next_action_details: 'Send the offer',
    });
    await expect(dialog.getByRole('button', { name: /^Done/ })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toContainText('This step is no longer the next one');
    await expect(dialog.getByLabel('What came of it?')).toHaveValue('What the late one heard');
    expect(await doneOf(team, id)).toHaveLength(1);
    expect((await planOf(team, id)).nextStep?.what).toBe('Send the offer');
  });

  test('what was typed too late is kept as a note', async ({ app, team }) => {
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const dialog = await openDialog(app, id);
    await app.keyboard.type('They signed');
    await team.ask('POST', `/opportunities/${id}/complete_action`, { close: { won: true } });
    await expect(dialog).toContainText('The deal is closed as won.');
    await dialog.getByRole('button', { name: 'Keep what I typed as a note' }).click();
    await expect(dialog).toBeHidden();
    await expect(app.getByRole('list', { name: 'Timeline' })).toContainText('They signed');
  });

  test('a deal that is deleted meanwhile says so, lets the words be copied, and comes back with undo', async ({
    app,
    team,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const dialog = await openDialog(app, id);
    await app.keyboard.type('Went well');
    await expect(dialog.getByLabel('What', { exact: true })).not.toHaveValue('');
    await dialog.getByLabel('What', { exact: true }).fill('Send the offer');
    await dialog.getByLabel('When').fill(eve);
    await team.ask('DELETE', `/deals/${id}`);
    await expect(dialog).toContainText('This deal was deleted meanwhile');
    await expect(app.locator('body')).not.toContainText(id);
    await expect(dialog.getByRole('button', { name: /^Done/ })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Copy what I typed' }).click();
    await expect
      .poll(() => app.evaluate(() => navigator.clipboard.readText()))
      .toBe(`Went well\nSend the offer – ${eve}`);
    await team.ask('POST', '/undo', {});
    await expect(dialog).not.toContainText('This deal was deleted meanwhile');
    await dialog.getByRole('button', { name: /^Done/ }).click();
    await expect(dialog).toBeHidden();
    expect((await planOf(team, id)).nextStep?.what).toBe('Send the offer');
  });
});
