import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessible.ts';
import { expect, goTo, test } from '../fixtures/sample.ts';

test.use({ opensAt: '/rules/new' });

const finds = (app: Page) => app.getByRole('complementary', { name: 'What it finds now' });
const yaml = (app: Page) => app.getByRole('textbox', { name: 'The rule as YAML' });

async function pick(app: Page, name: string, option: string) {
  await app.getByRole('combobox', { name, exact: true }).click();
  await app.getByRole('option', { name: option, exact: true }).click();
}

/** The field of the condition that is still without one, by the keyboard alone. */
async function field(app: Page, name: string) {
  await app.getByRole('button', { name: 'Pick a field' }).press('Enter');
  const search = app.getByRole('combobox', { name: 'Fields' });
  await search.fill(name);
  await expect(app.getByRole('option').first()).toContainText(name);
  await search.press('Enter');
}

async function write(app: Page, name: string) {
  await app.getByRole('textbox', { name: 'Name' }).fill(name);
  await app.getByRole('textbox', { name: 'Why it matters' }).fill('Small deals cost as much as large ones.');
  await app.getByRole('textbox', { name: 'Message' }).fill('Only ');
  await app.getByRole('button', { name: 'Put Amount into the message' }).click();
  await app.getByRole('textbox', { name: 'Action' }).fill('Sell more, or let it go.');
}

test('a rule is made in the form with the keyboard, previewed as it is written, and rewritten', async ({ app }) => {
  await expect(finds(app).getByText('No condition yet')).toBeVisible();
  await field(app, 'Amount');
  await app.getByRole('combobox', { name: 'Amount: what is asked' }).press('Enter');
  await app.getByRole('option', { name: 'is less than', exact: true }).click();
  await app.getByRole('textbox', { name: 'Amount: value' }).fill('20k');
  await expect(finds(app)).toContainText(/\d+ of \d+ deals that it looks at/);
  await expect(finds(app).getByText('A name is needed.')).toBeVisible();
  await write(app, 'Too small');
  await expect(finds(app).getByRole('list', { name: 'Deals that it finds' })).toContainText('Only ');
  await expectAccessible(app, 'the form of a rule');

  await app.getByRole('combobox', { name: 'Amount: value: where it comes from' }).click();
  await app.getByRole('option', { name: 'tunable' }).click();
  await app.getByRole('textbox', { name: 'What $amount is' }).fill('Smallest amount');
  await app.keyboard.press('Control+Enter');
  await expect(app.getByRole('heading', { name: 'Too small', level: 1 })).toBeVisible();
  await expect(app.getByText('Amount is less than 20,000')).toBeVisible();
  await expect(app.getByLabel('Smallest amount of Too small')).toHaveValue('20,000');

  await app.getByRole('link', { name: 'Edit' }).click();
  await app.getByRole('textbox', { name: 'Name' }).fill('Far too small');
  await app.getByRole('button', { name: /^Save/ }).click();
  await expect(app.getByRole('heading', { name: 'Far too small', level: 1 })).toBeVisible();
  await app.getByRole('tab', { name: 'Versions' }).click();
  await expect(app.getByRole('list', { name: 'Versions' }).getByRole('listitem')).toHaveCount(2);
});

test('what was typed is there again after looking at something else, until it is discarded', async ({ app }) => {
  await app.getByRole('textbox', { name: 'Name' }).fill('Half a rule');
  await app.getByRole('button', { name: 'Add a group' }).click();
  await app.getByRole('button', { name: 'Add a count' }).first().click();
  await goTo(app, '/today');
  await goTo(app, '/rules/new');
  await expect(app.getByRole('textbox', { name: 'Name' })).toHaveValue('Half a rule');
  await expect(app.getByRole('combobox', { name: 'What is counted' })).toBeVisible();
  await app.getByRole('button', { name: 'Discard' }).click();
  await goTo(app, '/rules/new');
  await expect(app.getByRole('textbox', { name: 'Name' })).toHaveValue('');
});

test('the form and the YAML are one draft, and text that cannot be read is kept', async ({ app }) => {
  await goTo(app, '/rules/new?from=amount-not-positive');
  await expect(app.getByRole('textbox', { name: 'Name' })).toHaveValue('Amount of zero or less (copy)');
  await app.getByRole('radio', { name: 'YAML' }).click();
  await expect(yaml(app)).toHaveValue(/op: at_most/);
  const text = await yaml(app).inputValue();

  await yaml(app).fill(`# Ours\n${text.replace('value: 0', 'value: 9000')}`);
  await app.getByRole('radio', { name: 'Form' }).click();
  await expect(app.getByRole('textbox', { name: 'Amount: value' })).toHaveValue('9,000');
  await app.getByRole('radio', { name: 'YAML' }).click();
  await expect(yaml(app)).toHaveValue(/^# Ours/);

  const broken = text.replace('op: at_most', 'op: at_mots');
  await yaml(app).fill(broken);
  const wrong = app.getByRole('list', { name: 'What is wrong' });
  await expect(wrong).toContainText('There is no operator "at_mots". Did you mean "at_most"?');
  await wrong.getByRole('button', { name: /^Line \d+$/ }).click();
  await expect(yaml(app)).toBeFocused();
  await app.getByRole('radio', { name: 'Form' }).click();
  await expect(app.getByText('The YAML cannot be read yet')).toBeVisible();
  await goTo(app, '/rules');
  await goTo(app, '/rules/new?from=amount-not-positive');
  await app.getByRole('radio', { name: 'YAML' }).click();
  await expect(yaml(app)).toHaveValue(broken);
});

test('what is wrong is said where it is, and a rule for every deal is saved only when that is meant', async ({
  app,
}) => {
  await app.getByRole('button', { name: /^Save/ }).click();
  await expect(app.getByRole('alert').filter({ hasText: 'Pick a field.' })).toBeVisible();
  await expect(app.getByRole('alert').filter({ hasText: 'A name is needed.' })).toBeVisible();

  await field(app, 'Name');
  await pick(app, 'Name: what is asked', 'is filled in');
  await app.getByRole('textbox', { name: 'Name' }).fill('Every deal');
  await app.getByRole('textbox', { name: 'Why it matters' }).fill('To see them all.');
  await app.getByRole('textbox', { name: 'Message' }).fill('It is there, {nmae}.');
  await app.getByRole('textbox', { name: 'Action' }).fill('Nothing.');
  await expect(app.getByRole('alert').filter({ hasText: 'There is no field "nmae"' })).toBeVisible();
  await app.getByRole('textbox', { name: 'Message' }).fill('It is there.');
  await expect(app.getByText(/^It fires for all \d+ deals$/)).toBeVisible();
  await app.getByRole('button', { name: /^Save/ }).click();
  await expect(app.getByRole('alert')).toContainText(/every|all/);
  await app.getByRole('checkbox', { name: 'Save it all the same' }).click();
  await app.getByRole('button', { name: /^Save/ }).click();
  await expect(app.getByRole('heading', { name: 'Every deal', level: 1 })).toBeVisible();
});
