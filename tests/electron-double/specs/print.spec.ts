import { expect, test } from '../driver/desktop-test.ts';
import { openEmptyWorkspace } from '../driver/next-actions.ts';

test('a packet is printed to a PDF of several pages, in a window that nobody sees and that runs nothing', async ({
  desktop,
}) => {
  await openEmptyWorkspace(desktop);
  const printed = await desktop.evaluate(async ({ main, electron }) => {
    const { app } = (await main.desktop)!;
    const ask = (method: string, path: string, body?: object) =>
      app.http(
        new Request(`http://localhost/api/v1${path}`, {
          method,
          headers: { 'content-type': 'application/json' },
          body: body && JSON.stringify(body),
        }),
        { actor: { kind: 'person' } },
      );
    const seen: { show?: boolean; web?: Electron.WebPreferences }[] = [];
    electron.app.on('browser-window-created', (_event, window) => {
      // Not documented, and the only way to ask a window what it was made with.
      const web = Reflect.get(window.webContents, 'getLastWebPreferences').call(window.webContents);
      seen.push({ show: window.isVisible(), web });
    });
    const deal: { id: string } = await (await ask('POST', '/deals', { name: 'Ops console' })).json();
    const made = await ask('POST', '/pocs', { dealId: deal.id, template: 'standard', kickoff: '2026-11-23' });
    const poc: { id: string } = await made.json();
    const answer = await ask('POST', `/pocs/${poc.id}/packet.pdf`, {});
    const bytes = Buffer.from(await answer.arrayBuffer());
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      begins: bytes.subarray(0, 5).toString(),
      pages: bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0,
      windows: electron.BrowserWindow.getAllWindows().length,
      shown: seen.map(({ show }) => show),
      script: seen[0]?.web?.javascript,
      preload: seen[0]?.web?.preload,
    };
  });
  expect(printed).toMatchObject({
    status: 200,
    type: 'application/pdf',
    begins: '%PDF-',
    windows: 1,
    shown: [false],
    script: false,
  });
  expect(printed.preload ?? '').toBe('');
  expect(printed.pages).toBeGreaterThan(3);
});
