import { recordsJourney } from '../../journeys/records-journey.ts';
import { expect, test } from '../driver/desktop-test.ts';

test('from another CRM’s export to a clean pipeline and out again, in the window', async ({ desktop, home }) => {
  const page = await desktop.page();
  await expect(page.getByText('Saved on this laptop')).toBeVisible();
  await desktop.evaluate(async ({ main }) => {
    const { app } = (await main.desktop)!;
    app.settings.change({ welcomed: true });
  });
  await expect(page.getByRole('dialog')).toBeHidden();
  await recordsJourney(page, async (start) => {
    await desktop.evaluate(({ electron }, folder) => {
      electron.session.defaultSession.once('will-download', (_event, item) => {
        item.setSavePath(`${folder}/deals.csv`);
        item.once('done', (_done, state) => Object.assign(globalThis, { exported: [state, item.getURL()] }));
      });
    }, home);
    await start();
    const ended = () => desktop.evaluate((): [string, string] | undefined => Reflect.get(globalThis, 'exported'));
    await expect.poll(async () => (await ended())?.[0]).toBe('completed');
    const address = new URL((await ended())?.[1] ?? '');
    // The double drops the file itself, so what is in it is read from where it came.
    return page.evaluate(async (path) => (await fetch(path)).text(), `${address.pathname}${address.search}`);
  });
});
