import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Committed } from '../ledger/change-events.ts';
import { createManualClock, type ManualClock } from '../schedule/manual-clock.ts';
import type { TestTasks } from './fixtures/test-worker.ts';
import { createWorkers, type Workers } from './workers.ts';

const workerFile = fileURLToPath(new URL('./fixtures/test-worker.ts', import.meta.url));
let workers: Workers<TestTasks>;
let clock: ManualClock;
let heard: Committed[];
beforeEach(() => {
  heard = [];
  clock = createManualClock();
  workers = createWorkers<TestTasks>({ workerFile, onCommitted: (event) => heard.push(event), clock });
});
afterEach(() => workers.close());

it('answers each call with its own result, more of them than there are threads', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => workers.run('double', n)));
  expect(answers).toEqual(Array.from({ length: 20 }, (_, n) => n * 2));
});

it('hands an error of ours over with its code, sentence and remedy, and another with its name and stack', async () => {
  await expect(workers.run('refuse', 'a.throughline')).rejects.toMatchObject({
    name: 'AppError',
    code: 'DISK_FULL',
    message: 'a.throughline does not fit.',
    data: { remedy: 'Free some space.', retryable: true },
  });
  const accident = await workers.run('stumble', undefined as never).catch((error: unknown) => error);
  expect(accident).toMatchObject({ name: 'TypeError', message: 'an accident' });
  expect((accident as Error).stack).toContain('test-worker.ts');
});

it('reports progress up to the last step', async () => {
  const seen: number[] = [];
  await workers.run('count', 10_000, { onProgress: (done) => seen.push(done) });
  expect(seen[0]).toBe(1);
  expect(seen.at(-1)).toBe(10_000);
  expect(seen.length).toBeLessThan(5_000);
});

it('stops a task that never gives its thread back', async () => {
  const abort = new AbortController();
  const running = workers.run('busyUntilStopped', null, { signal: abort.signal, onProgress: () => abort.abort() });
  await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(workers.run('double', 4)).resolves.toBe(8);
});

it('drops a task that is cancelled before its turn, at once', async () => {
  const busy = [new AbortController(), new AbortController()];
  const others = busy.map(({ signal }) => workers.run('busyUntilStopped', null, { signal }).catch(() => 'stopped'));
  const abort = new AbortController();
  const waiting = workers.run('double', 1, { signal: abort.signal });
  abort.abort(new Error('not any more'));
  await expect(waiting).rejects.toThrow('not any more');
  for (const other of busy) other.abort();
  expect(await Promise.all(others)).toEqual(['stopped', 'stopped']);
});

it('passes on what a task committed before the task ends', async () => {
  const result = await workers.run('commitAndEnd', null).then((answer) => ({ answer, heardBefore: heard.length }));
  expect(result).toEqual({ answer: 'ended', heardBefore: 1 });
  expect(heard[0]?.touched).toEqual({ deals: 'many' });
});

it('says so when a thread dies, keeps nothing half-done, and goes on with another', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workers-'));
  const file = join(folder, 'a.db');
  const db = new Database(file);
  db.exec('CREATE TABLE things (n)');
  db.pragma('journal_mode = WAL');
  await expect(workers.run('crashWhileWriting', file)).rejects.toThrow(
    'The background work "crashWhileWriting" ended unexpectedly. Nothing half-done was kept.',
  );
  db.exec('INSERT INTO things VALUES (2)');
  expect(db.prepare('SELECT n FROM things').all()).toEqual([{ n: 2 }]);
  db.close();
  rmSync(folder, { recursive: true });
  await expect(workers.run('double', 21)).resolves.toBe(42);
});

it('gives threads back that have nothing to do', async () => {
  await workers.run('double', 1);
  expect(clock.waiting()).toBe(1);
  clock.advance(60_000);
  await expect(workers.run('double', 2)).resolves.toBe(4);
  expect(clock.waiting()).toBe(1);
});

it('ends a thread with work that asks for it, and goes on with another', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => workers.run('double', n, { thenEnd: true })));
  expect(answers).toEqual([0, 2, 4, 6, 8, 10]);
  expect(clock.waiting()).toBe(0);
  await expect(workers.run('double', 7)).resolves.toBe(14);
  expect(clock.waiting()).toBe(1);
});

it('closes over a task that does not listen', async () => {
  let begun = () => {};
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const running = workers.run('deaf', null, { onProgress: begun }).catch((error: unknown) => error);
  await started;
  await workers.close();
  expect(await running).toMatchObject({ code: 'CANCELLED' });
  await expect(workers.run('double', 1)).rejects.toMatchObject({ code: 'CANCELLED' });
});
