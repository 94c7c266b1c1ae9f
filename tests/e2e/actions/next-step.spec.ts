import type { Page } from '@playwright/test';
import { expect, goTo, test } from '../fixtures/test.ts';
import { undoToast } from '../records/lists.ts';
import { dayFromNow, planDeal, planOf } from './planned.ts';

const card = (page: Page) => page.getByRole('region', { name: 'Next step' });
const year = new Date().getFullYear() + 1;

test.describe("the next step on a deal's page", () => {
  test('S puts it off to words that are typed, and undo takes it back', async ({ app, team }) => {
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    const before = await planOf(team, id);
    await goTo(app, `/deals/${id}`);
    await expect(card(app)).toContainText('Call Ines');
    await app.keyboard.press('s');
    const field = app.getByRole('combobox', { name: 'Snooze until' });
    await expect(field).toBeFocused();
    await app.keyboard.type('31 feb');
    await expect(app.getByRole('dialog', { name: /^Snooze/ })).toContainText('no 31 February');
    await field.fill(`24 Dec ${year} 9am`);
    await expect(app.getByRole('option', { name: `24 December ${year}` })).toBeVisible();
    await app.keyboard.press('Enter');
    await expect(field).toBeHidden();
    await expect(card(app)).toContainText(`24 December ${year}, 09:00`);
    expect((await planOf(team, id)).nextStep).toMatchObject({
      id: before.nextStep?.id,
      at: new Date(`${year}-12-24T09:00`).toISOString(),
    });
    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => planOf(team, id)).toEqual(before);
  });

  test('a usual time is picked with the arrows', async ({ app, team }) => {
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(1));
    await goTo(app, `/deals/${id}`);
    await card(app).getByRole('button', { name: 'Snooze' }).click();
    const month = app.getByRole('option', { name: /^In a month/ });
    await expect(month).toBeVisible();
    await app.keyboard.press('ArrowUp');
    for (let presses = 0; presses < 10; presses += 1) await app.keyboard.press('ArrowDown');
    await app.keyboard.press('Enter');
    await expect(month).toBeHidden();
    await expect.poll(async () => (await planOf(team, id)).standing).toBe('later');
  });

  test('a deal without one is yellow, and takes what is suggested with one click', async ({ app, team }) => {
    const id = await planDeal(team, 'Quiet one', '');
    await goTo(app, `/deals/${id}`);
    await expect(card(app)).toContainText('No next step');
    const suggested = await card(app).locator('p .font-medium').innerText();
    await card(app).getByRole('button', { name: 'Take it' }).click();
    await expect(card(app)).toContainText(suggested.replace(/[“”]/g, ''));
    await expect(card(app).getByRole('button', { name: 'Done' })).toBeVisible();
    expect((await planOf(team, id)).nextStep?.what).toBe(suggested.replace(/[“”]/g, ''));
  });

  test('a step is linked to the note that it came from, which opens from there', async ({ app, team }) => {
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    await team.ask('POST', '/notes', { dealId: id, body: 'They need the data in Frankfurt.\nAsk legal.' });
    await goTo(app, `/deals/${id}`);
    await card(app).getByRole('button', { name: 'Change' }).click();
    const plan = app.getByRole('dialog', { name: 'Change what is next' });
    await plan.getByLabel('Came from').click();
    await app.getByRole('option', { name: /data in Frankfurt/ }).click();
    await plan.getByRole('button', { name: /^Plan/ }).click();
    await expect(plan).toBeHidden();
    await card(app)
      .getByRole('button', { name: /data in Frankfurt/ })
      .click();
    const source = app.getByRole('dialog', { name: /data in Frankfurt/ });
    await expect(source.locator('q')).toHaveText('They need the data in Frankfurt.');
    await expect(source).toContainText('Ask legal.');
  });

  test('someone else does it, and the calendar sets the day and keeps the hour', async ({ app, team }) => {
    await team.ask('POST', '/people', { name: 'Noor Haddad' });
    const id = await planDeal(team, 'Roll-out', 'Call Ines', new Date(`${year}-12-15T10:00`).toISOString());
    await goTo(app, `/deals/${id}`);
    await card(app).getByRole('button', { name: 'Change' }).click();
    const plan = app.getByRole('dialog', { name: 'Change what is next' });
    await expect(plan).toContainText(`15 December ${year}, 10:00`);
    await plan.getByLabel('When').press('Alt+ArrowDown');
    await app.keyboard.press('ArrowRight');
    await app.keyboard.press('Enter');
    await expect(plan).toContainText(`16 December ${year}, 10:00`);
    await plan.getByLabel('Who').click();
    await app.getByRole('option', { name: 'Noor Haddad' }).click();
    await plan.getByRole('button', { name: /^Plan/ }).click();
    await expect(card(app)).toContainText('Noor Haddad');
    expect((await planOf(team, id)).nextStep).toMatchObject({
      ownerName: 'Noor Haddad',
      at: new Date(`${year}-12-16T10:00`).toISOString(),
    });
  });
});

