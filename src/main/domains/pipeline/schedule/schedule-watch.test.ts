import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../platform/app-error.ts';
import { days, hours, minutes, openTestSchedules } from './open-test-schedules.ts';

type Bench = Awaited<ReturnType<typeof openTestSchedules>>;
let bench: Bench;
const open = async (start: string) => {
  bench = await openTestSchedules(start);
  return bench;
};
afterEach(async () => {
  expect(bench.errors).toEqual([]);
  await bench.close();
  bench.db.close();
});

// A Friday; Berlin is one hour ahead of UTC.
const friday = '2026-11-20T06:00:00Z';

describe('a schedule', () => {
  it('runs at each of its times, once, with its filter', async () => {
    const { pass, make, told, reviewed } = await open(friday);
    const filter = [{ field: 'stage', op: 'is' as const, value: 'proposal' }];
    const { nextRuns, means } = await make({ filter });
    expect(means).toBe('On weekdays at 08:00, Berlin time');
    expect(nextRuns.slice(0, 2)).toEqual(['2026-11-20T07:00:00.000Z', '2026-11-23T07:00:00.000Z']);
    await pass(4 * days);
    expect(told()).toEqual([
      ['2026-11-20T07:00', '2026-11-20T07:00', 0, 'done'],
      ['2026-11-23T07:00', '2026-11-23T07:00', 0, 'done'],
    ]);
    expect(reviewed.map(({ name }) => name)).toEqual(['Weekday', 'Weekday']);
    expect(reviewed[0]?.filter).toEqual(filter);
  });

  it('keeps its hour on the wall over both changes of the clocks', async () => {
    const { pass, make, told } = await open('2026-03-27T12:00:00Z');
    await make({ when: 'daily 2:30' });
    await pass(3 * days);
    expect(told().map(([due]) => due)).toEqual(['2026-03-28T01:30', '2026-03-29T01:00', '2026-03-30T00:30']);
  });

  it('runs once in the night that has its hour twice, in the south too', async () => {
    const { pass, make, told } = await open('2026-04-04T00:00:00Z');
    await make({ when: 'daily 2:30', zone: 'Australia/Sydney' });
    await pass(2 * days);
    expect(told().map(([due]) => due)).toEqual(['2026-04-04T15:30', '2026-04-05T16:30']);
  });

  it('that was made after its time of the day waits for the next', async () => {
    const { pass, make, told } = await open('2026-11-20T09:00:00Z');
    await make();
    await pass(2 * hours);
    expect(told()).toEqual([]);
  });
});

describe('what was missed', () => {
  it('over a week away is caught up once', async () => {
    const { pass, away, make, told } = await open(friday);
    await make();
    await pass(2 * hours);
    await away(7 * days);
    expect(told()).toEqual([
      ['2026-11-20T07:00', '2026-11-20T07:00', 0, 'done'],
      ['2026-11-27T07:00', '2026-11-27T08:00', 5, 'done'],
    ]);
    await away(minutes);
    await pass(3 * hours);
    expect(told()).toHaveLength(2);
  });

  it('while the laptop slept is caught up once as it wakes', async () => {
    const { jump, pass, make, told } = await open(friday);
    await make({ when: 'every hour' });
    await jump(10 * hours + 30 * minutes);
    expect(told()).toEqual([['2026-11-20T16:00', '2026-11-20T16:30', 10, 'done']]);
    await pass(hours);
    expect(told().slice(1)).toEqual([['2026-11-20T17:00', '2026-11-20T17:00', 0, 'done']]);
  });

  it('before a run that is on time is counted with it', async () => {
    const { away, make, told } = await open(friday);
    await make({ when: 'daily 8:00' });
    await away(3 * days + hours);
    expect(told()).toEqual([['2026-11-23T07:00', '2026-11-23T07:00', 3, 'done']]);
  });

  it('while it was switched off or deleted is not', async () => {
    const { away, pass, make, patch, remove, undo, told } = await open(friday);
    const off = await make();
    const gone = await make({ name: 'Gone' });
    await patch(off.id, { enabled: false });
    await remove(gone.id);
    await away(4 * days);
    await patch(off.id, { enabled: true });
    await pass(10 * minutes);
    expect(told()).toEqual([]);
    await undo();
    await pass(2 * days);
    expect(told()).toEqual([]);
  });

  it('by years of every 15 minutes is counted without a standstill', async () => {
    const { away, make, told } = await open(friday);
    await make({ when: 'every 15 minutes', zone: 'UTC' });
    await away(365 * days + 10 * minutes);
    expect(told().map(([, , caughtUp]) => caughtUp)).toEqual([365 * 96]);
  });
});

