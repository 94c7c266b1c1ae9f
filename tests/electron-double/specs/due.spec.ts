import type { Desktop } from '../driver/desktop.ts';
import { test as base, expect } from '../driver/desktop-test.ts';
import { noticesOf, openEmptyWorkspace, planStep, speak, titlesOf } from '../driver/next-actions.ts';

/** Every test here moves the time of the app, which only the double can. */
const test = base.extend<{ movableTime: true }>({
  movableTime: [
    async ({ browserName: _ }, use, info) => {
      info.skip(info.project.name === 'electron', 'Only the double can move the time of the app.');
      await use(true);
    },
    { auto: true },
  ],
});

const minutes = 60_000;
const hours = 60 * minutes;
/** Lets time pass, and at each moment lets the app say what it has to say, which in life takes no time worth naming. */
const pass = (desktop: Desktop, ms: number) =>
  desktop.evaluate(async ({ main, time }, by) => {
    const { app } = (await main.desktop)!;
    let waiting = false;
    const stop = app.onLive(({ type }) => {
      if (type === 'notices') waiting = true;
    });
    await time!.pass(by, async () => {
      while (waiting) {
        waiting = false;
        await new Promise((resolve) => setTimeout(resolve, 50));
        app.attention.look();
      }
    });
    stop();
  }, ms);
const sleep = (desktop: Desktop, ms: number) => desktop.evaluate(({ time }, by) => time!.sleep(by), ms);
const setClock = (desktop: Desktop, to: string) => desktop.evaluate(({ time }, at) => time!.setClock(at), to);
const passUntil = async (desktop: Desktop, at: string) =>
  pass(desktop, Date.parse(at) - Date.parse(await desktop.evaluate(({ time }) => time!.now())));
const dismissAll = (desktop: Desktop) =>
  desktop.evaluate(async ({ main }) => (await main.desktop)!.notices.shown.clear());
const bodies = async (desktop: Desktop) => (await noticesOf(desktop)).map(({ body }) => body);

for (const [change, startsAt, sunday, beforeNine] of [
  ['begins', '2026-03-28T17:00:00Z', '2026-03-29', '06:58'],
  ['ends', '2026-10-24T16:00:00Z', '2026-10-25', '07:58'],
] as const) {
  test(`an action falls due at its hour on the wall on the day that summer time ${change}`, async ({ launch }) => {
    const desktop = await launch([], { zone: 'Europe/Berlin', startsAt });
    const page = await openEmptyWorkspace(desktop);
    await speak(desktop, { quiet: { from: 22 * 60, to: 8 * 60 }, morningAt: 8 * 60 + 30 });
    await planStep(page, 'Call Dana', 'tomorrow 9:00');
    await planStep(page, 'Send the quote', 'tomorrow 7:30');
    await passUntil(desktop, `${sunday}T${beforeNine}:00Z`);
    // Half past seven was quiet, so it came at eight; the morning's digest followed at half past.
    expect(await titlesOf(desktop)).toEqual(['Send the quote', '1 overdue, 1 today']);
    await pass(desktop, 3 * minutes);
    expect((await noticesOf(desktop)).at(-1)).toMatchObject({
      title: 'Call Dana',
      body: 'Deal of Call Dana, due at 9:00',
    });
    await pass(desktop, 12 * hours);
    expect(await titlesOf(desktop)).toHaveLength(3);
  });
}

test('what fell due while the laptop slept is told as one when it wakes up', async ({ launch }) => {
  const desktop = await launch([], { startsAt: '2026-03-04T09:00:00Z', zone: 'UTC' });
  const page = await openEmptyWorkspace(desktop);
  for (const hour of [10, 11, 12]) await planStep(page, `Call at ${hour}`, `2026-03-04T${hour}:00:00Z`);
  await sleep(desktop, 5 * hours);
  await expect.poll(() => titlesOf(desktop)).toEqual(['3 next actions fell due while you were away']);
  expect(await bodies(desktop)).toEqual([
    'Call at 10 (Deal of Call at 10), Call at 11 (Deal of Call at 11) and 1 more',
  ]);
  await desktop.evaluate(async ({ main }) => {
    const [shown] = (await main.desktop)!.notices.shown;
    shown!.emit('click');
  });
  await expect.poll(() => new URL(desktop.addressOf(page)).pathname).toBe('/today');
  await sleep(desktop, hours);
  await pass(desktop, hours);
  expect(await titlesOf(desktop)).toEqual([]);
});

test('a notice of one action goes from the screen when the action is done, put off or closed elsewhere', async ({
  launch,
}) => {
  const desktop = await launch([], { startsAt: '2026-03-04T09:00:00Z', zone: 'UTC' });
  const page = await openEmptyWorkspace(desktop);
  const plan = (what: string) => planStep(page, what, '2026-03-04T10:00:00Z');
  const done = await plan('Call Dana');
  const later = await plan('Send the quote');
  await plan('Write to Ines');
  await passUntil(desktop, '2026-03-04T10:01:00Z');
  expect(await titlesOf(desktop)).toEqual(['Call Dana', 'Send the quote', 'Write to Ines']);
  const post = (path: string, body: unknown) =>
    page.evaluate(
      async ([to, asked]) => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch(`/api/v1${to}`, { method: 'POST', headers, body: JSON.stringify(asked) })).status;
      },
      [path, body] as const,
    );
  expect(await post(`/opportunities/${done.dealId}/complete_action`, { close: { won: true } })).toBe(200);
  await expect.poll(() => titlesOf(desktop)).toEqual(['Send the quote', 'Write to Ines']);
  expect(await post(`/deals/${later.dealId}/next_action/snooze`, { until: 'in 2 weeks' })).toBe(200);
  await expect.poll(() => titlesOf(desktop)).toEqual(['Write to Ines']);
  expect(await post('/deals', { name: 'Another' })).toBe(201);
  await pass(desktop, 2 * minutes);
  expect(await titlesOf(desktop)).toEqual(['Write to Ines']);
});

