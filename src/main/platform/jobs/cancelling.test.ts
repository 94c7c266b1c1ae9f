import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishJob } from './finish-job.ts';
import { anything, openTestJobs, settle, untilAborted } from './fixtures/test-jobs.ts';

let test: ReturnType<typeof openTestJobs>;
beforeEach(() => {
  test = openTestJobs();
});
afterEach(() => test.leave());

describe('cancelling', () => {
  it('drops a waiting job and stops a running one', async () => {
    test.jobs.register('long', { payload: anything, run: ({ signal }) => untilAborted(signal) });
    await test.jobs.start();
    const waiting = await test.jobs.enqueue({ kind: 'long', runAfter: test.clock.now() + 1000 });
    expect((await test.jobs.cancel(waiting.id)).state).toBe('cancelled');
    const running = await test.jobs.enqueue({ kind: 'long' });
    await settle();
    expect((await test.jobs.cancel(running.id)).state).toBe('cancelled');
    await settle();
    expect(test.jobs.get(running.id)).toMatchObject({ state: 'cancelled', attempts: 1 });
    expect(test.bugs).toEqual([]);
  });

  it('takes back an effect that was not saved yet', async () => {
    test.db.exec('CREATE TABLE effects (n)');
    let begun = false;
    let go = () => {};
    test.jobs.register('save', {
      payload: anything,
      run: async ({ ticket }) => {
        begun = true;
        await new Promise<void>((resolve) => {
          go = resolve;
        });
        test.db.transaction(() => {
          test.db.exec('INSERT INTO effects VALUES (1)');
          finishJob(test.db, ticket, 'saved');
        })();
      },
    });
    await test.jobs.start();
    const { id } = await test.jobs.enqueue({ kind: 'save' });
    await settle();
    expect(begun).toBe(true);
    await test.jobs.cancel(id);
    go();
    await settle();
    expect(test.jobs.get(id).state).toBe('cancelled');
    expect(test.db.prepare('SELECT * FROM effects').all()).toEqual([]);
  });

  it('says that it came too late when the work was done after all', async () => {
    let go = (_: string) => {};
    test.jobs.register('deaf', {
      payload: anything,
      run: () =>
        new Promise<string>((resolve) => {
          go = resolve;
        }),
    });
    await test.jobs.start();
    const { id } = await test.jobs.enqueue({ kind: 'deaf' });
    await settle();
    await test.jobs.cancel(id);
    await expect(test.jobs.retry(id)).rejects.toMatchObject({ code: 'BUSY' });
    go('done anyway');
    await settle();
    expect(test.jobs.get(id)).toMatchObject({ state: 'done', result: 'done anyway' });
  });
});
