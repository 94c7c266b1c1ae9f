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

const atHalfPastEight = { ...always, morningAt: 8 * 60 + 30 };
type Test = Awaited<ReturnType<typeof openTestAttention>>;
const mornings = (test: Test) => test.said.filter(({ kind }) => kind === 'morning').map(({ said }) => said);

it('says once a day what the day holds, at the chosen time', async () => {
  const test = await openTestAttention(openTestRecords, '2026-03-04T07:00:00Z', atHalfPastEight);
  await test.plan(
    { at: Date.parse('2026-03-03T23:59:59.999Z'), allDay: true },
    { at: Date.parse('2026-03-04T23:59:59.999Z'), allDay: true },
    { at: Date.parse('2026-03-04T06:00:00Z'), form: 'park' },
  );
  await test.pass(26 * hours);
  expect(test.said).toMatchObject([
    {
      id: 'morning@2026-03-04',
      title: '1 overdue, 1 today, 1 without a next step',
      body: 'Longest overdue: Call 0 (Deal 0)',
      place: '/today',
      said: '2026-03-04T08:30:00.000Z',
    },
    { id: 'morning@2026-03-05', title: '2 overdue, 1 without a next step', said: '2026-03-05T08:30:00.000Z' },
  ]);
});

it('comes with the first occasion after its time, and not again after a restart', async () => {
  const test = await openTestAttention(openTestRecords, '2026-03-04T05:00:00Z', {
    ...atHalfPastEight,
    quiet: { from: 0, to: 9 * 60 },
  });
  await test.plan({ at: test.now() - hours, allDay: true });
  await test.pass(3.9 * hours);
  expect(test.said).toEqual([]);
  await test.pass(hours);
  expect(mornings(test)).toEqual(['2026-03-04T09:00:00.000Z']);
  await test.restart();
  await test.sleep(26 * hours);
  await test.restart();
  expect(mornings(test)).toHaveLength(2);
});

it('has nothing to say where nothing is due, neither then nor later that day', async () => {
  const test = await openTestAttention(openTestRecords, '2026-03-04T08:00:00Z', atHalfPastEight);
  await test.pass(hours);
  await test.plan({ at: test.now() - hours, allDay: true });
  await test.pass(3 * hours);
  expect(test.said).toEqual([]);
  await test.pass(22 * hours);
  expect(mornings(test)).toEqual(['2026-03-05T08:30:00.000Z']);
});

it('takes the place of the digest of what was missed, but not of what is due right now', async () => {
  const test = await openTestAttention(openTestRecords, '2026-03-03T20:00:00Z', atHalfPastEight);
  await test.plan(...[1, 2, 3, 4].map((hour) => ({ at: test.now() + hour * hours })));
  await test.sleep(13 * hours);
  expect(test.titles()).toEqual(['4 overdue']);
  await test.plan({ at: Date.parse('2026-03-05T08:29:00Z') });
  await test.sleep(Date.parse('2026-03-05T08:30:00Z') - test.now());
  expect(test.said.slice(1).map(({ kind }) => kind)).toEqual(['morning', 'due']);
});

it('is told on each calendar day once, also by who flies west, and when the clock is set back', async () => {
  process.env.TZ = 'Asia/Tokyo';
  const test = await openTestAttention(openTestRecords, '2026-03-04T22:00:00Z', atHalfPastEight);
  await test.plan({ at: test.now() - hours, allDay: true });
  await test.pass(3 * hours);
  // It was the 5th in Tokyo. Over the Pacific it is the 4th again, which has not had its own.
  expect(mornings(test)).toEqual(['2026-03-04T23:30:00.000Z']);
  process.env.TZ = 'America/Los_Angeles';
  await test.pass(minutes);
  expect(mornings(test)).toHaveLength(2);
  await test.pass(24 * hours);
  expect(mornings(test)).toHaveLength(2);
  // The 3rd had nothing to say; the 4th and the 5th have had theirs.
  await test.sleep(-48 * hours);
  await test.pass(60 * hours);
  expect(mornings(test)).toHaveLength(2);
  await test.pass(8 * hours);
  expect(mornings(test).slice(2)).toEqual(['2026-03-06T16:30:00.000Z']);
});

it.each([
  ['begins', '2026-03-28T12:00:00Z', ['2026-03-29T06:30:00.000Z', '2026-03-30T06:30:00.000Z'], '2026-03-29T07:00'],
  ['ends', '2026-10-24T12:00:00Z', ['2026-10-25T07:30:00.000Z', '2026-10-26T07:30:00.000Z'], '2026-10-25T08:00'],
])('keeps to the clock on the wall when summer time %s', async (_, start, expected, nine) => {
  process.env.TZ = 'Europe/Berlin';
  const test = await openTestAttention(openTestRecords, start, {
    ...atHalfPastEight,
    quiet: { from: 19 * 60, to: 8 * 60 },
  });
  const day = new Date(test.now());
  const nineOnSunday = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, 9).getTime();
  await test.plan({ at: nineOnSunday }, { at: nineOnSunday - 90 * minutes });
  await test.pass(48 * hours);
  expect(mornings(test)).toEqual(expected);
  expect(test.said.filter(({ kind }) => kind === 'due').map(({ said }) => said.slice(0, 16))).toEqual([nine]);
  // What fell due at half past seven waited for eight o'clock, an hour that the clock on the wall decides.
  expect(test.said.filter(({ kind }) => kind === 'missed').map(({ said }) => new Date(said).getHours())).toEqual([8]);
});
