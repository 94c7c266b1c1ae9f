import type { Page } from '@playwright/test';
import type { App } from '../../../src/main/app-shape.ts';
import type { Desktop } from './desktop.ts';

type Notices = ReturnType<App['settings']['get']>['notices'];
const atAnyHour: Notices = { on: true, morningAt: null, quiet: null, weekends: true };

export const speak = (desktop: Desktop, notices: Partial<Notices>) =>
  desktop.evaluate(
    async ({ main }, wanted) => void (await main.desktop)!.app.settings.change({ notices: wanted, welcomed: true }),
    { ...atAnyHour, ...notices },
  );

/** A workspace with nothing in it, in an app that speaks up at any hour, and only about what falls due. */
export async function openEmptyWorkspace(desktop: Desktop): Promise<Page> {
  const page = await desktop.page();
  const status = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/v1/workspaces', { method: 'POST', headers, body: '{"name":"Empty"}' })).status;
  });
  if (status !== 201) throw new Error(`A workspace was not made: ${status}`);
  await speak(desktop, {});
  return page;
}

/** Makes a deal with a step that is due then, or so many milliseconds on; answers the ids of both. */
export async function planStep(
  page: Page,
  details: string,
  at: string | number,
): Promise<{ dealId: string; stepId: string }> {
  return await page.evaluate(
    async (asked) => {
      const send = async (method: string, path: string, body: unknown) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(`/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
        const said = await answer.json();
        if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(said)}`);
        return said;
      };
      const { id } = await send('POST', '/deals', { name: `Deal of ${asked.details}` });
      // A few seconds from now are counted from when it is planned, as making the deal may take longer than that.
      const at = typeof asked.at === 'number' ? new Date(Date.now() + asked.at).toISOString() : asked.at;
      const { nextStep } = await send('PUT', `/deals/${id}/next_action`, { ...asked, at });
      return { dealId: id, stepId: nextStep.id };
    },
    { details, at },
  );
}

/** The notices of the OS that stand on the screen, first to last. */
export const noticesOf = (desktop: Desktop) =>
  desktop.evaluate(async ({ main }) =>
    [...(await main.desktop)!.notices.shown].map(({ title, body, silent, actions }) => ({
      title,
      body,
      silent,
      actions: (actions ?? []).map(({ text }) => text),
    })),
  );

export const titlesOf = async (desktop: Desktop) => (await noticesOf(desktop)).map(({ title }) => title);
