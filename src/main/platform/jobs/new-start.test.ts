import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anything, openTestJobs, settle, untilAborted } from './fixtures/test-jobs.ts';

let test: ReturnType<typeof openTestJobs>;
beforeEach(() => {
  test = openTestJobs();
});
afterEach(() => test.leave());

describe('a new start', () => {
  const leaveRunning = (attempts: number) =>
    test.db.exec(`INSERT INTO jobs (id, kind, state, payload, progress_done, attempts, max_attempts, run_after, created_at)
             VALUES ('a', 'work', 'running', '{}', 0, ${attempts}, 3, 0, 0)`);

  it('takes up what a dead process was running, its attempt counted', async () => {
    leaveRunning(1);
    test.jobs.register('work', { payload: anything, run: async () => 'finished' });
    await test.jobs.start();
    expect(await test.jobs.ended('a')).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('gives up work that took the process down each time', async () => {
    leaveRunning(3);
    test.jobs.register('work', { payload: anything, run: async () => expect.unreachable() });
    await test.jobs.start();
    expect(test.jobs.get('a')).toMatchObject({
      state: 'failed',
      error: { detail: 'Throughline ended in the middle of this each time it tried.' },
    });
  });

  it('says so of work that this version does not know', async () => {
    leaveRunning(1);
    await test.jobs.start();
    expect(test.jobs.get('a')).toMatchObject({ state: 'failed', error: { code: 'UNSUPPORTED_HERE' } });
  });

  it('does not count an attempt that ended because the app closed', async () => {
    test.jobs.register('long', { payload: anything, run: ({ signal }) => untilAborted(signal) });
    await test.jobs.start();
    const { id } = await test.jobs.enqueue({ kind: 'long' });
    await settle();
    await test.again();
    expect(test.jobs.get(id)).toMatchObject({ state: 'queued', attempts: 0 });
  });
});
