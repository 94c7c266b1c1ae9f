import { expect, goTo, openApp, test } from '../fixtures/test.ts';

test.describe('when something fails', () => {
  test('a view that cannot load says so, and the rest keeps working', async ({ team, page }) => {
    await page.route('**/assets/privacy-*.js', (route) => route.abort());
    await openApp(page, team);
    await goTo(page, '/settings/privacy');
    const failure = page.getByRole('alert').filter({ hasText: 'A part of the app could not be loaded.' });
    await expect(failure).toBeVisible();

    await page.getByRole('button', { name: 'Copy report' }).click();
    await page.getByRole('link', { name: 'Accounts' }).click();
    await expect(page).toHaveURL(/\/accounts$/);

    await page.unroute('**/assets/privacy-*.js');
    await goTo(page, '/settings/privacy');
    await expect(page.getByRole('heading', { name: 'What left this laptop' })).toBeVisible();
  });

  test('the copied report carries neither the token nor the address', async ({ team, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.route('**/assets/about-*.js', (route) => route.abort());
    await openApp(page, team);
    await goTo(page, '/settings/about');
    await page.getByRole('button', { name: 'Copy report' }).click();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain('/settings/about');
    expect(report).not.toContain('127.0.0.1');
    expect(report).not.toContain(new URL(team.url).searchParams.get('token'));
  });

  test('an address that leads nowhere has ways on', async ({ app }) => {
    await goTo(app, '/nowhere/at/all');
    await expect(app.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
    await expect(app.getByRole('navigation', { name: 'Main' })).toBeVisible();
  });
});

test.describe('when the app behind the page ends', () => {
  test.use({ startWith: {} });

  test('it is shown, and nothing pretends to be saved', async ({ app, team }) => {
    await team.kill();
    await expect(app.getByText(/Reconnecting…|Not connected/)).toBeVisible();
    await expect(app.getByText('Saved on this laptop')).toBeHidden();
  });
});
