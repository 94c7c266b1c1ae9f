import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Job } from '../../../contract/base.ts';
import { AppError } from '../app-error.ts';
import { migrate } from '../database/migrate.ts';
import { createManualClock, type ManualClock } from '../schedule/manual-clock.ts';
import { finishJob } from './finish-job.ts';
import { createJobs, type Jobs } from './jobs.ts';

let db: Database.Database;
let clock: ManualClock;
let jobs: Jobs;
let bugs: unknown[];
const open = () => createJobs({ db, file: 'test', clock, random: () => 0.5, onBug: (error) => bugs.push(error) });
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  db = new Database(':memory:');
  migrate(db);
  clock = createManualClock();
  bugs = [];
  jobs = open();
});
afterEach(async () => {
  await jobs.close();
  db.close();
});

const anything = z.unknown();
const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

describe('a job', () => {
  it('runs with its payload and ends with its result, told at each step', async () => {
    jobs.register('add', { payload: z.object({ a: z.number() }), run: async ({ payload }) => payload.a + 1 });
    const told: string[] = [];
    jobs.subscribe((job) => told.push(job.state));
    await jobs.start();
    const { id, state } = await jobs.enqueue({ kind: 'add', payload: { a: 41 } });
    expect(state).toBe('queued');
    expect(await jobs.ended(id)).toMatchObject({ state: 'done', result: 42, attempts: 1, error: null });
    expect(told).toEqual(['queued', 'running', 'done']);
  });

  it('refuses a payload that does not fit its kind', async () => {
    jobs.register('add', { payload: z.object({ a: z.number() }), run: async () => {} });
    await expect(jobs.enqueue({ kind: 'add', payload: { a: 'x' } })).rejects.toThrow();
    expect(jobs.list({ limit: 10 }).total).toBe(0);
  });

  it('is tried again after waits that double, and ends in the list with its reason', async () => {
    const at: number[] = [];
    const start = clock.now();
    jobs.register('flaky', {
      payload: anything,
      maxAttempts: 4,
      run: async () => {
        at.push(clock.now() - start);
        throw new AppError('DISK_FULL', 'The disk is full.', { remedy: 'Free some space.', retryable: true });
      },
    });
    await jobs.start();
    const { id } = await jobs.enqueue({ kind: 'flaky' });
    for (let i = 0; i < 4; i++) {
      await settle();
      clock.advance(600_000);
    }
    expect(await jobs.ended(id)).toMatchObject({
      state: 'failed',
      attempts: 4,
      error: { code: 'DISK_FULL', detail: 'The disk is full.', remedy: 'Free some space.' },
    });
    expect(at).toHaveLength(4);
    expect(clock.waiting()).toBe(0);
    const waits = db.prepare('SELECT run_after - created_at AS ms FROM jobs').all();
    expect(waits).toEqual([{ ms: 2 * 600_000 + 2_000 }]);
  });

  it('waits exactly as long as it was told to', async () => {
    let runs = 0;
    jobs.register('flaky', {
      payload: anything,
      run: async () => {
        if (++runs === 1) throw new Error('once');
      },
    });
    await jobs.start();
    await jobs.enqueue({ kind: 'flaky' });
    await settle();
    clock.advance(499);
    await settle();
    expect(runs).toBe(1);
    clock.advance(1);
    await settle();
    expect(runs).toBe(2);
    expect(bugs).toHaveLength(1);
  });

  it('is not tried again when that is of no use', async () => {
    jobs.register('hopeless', {
      payload: anything,
      run: async () => {
        throw new AppError('FILE_MISSING', 'deals.csv does not exist.');
      },
    });
    await jobs.start();
    const { id } = await jobs.enqueue({ kind: 'hopeless' });
    expect(await jobs.ended(id)).toMatchObject({ state: 'failed', attempts: 1, error: { code: 'FILE_MISSING' } });
  });

  it('can be tried again by hand after it failed', async () => {
    let works = false;
    jobs.register('later', {
      payload: anything,
      maxAttempts: 1,
      run: async () => {
        if (!works) throw new Error('not yet');
      },
    });
    await jobs.start();
    const { id } = await jobs.enqueue({ kind: 'later' });
    expect((await jobs.ended(id)).state).toBe('failed');
    works = true;
    expect((await jobs.retry(id)).error).toBeNull();
    expect((await jobs.ended(id)).state).toBe('done');
    await expect(jobs.retry(id)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(jobs.retry('nope')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is one and the same while it waits or runs under one key', async () => {
    let runs = 0;
    let release = () => {};
    jobs.register('daily', {
      payload: anything,
      run: () =>
        new Promise<void>((resolve) => {
          runs++;
          release = resolve;
        }),
    });
    await jobs.start();
    const first = await jobs.enqueue({ kind: 'daily', dedupeKey: 'today' });
    await settle();
    const second = await jobs.enqueue({ kind: 'daily', dedupeKey: 'today' });
    expect(second.id).toBe(first.id);
    release();
    await jobs.ended(first.id);
    const third = await jobs.enqueue({ kind: 'daily', dedupeKey: 'today' });
    expect(third.id).not.toBe(first.id);
    await settle();
    release();
    await jobs.ended(third.id);
    expect(runs).toBe(2);
  });

  it('waits for its time', async () => {
    jobs.register('later', { payload: anything, run: async () => 'ran' });
    await jobs.start();
    const { id } = await jobs.enqueue({ kind: 'later', runAfter: clock.now() + 1000 });
    await settle();
    expect(jobs.get(id).state).toBe('queued');
    clock.advance(1000);
    expect((await jobs.ended(id)).state).toBe('done');
  });
});

describe('cancelling', () => {
  it('drops a waiting job and stops a running one', async () => {
    jobs.register('long', { payload: anything, run: ({ signal }) => untilAborted(signal) });
    await jobs.start();
    const waiting = await jobs.enqueue({ kind: 'long', runAfter: clock.now() + 1000 });
    expect((await jobs.cancel(waiting.id)).state).toBe('cancelled');
    const running = await jobs.enqueue({ kind: 'long' });
    await settle();
    expect((await jobs.cancel(running.id)).state).toBe('cancelled');
    await settle();
    expect(jobs.get(running.id)).toMatchObject({ state: 'cancelled', attempts: 1 });
    expect(bugs).toEqual([]);
  });

  it('takes back an effect that was not saved yet', async () => {
    db.exec('CREATE TABLE effects (n)');
    let begun = false;
    let go = () => {};
    jobs.register('save', {
      payload: anything,
      run: async ({ ticket }) => {
        begun = true;
        await new Promise<void>((resolve) => {
          go = resolve;
        });
        db.transaction(() => {
          db.exec('INSERT INTO effects VALUES (1)');
          finishJob(db, ticket, 'saved');
        })();
      },
    });
    await jobs.start();
    const { id } = await jobs.enqueue({ kind: 'save' });
    await settle();
    expect(begun).toBe(true);
    await jobs.cancel(id);
    go();
    await settle();
    expect(jobs.get(id).state).toBe('cancelled');
    expect(db.prepare('SELECT * FROM effects').all()).toEqual([]);
  });

  it('says that it came too late when the work was done after all', async () => {
    let go = (_: string) => {};
    jobs.register('deaf', {
      payload: anything,
      run: () =>
        new Promise<string>((resolve) => {
          go = resolve;
        }),
    });
    await jobs.start();
    const { id } = await jobs.enqueue({ kind: 'deaf' });
    await settle();
    await jobs.cancel(id);
    await expect(jobs.retry(id)).rejects.toMatchObject({ code: 'BUSY' });
    go('done anyway');
    await settle();
    expect(jobs.get(id)).toMatchObject({ state: 'done', result: 'done anyway' });
  });
});

describe('a new start', () => {
  const leaveRunning = (attempts: number) =>
    db.exec(`INSERT INTO jobs (id, kind, state, payload, progress_done, attempts, max_attempts, run_after, created_at)
             VALUES ('a', 'work', 'running', '{}', 0, ${attempts}, 3, 0, 0)`);

  it('takes up what a dead process was running, its attempt counted', async () => {
    leaveRunning(1);
    jobs.register('work', { payload: anything, run: async () => 'finished' });
    await jobs.start();
    expect(await jobs.ended('a')).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('gives up work that took the process down each time', async () => {
    leaveRunning(3);
    jobs.register('work', { payload: anything, run: async () => expect.unreachable() });
    await jobs.start();
    expect(jobs.get('a')).toMatchObject({
      state: 'failed',
      error: { detail: 'Throughline ended in the middle of this each time it tried.' },
    });
  });

  it('says so of work that this version does not know', async () => {
    leaveRunning(1);
    await jobs.start();
    expect(jobs.get('a')).toMatchObject({ state: 'failed', error: { code: 'UNSUPPORTED_HERE' } });
  });

  it('does not count an attempt that ended because the app closed', async () => {
    jobs.register('long', { payload: anything, run: ({ signal }) => untilAborted(signal) });
    await jobs.start();
    const { id } = await jobs.enqueue({ kind: 'long' });
    await settle();
    await jobs.close();
    jobs = open();
    expect(jobs.get(id)).toMatchObject({ state: 'queued', attempts: 0 });
  });
});

it('shows the newest progress, told a few times a second', async () => {
  const told: number[] = [];
  let report = (_done: number, _total?: number) => {};
  jobs.register('steps', {
    payload: anything,
    run: ({ progress, signal }) => {
      report = progress;
      return untilAborted(signal);
    },
  });
  await jobs.start();
  const { id } = await jobs.enqueue({ kind: 'steps' });
  await settle();
  jobs.subscribe((job: Job) => told.push(job.progress.done));
  for (let n = 1; n <= 500; n++) {
    report(n, 1000);
    clock.advance(1);
  }
  expect(jobs.get(id).progress).toEqual({ done: 500, total: 1000 });
  expect(told).toHaveLength(5);
  report(1000, 1000);
  expect(told.at(-1)).toBe(1000);
});

it('runs a few at once and the rest after them', async () => {
  let running = 0;
  let most = 0;
  jobs.register('busy', {
    payload: anything,
    run: async () => {
      most = Math.max(most, ++running);
      await settle();
      running--;
    },
  });
  await jobs.start();
  const all = await Promise.all(Array.from({ length: 12 }, () => jobs.enqueue({ kind: 'busy' })));
  await Promise.all(all.map(({ id }) => jobs.ended(id)));
  expect(most).toBe(3);
});

it('lists page by page, latest first, and waits for nothing when idle', async () => {
  jobs.register('quick', { payload: anything, run: async () => {} });
  await jobs.start();
  const made: string[] = [];
  for (let n = 0; n < 5; n++) made.push((await jobs.enqueue({ kind: 'quick' })).id);
  await Promise.all(made.map((id) => jobs.ended(id)));
  const first = jobs.list({ limit: 3 });
  const second = jobs.list({ limit: 3, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made.toReversed());
  expect([first.total, second.nextCursor]).toEqual([5, null]);
  expect(clock.waiting()).toBe(0);
});
