import { expect, goTo, test } from '../fixtures/test.ts';
import { undoToast } from './lists.ts';

interface Contact {
  id: string;
  name: string;
  phone: string | null;
  title: string | null;
}

test.describe('duplicates', () => {
  test('two records become one by keys alone, each field as chosen, and undo brings both back', async ({
    app,
    team,
  }) => {
    const full = await team.ask<Contact>('POST', '/contacts', {
      name: 'Ines Moreau',
      email: 'ines@moreau.example',
      title: 'CFO',
      phone: '+33 1 11',
    });
    const other = await team.ask<Contact>('POST', '/contacts', {
      name: 'I. Moreau',
      email: 'ines@moreau.example',
      phone: '+33 2 22',
    });
    const deal = await team.ask<{ id: string }>('POST', '/deals', { name: 'Line two' });
    await team.ask('POST', `/deals/${deal.id}/contacts`, { contactId: other.id, role: 'champion' });

    await goTo(app, '/contacts');
    await app.getByRole('link', { name: /^Duplicates 1/ }).click();
    const pair = app.getByRole('article');
    await expect(pair).toContainText('+33 2 22');
    // Enter goes to the first field that differs; the arrow takes the other record's value.
    await app.keyboard.press('Enter');
    await pair.getByRole('group', { name: 'Phone' }).getByRole('radio').nth(0).focus();
    const phones = pair.getByRole('group', { name: 'Phone' }).getByRole('radio');
    await phones.and(app.locator(':checked')).focus();
    await app.keyboard.press('ArrowRight');
    await app.keyboard.press('m');
    await expect(app.getByRole('heading', { name: 'No contacts look alike' })).toBeVisible();

    const merged = await team.ask<Contact>('GET', `/contacts/${full.id}`);
    expect(merged).toMatchObject({ name: 'Ines Moreau', title: 'CFO', phone: '+33 2 22' });
    const people = await team.ask<{ items: { contactId: string }[] }>('GET', `/deals/${deal.id}/contacts`);
    expect(people.items.map(({ contactId }) => contactId)).toEqual([full.id]);

    await undoToast(app).getByRole('button', { name: /^Undo/ }).click();
    await expect(pair).toContainText('I. Moreau');
    expect(await team.ask<Contact>('GET', `/contacts/${other.id}`)).toMatchObject({ phone: '+33 2 22' });
  });

  test('a pair that is kept separate does not come back', async ({ app, team }) => {
    for (const name of ['Acme Corp', 'ACME Corporation'])
      await team.ask('POST', '/accounts', { name, domain: 'acme.example' });
    await goTo(app, '/duplicates');
    await expect(app.getByRole('article')).toContainText('acme.example');
    await app.keyboard.press('x');
    await expect(app.getByRole('heading', { name: 'No accounts look alike' })).toBeVisible();
    await goTo(app, '/accounts');
    await expect(app.getByRole('grid')).toContainText('Acme Corp');
    await expect(app.getByRole('link', { name: /^Duplicates/ })).toBeHidden();
  });
});