test.describe('many at once', () => {
  test('picked rows of Today move by days, as one command', async ({ app, team }) => {
    const ids = [];
    for (const name of ['Roll-out', 'Pilot']) ids.push(await planDeal(team, name, `Call ${name}`, dayFromNow(40)));
    await goTo(app, '/today');
    await expect(app.getByRole('main')).toContainText('Call Pilot');
    await app.locator('[role=grid], [role=treegrid]').focus();
    await app.keyboard.press('Control+a');
    await app.getByRole('button', { name: /^Reschedule/ }).click();
    const dialog = app.getByRole('dialog', { name: 'Reschedule 2 next actions' });
    await expect(dialog.getByLabel('To', { exact: true })).toBeFocused();
    await app.keyboard.press('Enter');
    await expect(dialog).toContainText('Say when');
    await dialog.getByRole('radio', { name: 'Each by some days' }).click();
    await dialog.getByLabel('Days later').fill('3');
    await dialog.getByRole('button', { name: 'Move 2 by 3 days' }).click();
    await expect(dialog).toBeHidden();
    for (const id of ids) {
      const at = new Date((await planOf(team, id)).nextStep?.at ?? 0);
      expect(at.toDateString()).toBe(new Date(`${dayFromNow(43)}T12:00`).toDateString());
    }
    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    for (const id of ids) {
      await expect
        .poll(async () => new Date((await planOf(team, id)).nextStep?.at ?? 0).toDateString())
        .toBe(new Date(`${dayFromNow(40)}T12:00`).toDateString());
    }
  });
});

test.describe('what is suggested is data', () => {
  test('a suggestion is changed where it stands, and the next dialog offers it', async ({ app, team }) => {
    const id = await planDeal(team, 'Roll-out', 'Call Ines', dayFromNow(3));
    await goTo(app, '/settings/next-actions');
    const stage = app.getByRole('region', { name: 'Prospecting' });
    const { items } = await team.ask<{ items: { stageId: string | null; afterKind: string | null; what: string }[] }>(
      'GET',
      '/next_actions/suggestions',
    );
    const { stageId } = await team.ask<{ stageId: string }>('GET', `/deals/${id}`);
    const afterCall = items.find((rule) => rule.stageId === stageId && rule.afterKind === 'call')?.what ?? '';
    await stage.getByRole('button', { name: `Edit What: ${afterCall} in Prospecting` }).click();
    await app.keyboard.type('Send the price list');
    await app.keyboard.press('Enter');
    await expect(stage).toContainText('Send the price list');
    await stage.getByRole('button', { name: /^Edit Time of day: Send the price list/ }).click();
    await app.keyboard.type('half past');
    await app.keyboard.press('Enter');
    await expect(app.getByText('Type a time such as 9:30')).toBeVisible();
    await app.getByRole('textbox', { name: /^Time of day/ }).fill('9:30');
    await app.keyboard.press('Enter');
    await expect(stage).toContainText('09:30');

    await goTo(app, `/deals/${id}`);
    await expect(card(app)).toContainText('Call Ines');
    await app.keyboard.press('d');
    const dialog = app.getByRole('dialog', { name: 'Done: Call Ines' });
    await expect(dialog.getByLabel('What', { exact: true })).toHaveValue('Send the price list');
    await expect(dialog.getByLabel('When')).toHaveValue(/09:30$/);
  });

  test('suggestions are added and removed, and undo brings one back', async ({ app, team }) => {
    const count = async () => (await team.ask<{ items: unknown[] }>('GET', '/next_actions/suggestions')).items.length;
    await goTo(app, '/settings/next-actions');
    const before = await count();
    const stage = app.getByRole('region', { name: 'Negotiation' });
    await stage
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click();
    await expect.poll(count).toBe(before - 1);
    await stage.getByRole('button', { name: 'Add a suggestion for Negotiation' }).click();
    await expect(stage).toContainText('Follow up');
    await expect.poll(count).toBe(before);
    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(count).toBe(before - 1);
  });
});
