import { readFile } from 'node:fs/promises';
import { recordsJourney } from '../../journeys/records-journey.ts';
import { test } from '../fixtures/test.ts';

test('from another CRM’s export to a clean pipeline and out again, in the browser', async ({ app }) => {
  await recordsJourney(app, async (start) => {
    const downloading = app.waitForEvent('download');
    await start();
    return readFile(await (await downloading).path(), 'utf8');
  });
});
