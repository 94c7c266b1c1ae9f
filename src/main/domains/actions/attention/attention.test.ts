import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestRecords } from '../../records/open-test-records.ts';
import { always, hours, minutes, openTestAttention } from './open-test-attention.ts';

const zoneBefore = process.env.TZ;
beforeEach(() => {
  process.env.TZ = 'UTC';
});
afterEach(() => {
  process.env.TZ = zoneBefore ?? 'UTC';
});

// A Wednesday.
const start = '2026-03-04T09:00:00Z';

it('says what falls due, at its time, once, with where a click leads', async () => {
  const test = await openTestAttention(openTestRecords, start);
  const [step] = await test.plan(
    { at: Date.parse('2026-03-04T10:00:00Z') },
    { at: Date.parse('2026-03-05T10:00:00Z') },
  );
  await test.pass(55 * minutes);
  expect(test.said).toEqual([]);
  await test.pass(6 * hours);
  expect(test.said).toEqual([
    {
      id: `${step?.stepId}@${step?.at}`,
      kind: 'due',
      title: 'Call 0',
      body: 'Deal 0, due at 10:00',
      dealId: step?.dealId,
      stepId: step?.stepId,
      place: `/deals/${step?.dealId}`,
      said: '2026-03-04T10:00:00.001Z',
    },
  ]);
});

it('says each of a few that fall due together, and one thing for many', async () => {
  const test = await openTestAttention(openTestRecords, start);
  await test.plan(...[1, 1, 1, 2, 2, 2, 2].map((hour) => ({ at: test.now() + hour * hours })));
  await test.pass(90 * minutes);
  expect(test.titles()).toEqual(['Call 0', 'Call 1', 'Call 2']);
  await test.pass(hours);
  expect(test.said.slice(3)).toMatchObject([
    {
      kind: 'missed',
      title: '4 next actions fell due while you were away',
      body: 'Call 3 (Deal 3), Call 4 (Deal 4) and 2 more',
      place: '/today',
    },
  ]);
});

it('tells what was slept through as one, and a single one by its name', async () => {
  const test = await openTestAttention(openTestRecords, start);
  await test.plan({ at: test.now() + 1 * hours }, { at: test.now() + 2 * hours }, { at: test.now() + 12 * hours });
  await test.sleep(5 * hours);
  expect(test.titles()).toEqual(['2 next actions fell due while you were away']);
  await test.sleep(9 * hours);
  expect(test.said.slice(1)).toMatchObject([
    { kind: 'missed', title: 'Call 2', body: 'Deal 2, due at 21:00, 2 h ago', place: expect.stringMatching('/deals/') },
  ]);
});

it('finds a sleep that nobody told of within a minute', async () => {
  const test = await openTestAttention(openTestRecords, start);
  await test.plan({ at: test.now() + hours });
  test.clock.jump(8 * hours);
  await test.pass(minutes);
  expect(test.titles()).toEqual(['Call 0']);
});

it('neither repeats nor loses over a restart', async () => {
  const test = await openTestAttention(openTestRecords, start);
  await test.plan({ at: test.now() + 1 * hours }, { at: test.now() + 3 * hours });
  await test.pass(2 * hours);
  await test.restart();
  expect(test.titles()).toEqual(['Call 0']);
  await test.attention().stop();
  test.clock.jump(5 * hours);
  await test.restart();
  expect(test.titles()).toEqual(['Call 0', 'Call 1']);
});

it('keeps what nobody can show for who can, and hands it out once', async () => {
  const test = await openTestAttention(openTestRecords, start);
  test.hostListens(false);
  await test.plan({ at: test.now() + hours });
  await test.pass(2 * hours);
  expect(test.said).toEqual([]);
  const [first, second] = await Promise.all([test.take(), test.take()]);
  expect([first.length, second.length]).toEqual([1, 0]);
});

it('announces a snoozed step again at its new time, and at no other', async () => {
  const test = await openTestAttention(openTestRecords, start);
  const [step] = await test.plan({ at: test.now() + hours });
  await test.pass(61 * minutes);
  const { dealId, at } = step ?? { dealId: '', at: 0 };
  await test.change(dealId, 'next_at', at + 2 * hours);
  await test.pass(5 * hours);
  expect(test.said.map(({ id }) => id)).toEqual([`${step?.stepId}@${at}`, `${step?.stepId}@${at + 2 * hours}`]);
  // Undone: it is due at the old time again, which has been said.
  await test.change(dealId, 'next_at', at);
  await test.pass(hours);
  expect(test.said).toHaveLength(2);
});