test('a restart neither repeats what was told nor loses what was not', async ({ launch }) => {
  const first = await launch([], { startsAt: '2026-03-04T09:00:00Z', zone: 'UTC' });
  const page = await openEmptyWorkspace(first);
  await planStep(page, 'Call Dana', '2026-03-04T10:00:00Z');
  await planStep(page, 'Send the quote', '2026-03-04T12:00:00Z');
  await passUntil(first, '2026-03-04T10:30:00Z');
  expect(await titlesOf(first)).toEqual(['Call Dana']);
  await first.close();

  const second = await launch([], { startsAt: '2026-03-04T13:00:00Z', zone: 'UTC' });
  await second.page();
  await pass(second, minutes);
  expect(await titlesOf(second)).toEqual(['Send the quote']);
  expect(await bodies(second)).toEqual(['Deal of Send the quote, due at 12:00, 1 h ago']);
  await second.close();

  const third = await launch([], { startsAt: '2026-03-04T14:00:00Z', zone: 'UTC' });
  await third.page();
  await pass(third, 3 * hours);
  expect(await titlesOf(third)).toEqual([]);
});

test('quiet hours and weekends are quiet; what they held back is told once they end', async ({ launch }) => {
  // A Friday afternoon.
  const desktop = await launch([], { startsAt: '2026-03-06T17:00:00Z', zone: 'UTC' });
  const page = await openEmptyWorkspace(desktop);
  await speak(desktop, { quiet: { from: 19 * 60, to: 8 * 60 }, weekends: false });
  for (const at of ['2026-03-06T20:00:00Z', '2026-03-07T11:00:00Z']) await planStep(page, `Call ${at}`, at);
  await passUntil(desktop, '2026-03-09T07:59:00Z');
  expect(await titlesOf(desktop)).toEqual([]);
  await pass(desktop, 2 * minutes);
  expect(await titlesOf(desktop)).toEqual(['2 next actions fell due while you were away']);
});

test('a laptop that travels keeps the moment of an action, and gets the hours of where it is', async ({ launch }) => {
  const desktop = await launch([], { startsAt: '2026-03-04T05:00:00Z', zone: 'Europe/Berlin' });
  const page = await openEmptyWorkspace(desktop);
  await speak(desktop, { quiet: { from: 19 * 60, to: 8 * 60 } });
  await planStep(page, 'Call Dana', '2026-03-04T15:00:00Z');
  await planStep(page, 'Send the quote', '2026-03-04T10:00:00Z');
  await passUntil(desktop, '2026-03-04T09:00:00Z');
  // It is four in the morning in New York, and eight o'clock there is 13:00 UTC.
  await desktop.evaluate(() => {
    process.env.TZ = 'America/New_York';
  });
  await passUntil(desktop, '2026-03-04T12:59:00Z');
  expect(await titlesOf(desktop)).toEqual([]);
  await pass(desktop, 2 * minutes);
  expect(await bodies(desktop)).toEqual(['Deal of Send the quote, due at 5:00, 3 h ago']);
  await passUntil(desktop, '2026-03-04T15:00:30Z');
  expect((await bodies(desktop)).slice(1)).toEqual(['Deal of Call Dana, due at 10:00']);
});

test('a clock that is set back repeats nothing and loses nothing', async ({ launch }) => {
  const desktop = await launch([], { startsAt: '2026-03-04T12:00:00Z', zone: 'UTC' });
  const page = await openEmptyWorkspace(desktop);
  await planStep(page, 'Call Dana', '2026-03-04T13:00:00Z');
  await pass(desktop, 2 * hours);
  expect(await titlesOf(desktop)).toEqual(['Call Dana']);
  await dismissAll(desktop);
  await setClock(desktop, '2026-03-04T10:00:00Z');
  await planStep(page, 'Send the quote', '2026-03-04T12:30:00Z');
  await pass(desktop, 6 * hours);
  expect(await titlesOf(desktop)).toEqual(['Send the quote']);
});

test('a notice has no sound while the person works in the app', async ({ launch }) => {
  const desktop = await launch([], { startsAt: '2026-03-04T09:00:00Z', zone: 'UTC' });
  const page = await openEmptyWorkspace(desktop);
  await planStep(page, 'Call Dana', '2026-03-04T10:00:00Z');
  await planStep(page, 'Send the quote', '2026-03-04T11:00:00Z');
  await passUntil(desktop, '2026-03-04T10:01:00Z');
  await desktop.evaluate(({ electron }) => electron.BrowserWindow.getAllWindows()[0]!.blur());
  await passUntil(desktop, '2026-03-04T11:01:00Z');
  expect((await noticesOf(desktop)).map(({ title, silent }) => [title, silent])).toEqual([
    ['Call Dana', true],
    ['Send the quote', false],
  ]);
});