describe('a clock that is wrong', () => {
  it('by years ahead makes one run, and the next days have theirs when it is right again', async () => {
    const { jump, pass, make, told } = await open(friday);
    await make();
    await jump(5 * 365 * days);
    expect(told()).toHaveLength(1);
    await jump(-5 * 365 * days);
    expect(told()).toHaveLength(1);
    await pass(4 * days);
    expect(
      told()
        .slice(1)
        .map(([due]) => due),
    ).toEqual(['2026-11-20T07:00', '2026-11-23T07:00']);
  });

  it('by years behind makes no storm, and runs go on by it', async () => {
    const { jump, pass, make, told, away } = await open(friday);
    await make({ when: 'daily 8:00' });
    await pass(2 * hours);
    await jump(-3 * 365 * days);
    expect(told()).toHaveLength(1);
    await pass(2 * days);
    expect(told()).toHaveLength(3);
    await away(minutes);
    await pass(days);
    expect(told()).toHaveLength(4);
  });

  it('by an hour back does not run twice', async () => {
    const { jump, pass, make, told } = await open(friday);
    await make();
    await pass(hours + 10 * minutes);
    await jump(-hours);
    await pass(3 * hours);
    expect(told()).toHaveLength(1);
  });
});

describe('a run', () => {
  it('that fails says why, and can be run again', async () => {
    const { pass, make, runs, reviewsFail, schedules, settle } = await open(friday);
    const { id } = await make();
    reviewsFail(new AppError('DISK_FULL', 'The disk is full.', { remedy: 'Free some space.' }));
    await pass(2 * hours);
    expect(runs()[0]).toMatchObject({
      state: 'failed',
      error: { code: 'DISK_FULL', remedy: 'Free some space.' },
      deliveries: [],
    });
    reviewsFail(undefined);
    expect(await schedules().runNow(id)).toMatchObject({ state: 'running', caughtUp: 0 });
    await settle();
    expect(schedules().get(id).lastRun).toMatchObject({
      state: 'done',
      error: null,
      deliveries: [{ channel: 'app', state: 'sent' }],
    });
  });

  it('that is cancelled says so', async () => {
    const { pass, make, runs, holdReviews, jobs, settle } = await open(friday);
    await make();
    const letGo = holdReviews();
    await pass(2 * hours);
    await jobs().cancel(runs()[0]?.reviewId ?? '');
    letGo();
    await settle();
    expect(runs()[0]).toMatchObject({ state: 'failed', error: { code: 'CANCELLED' } });
  });

  it('that takes long is not overtaken: what came due meanwhile is made up for once', async () => {
    const { pass, make, told, holdReviews, settle, schedules } = await open(friday);
    const { id } = await make({ when: 'every hour' });
    const letGo = holdReviews();
    await pass(5 * hours);
    expect(told()).toEqual([['2026-11-20T07:00', '2026-11-20T07:00', 0, 'running']]);
    expect(await schedules().runNow(id)).toMatchObject({ state: 'running' });
    expect(told()).toHaveLength(1);
    letGo();
    await settle();
    await pass(30 * minutes);
    expect(told().map(([, , caughtUp, state]) => [caughtUp, state])).toEqual([
      [0, 'done'],
      [3, 'done'],
    ]);
  });

  it('that was cut off before, during or after its review is taken up at the next start', async () => {
    const { pass, away, make, runs, holdReviews, reviewed, db } = await open(friday);
    await make();
    const letGo = holdReviews();
    await pass(2 * hours);
    const [cut] = runs();
    expect(cut).toMatchObject({ state: 'running' });
    letGo();
    await away(minutes);
    expect(runs()).toMatchObject([{ id: cut?.id, reviewId: cut?.reviewId, state: 'done' }]);
    expect(reviewed).toHaveLength(1);
    // As if the app had died right after the review, and right before it.
    db.prepare(`UPDATE schedule_runs SET state = 'running', finished_at = NULL`).run();
    db.prepare('DELETE FROM deliveries').run();
    await away(minutes);
    expect(runs()).toMatchObject([{ state: 'done', deliveries: [{ channel: 'app' }] }]);
    expect(reviewed).toHaveLength(1);
    db.prepare(`UPDATE schedule_runs SET state = 'running', review_id = NULL`).run();
    await away(minutes);
    expect(runs()).toMatchObject([{ state: 'done', reviewId: expect.any(String) }]);
    expect(reviewed).toHaveLength(2);
  });

  it('of a schedule that was deleted meanwhile ends, and nothing is sent', async () => {
    const { pass, make, remove, runs, holdReviews, settle } = await open(friday);
    const { id } = await make({ deliver: { mail: ['ann@example.com'], slack: true } });
    const letGo = holdReviews();
    await pass(2 * hours);
    await remove(id);
    letGo();
    await settle();
    expect(runs()).toMatchObject([{ scheduleName: 'Weekday', state: 'done', deliveries: [{ channel: 'app' }] }]);
  });
});

