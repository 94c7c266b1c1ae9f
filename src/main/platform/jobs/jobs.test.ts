import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Job } from '../../../contract/base.ts';
import { AppError } from '../app-error.ts';
import { anything, openTestJobs, settle, untilAborted } from './fixtures/test-jobs.ts';

let test: ReturnType<typeof openTestJobs>;
beforeEach(() => {
  test = openTestJobs();
});
afterEach(() => test.leave());

describe('a job', () => {
  it('runs with its payload and ends with its result, told at each step', async () => {
    test.jobs.register('add', { payload: z.object({ a: z.number() }), run: async ({ payload }) => payload.a + 1 });
    const told: string[] = [];
    test.jobs.subscribe((job) => told.push(job.state));
    await test.jobs.start();
    const { id, state } = await test.jobs.enqueue({ kind: 'add', payload: { a: 41 } });
    expect(state).toBe('queued');
    expect(await test.jobs.ended(id)).toMatchObject({ state: 'done', result: 42, attempts: 1, error: null });
    expect(told).toEqual(['queued', 'running', 'done']);
  });

  it('refuses a payload that does not fit its kind', async () => {
    test.jobs.register('add', { payload: z.object({ a: z.number() }), run: async () => {} });
    await expect(test.jobs.enqueue({ kind: 'add', payload: { a: 'x' } })).rejects.toThrow();
    expect(test.jobs.list({ limit: 10 }).total).toBe(0);
  });

  it('is tried again after waits that double, and ends in the list with its reason', async () => {
    const at: number[] = [];
    const start = test.clock.now();
    test.jobs.register('flaky', {
      payload: anything,
      maxAttempts: 4,
      run: async () => {
        at.push(test.clock.now() - start);
        throw new AppError('DISK_FULL', 'The disk is full.', { remedy: 'Free some space.', retryable: true });
      },
    });
    await test.jobs.start();
    const { id } = await test.jobs.enqueue({ kind: 'flaky' });
    for (let i = 0; i < 4; i++) {
      await settle();
      test.clock.advance(600_000);
    }
    expect(await test.jobs.ended(id)).toMatchObject({
      state: 'failed',
      attempts: 4,
      error: { code: 'DISK_FULL', detail: 'The disk is full.', remedy: 'Free some space.' },
    });
    expect(at).toHaveLength(4);
    expect(test.clock.waiting()).toBe(0);
    const waits = test.db.prepare('SELECT run_after - created_at AS ms FROM jobs').all();
    expect(waits).toEqual([{ ms: 2 * 600_000 + 2_000 }]);
  });

  it('waits exactly as long as it was told to', async () => {
    let runs = 0;
    test.jobs.register('flaky', {
      payload: anything,
      run: async () => {
        if (++runs === 1) throw new Error('once');
      },
    });
    await test.jobs.start();
    await test.jobs.enqueue({ kind: 'flaky' });
    await settle();
    test.clock.advance(499);
    await settle();
    expect(runs).toBe(1);
    test.clock.advance(1);
    await settle();
    expect(runs).toBe(2);
    expect(test.bugs).toHaveLength(1);
  });

  it('is not tried again when that is of no use', async () => {
    test.jobs.register('hopeless', {
      payload: anything,
      run: async () => {
        throw new AppError('FILE_MISSING', 'deals.csv does not exist.');
      },
    });
    await test.jobs.start();
    const { id } = await test.jobs.enqueue({ kind: 'hopeless' });
    expect(await test.jobs.ended(id)).toMatchObject({ state: 'failed', attempts: 1, error: { code: 'FILE_MISSING' } });
  });

  it('can be tried again by hand after it failed', async () => {
    let works = false;
    test.jobs.register('later', {
      payload: anything,
      maxAttempts: 1,
      run: async () => {
        if (!works) throw new Error('not yet');
      },
    });
    await test.jobs.start();
    const { id } = await test.jobs.enqueue({ kind: 'later' });
    expect((await test.jobs.ended(id)).state).toBe('failed');
    works = true;
    expect((await test.jobs.retry(id)).error).toBeNull();
    expect((await test.jobs.ended(id)).state).toBe('done');
    await expect(test.jobs.retry(id)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(test.jobs.retry('nope')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is one and the same while it waits or runs under one key', async () => {
    let runs = 0;
    let release = () => {};
    test.jobs.register('daily', {
      payload: anything,
      run: () =>
        new Promise<void>((resolve) => {
          runs++;
          release = resolve;
        }),
    });
    await test.jobs.start();
    const first = await test.jobs.enqueue({ kind: 'daily', dedupeKey: 'today' });
    await settle();
    const second = await test.jobs.enqueue({ kind: 'daily', dedupeKey: 'today' });
    expect(second.id).toBe(first.id);
    release();
    await test.jobs.ended(first.id);
    const third = await test.jobs.enqueue({ kind: 'daily', dedupeKey: 'today' });
    expect(third.id).not.toBe(first.id);
    await settle();
    release();
    await test.jobs.ended(third.id);
    expect(runs).toBe(2);
  });

  it('waits for its time', async () => {
    test.jobs.register('later', { payload: anything, run: async () => 'ran' });
    await test.jobs.start();
    const { id } = await test.jobs.enqueue({ kind: 'later', runAfter: test.clock.now() + 1000 });
    await settle();
    expect(test.jobs.get(id).state).toBe('queued');
    test.clock.advance(1000);
    expect((await test.jobs.ended(id)).state).toBe('done');
  });
});

it('shows the newest progress, told a few times a second', async () => {
  const told: number[] = [];
  let report = (_done: number, _total?: number) => {};
  test.jobs.register('steps', {
    payload: anything,
    run: ({ progress, signal }) => {
      report = progress;
      return untilAborted(signal);
    },
  });
  await test.jobs.start();
  const { id } = await test.jobs.enqueue({ kind: 'steps' });
  await settle();
  test.jobs.subscribe((job: Job) => told.push(job.progress.done));
  for (let n = 1; n <= 500; n++) {
    report(n, 1000);
    test.clock.advance(1);
  }
  expect(test.jobs.get(id).progress).toEqual({ done: 500, total: 1000 });
  expect(told).toHaveLength(5);
  report(1000, 1000);
  expect(told.at(-1)).toBe(1000);
});

it('runs a few at once and the rest after them', async () => {
  let running = 0;
  let most = 0;
  test.jobs.register('busy', {
    payload: anything,
    run: async () => {
      most = Math.max(most, ++running);
      await settle();
      running--;
    },
  });
  await test.jobs.start();
  const all = await Promise.all(Array.from({ length: 12 }, () => test.jobs.enqueue({ kind: 'busy' })));
  await Promise.all(all.map(({ id }) => test.jobs.ended(id)));
  expect(most).toBe(3);
});

it('lists page by page, latest first, and waits for nothing when idle', async () => {
  test.jobs.register('quick', { payload: anything, run: async () => {} });
  await test.jobs.start();
  const made: string[] = [];
  for (let n = 0; n < 5; n++) made.push((await test.jobs.enqueue({ kind: 'quick' })).id);
  await Promise.all(made.map((id) => test.jobs.ended(id)));
  const first = test.jobs.list({ limit: 3 });
  const second = test.jobs.list({ limit: 3, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made.toReversed());
  expect([first.total, second.nextCursor]).toEqual([5, null]);
  expect(test.clock.waiting()).toBe(0);
});
