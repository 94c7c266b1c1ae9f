import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestRecords } from '../../records/open-test-records.ts';
import { always, minutes, openTestAttention } from './open-test-attention.ts';
import { maySpeak } from './speaking-hours.ts';

const zoneBefore = process.env.TZ;
beforeAll(() => {
  process.env.TZ = 'Europe/Berlin';
});
afterAll(() => {
  process.env.TZ = zoneBefore ?? 'UTC';
});

type Test = Awaited<ReturnType<typeof openTestAttention>>;
type Deed = { name: string; run(test: Test): Promise<unknown> };

const openDeals = (test: Test) =>
  test.db
    .prepare<[], { id: string; at: number }>(
      `SELECT d.id, next_at AS at FROM deals d JOIN stages s ON s.id = d.stage_id WHERE s.outcome = 'open' ORDER BY d.id`,
    )
    .all();
const one = (test: Test, n: number) => openDeals(test).at(n % Math.max(openDeals(test).length, 1));

const passing = fc
  .integer({ min: 1, max: 400 })
  .map((n) => ({ name: `${n} min pass`, run: (test: Test) => test.pass(n * minutes) }));
const sleeping = fc
  .integer({ min: 1, max: 3000 })
  .map((n) => ({ name: `${n} min asleep`, run: (test: Test) => test.sleep(n * minutes) }));
const setBack = fc
  .integer({ min: 1, max: 600 })
  .map((n) => ({ name: `clock ${n} min back`, run: (test: Test) => test.sleep(-n * minutes) }));
const restarting = fc.constant({ name: 'restart', run: (test: Test) => test.restart() });
const planning = fc
  .array(fc.record({ at: fc.integer({ min: -60, max: 600 }), allDay: fc.boolean() }), { minLength: 1, maxLength: 6 })
  .map((steps) => ({
    name: `plan ${JSON.stringify(steps)}`,
    run: (test: Test) => test.plan(...steps.map(({ at, allDay }) => ({ at: test.now() + at * minutes, allDay }))),
  }));
const snoozing = fc.record({ n: fc.nat(20), by: fc.integer({ min: 1, max: 500 }) }).map(({ n, by }) => ({
  name: `snooze ${n} by ${by}`,
  run: async (test: Test) => {
    const deal = one(test, n);
    if (deal) await test.change(deal.id, 'next_at', test.now() + by * minutes);
  },
}));
const closing = fc.nat(20).map((n) => ({
  name: `close ${n}`,
  run: async (test: Test) => {
    const deal = one(test, n);
    if (deal) await test.change(deal.id, 'stage_id', 'won');
  },
}));
const quieting = fc
  .option(fc.record({ from: fc.integer({ min: 0, max: 1439 }), to: fc.integer({ min: 0, max: 1439 }) }))
  .map((quiet) => ({
    name: `quiet ${JSON.stringify(quiet)}`,
    run: (test: Test) => test.set({ quiet }),
  }));
const switching = fc.boolean().map((on) => ({ name: `on ${on}`, run: (test: Test) => test.set({ on }) }));
const deeds: fc.Arbitrary<Deed>[] = [
  passing,
  sleeping,
  setBack,
  restarting,
  planning,
  planning,
  snoozing,
  closing,
  quieting,
  switching,
];

/** How many steps a notice spoke of. */
const spokenOf = ({ stepId, title }: { stepId: string | null; title: string }) =>
  stepId === null ? Number.parseInt(title, 10) : 1;

it('each step is announced at most once for each time that it is due, and at least once when it may be', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...deeds), { minLength: 4, maxLength: 18 }), async (doing) => {
      // Two days before the clocks change.
      const test = await openTestAttention(openTestRecords, '2026-03-27T10:00:00Z', {
        ...always,
        quiet: { from: 19 * 60, to: 8 * 60 },
      });
      for (const deed of doing) {
        await deed.run(test);
        test.attention().look();
        await test.settle();
        const waiting = test.db
          .prepare<[number], string>(
            `SELECT next_id FROM deals d JOIN stages s ON s.id = d.stage_id
             WHERE s.outcome = 'open' AND next_all_day = 0 AND next_at <= ?
               AND NOT EXISTS (SELECT 1 FROM announcements WHERE what = next_id AND at = next_at)`,
          )
          .pluck()
          .all(test.now());
        if (maySpeak(test.now(), test.settings())) expect(waiting, deed.name).toEqual([]);
      }
      const noted = test.db.prepare('SELECT count(*) FROM announcements').pluck().get();
      expect(test.said.reduce((sum, notice) => sum + spokenOf(notice), 0)).toBe(noted);
      expect(new Set(test.said.map(({ id }) => id)).size).toBe(test.said.length);
      for (const { said } of test.said) expect(new Date(said).getTime()).toBeGreaterThan(0);
      test.db.close();
    }),
    { numRuns: 40 },
  );
});