describe('a schedule that cannot be', () => {
  it('is refused with the field', async () => {
    const { make, patch } = await open(friday);
    const wrong = (path: string) => ({ code: 'INVALID_INPUT', data: { issues: [{ path }] } });
    await expect(make({ when: 'every 5 minutes' })).rejects.toMatchObject(wrong('when'));
    await expect(make({ zone: 'Berlin' })).rejects.toMatchObject({
      ...wrong('zone'),
      message: expect.stringContaining('Europe/Berlin'),
    });
    const { id } = await make({ deliver: { mail: ['Ann@Example.com', 'ann@example.com'], slack: false } });
    await expect(patch(id, { when: 'sometimes' })).rejects.toMatchObject(wrong('when'));
    expect(await patch(id, { when: 'fridays 16:00' })).toMatchObject({
      cron: '0 16 * * 5',
      deliver: { mail: ['ann@example.com'] },
    });
    await expect(patch('nobody', { name: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('but came with a workspace is shown and never runs', async () => {
    const { make, pass, told, ledger, schedules } = await open(friday);
    for (const cron of ['* * * * *', 'nonsense', '0 8 30 2 *']) {
      const { id } = await make();
      await ledger.command({ label: 'Forge', actor: { kind: 'person' } }, (tx) =>
        tx.db.prepare('UPDATE review_schedules SET cron = ? WHERE id = ?').run(cron, id),
      );
    }
    await pass(2 * hours);
    expect(told()).toEqual([]);
    expect(
      schedules()
        .list()
        .items.map(({ means, nextRuns }) => [means, nextRuns.length]),
    ).toEqual(Array(3).fill(['Never: say again when it is to run', 0]));
  });
});

it('reads words as they are typed', async () => {
  const { schedules } = await open(friday);
  expect(schedules().read({ when: 'fridays 16:00', zone: 'UTC' })).toMatchObject({
    ...{ cron: '0 16 * * 5', means: 'On Fridays at 16:00, UTC', problem: null },
    nextRuns: expect.arrayContaining(['2026-11-20T16:00:00.000Z']),
  });
  expect(schedules().read({ when: 'fridays', zone: 'UTC' })).toMatchObject({
    cron: null,
    nextRuns: [],
    problem: expect.stringContaining('At what time?'),
  });
});
