import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const entry = join(import.meta.dirname, '..', '..', '..', 'src', 'main', 'browser.ts');
let home = '';
const running: ChildProcess[] = [];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'throughline-entry-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));

function start(...args: string[]) {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  const lines: string[] = [];
  let complaint = '';
  const first = Promise.withResolvers<string>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    first.resolve(line);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  // `close` comes after all that it said has been read.
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({ code, lines, complaint }));
  void ended.then(() => first.reject(new Error(complaint)));
  first.promise.catch(() => undefined);
  return { child, ready: first.promise, ended };
}

test('says in one line where it is, refuses a port that is taken in a sentence, and ends in order', async () => {
  const host = start('--json', '--home', home, '--token', 'chosen');
  const ready: { url: string; api: string } = JSON.parse(await host.ready);
  const { port } = new URL(ready.url);
  expect(ready).toEqual({ url: `http://127.0.0.1:${port}/?token=chosen`, api: `http://127.0.0.1:${port}/api/v1` });
  const health = await fetch(`${ready.api}/health`, { headers: { authorization: 'Bearer chosen' } });
  expect(await health.json()).toMatchObject({ host: 'browser', workspace: { name: expect.any(String) } });

  const second = await start('--json', '--port', port, '--home', join(home, 'other')).ended;
  expect(second).toMatchObject({ code: 1, lines: [] });
  expect(second.complaint).toContain(`Port ${port} of this machine is taken by another program.`);
  expect(second.complaint).toContain('--port');

  host.child.kill('SIGTERM');
  expect(await host.ended).toEqual({ code: 0, lines: [JSON.stringify(ready)], complaint: '' });
});

test('an argument that it does not know is refused by name, before anything is made', async () => {
  const { code, lines, complaint } = await start('--prot', '1').ended;
  expect({ code, lines }).toEqual({ code: 1, lines: [] });
  expect(complaint).toContain('--prot');
});