it('says nothing of closed and parked deals, and of a day that is over only in the morning', async () => {
  const test = await openTestAttention(openTestRecords, start);
  const at = test.now() + hours;
  await test.plan({ at, stage: 'won' }, { at, form: 'park' }, { at, allDay: true });
  await test.pass(5 * hours);
  expect(test.said).toEqual([]);
  // A step of the past whose deal is reopened was never announced.
  const [closed] = await test.plan({ at: test.now() - hours, stage: 'lost' });
  await test.change(closed?.dealId ?? '', 'stage_id', 'proposal');
  expect(test.titles()).toEqual(['Call 0']);
});

it('is quiet in quiet hours and on weekends, and tells all of it as one when they end', async () => {
  const quiet = { from: 19 * 60, to: 8 * 60 };
  const test = await openTestAttention(openTestRecords, '2026-03-06T18:00:00Z', { ...always, quiet, weekends: false });
  await test.plan(...[0.5, 2, 5, 20, 40].map((hour) => ({ at: test.now() + hour * hours })));
  await test.pass(24 * 2 * hours);
  expect(await test.take()).toEqual([]);
  expect(test.titles()).toEqual(['Call 0']);
  await test.pass(14 * hours);
  expect(test.said.slice(1)).toMatchObject([
    { title: '4 next actions fell due while you were away', said: '2026-03-09T08:00:00.000Z' },
  ]);
});

it('says nothing when it is turned off, and loses nothing by it', async () => {
  const test = await openTestAttention(openTestRecords, start);
  await test.set({ on: false });
  await test.plan({ at: test.now() + 1 * hours }, { at: test.now() + 2 * hours });
  await test.pass(3 * hours);
  expect(test.said).toEqual([]);
  await test.set({ on: true });
  expect(test.titles()).toEqual(['2 next actions fell due while you were away']);
});

it('tells of many that came in overdue, though all before them had been told', async () => {
  const test = await openTestAttention(openTestRecords, start);
  await test.plan({ at: test.now() - minutes });
  expect(test.titles()).toEqual(['Call 0']);
  await test.plan(...Array.from({ length: 600 }, (_, n) => ({ at: test.now() - hours - n * minutes })));
  expect(test.titles().slice(1)).toEqual(['600 next actions fell due while you were away']);
});

it('neither repeats nor loses when the clock is set back', async () => {
  const test = await openTestAttention(openTestRecords, start);
  await test.plan({ at: test.now() + hours });
  await test.pass(2 * hours);
  await test.sleep(-3 * hours);
  await test.plan({ at: test.now() + 30 * minutes });
  await test.pass(5 * hours);
  expect(test.titles()).toEqual(['Call 0', 'Call 0']);
  expect(new Set(test.said.map(({ dealId }) => dealId)).size).toBe(2);
});

it('tells pages when standings changed by themselves', async () => {
  const test = await openTestAttention(openTestRecords, start);
  const times = () => test.published.filter((type) => type === 'time').length;
  await test.plan({ at: test.now() + hours, form: 'park' });
  await test.pass(59 * minutes);
  expect(times()).toBe(0);
  await test.pass(2 * minutes);
  expect(times()).toBe(1);
  // Midnight.
  await test.pass(24 * hours);
  expect(times()).toBe(2);
  process.env.TZ = 'Asia/Tokyo';
  await test.pass(minutes);
  expect(times()).toBe(3);
  await test.sleep(-hours);
  expect(times()).toBe(4);
});

it('shows a trial at whatever hour, and to nobody later', async () => {
  const test = await openTestAttention(openTestRecords, start, { ...always, on: false });
  test.attention().tryOut();
  await test.settle();
  expect(test.said).toMatchObject([{ kind: 'trial' }]);
  test.hostListens(false);
  test.attention().tryOut();
  await test.pass(hours);
  expect(await test.take()).toEqual([]);
});

it('knows how many are overdue, and for how long the first have been', async () => {
  const test = await openTestAttention(openTestRecords, start);
  expect(test.attention().overdue()).toEqual({ count: 0, words: '', top: [] });
  await test.plan(...[50, 3, 2, 0.5, 1, 30, -1].map((hour) => ({ at: test.now() - hour * hours })));
  const { count, words, top } = test.attention().overdue();
  expect([count, words]).toEqual([6, '6 overdue']);
  expect(top.map(({ dealName, what, late }) => [dealName, what, late])).toEqual([
    ['Deal 0', 'Call 0', '2 days'],
    ['Deal 5', 'Call 5', '1 day'],
    ['Deal 1', 'Call 1', '3 h'],
    ['Deal 2', 'Call 2', '2 h'],
    ['Deal 4', 'Call 4', '1 h'],
  ]);
});
