import { beforeAll, expect, it } from 'vitest';
import { leakBuckets } from '../../../../contract/actions/leaks.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { createManualClock } from '../../../platform/schedule/manual-clock.ts';
import { openTestRecords, person } from '../../records/open-test-records.ts';
import { generateSample } from '../../records/sample/generate-sample.ts';
import { writeSample } from '../../records/sample/write-sample.ts';
import { createLeaks } from './leaks.ts';

const start = new Date(2026, 5, 15, 12).getTime();
const day = 86_400_000;

async function openTestLeaks() {
  const clock = createManualClock(start);
  const test = await openTestRecords(clock.now);
  const { db, records } = test;
  const errors: unknown[] = [];
  const leaks = createLeaks({
    db,
    file: 'test',
    clock,
    deals: records.deals,
    people: () => records.people.list().items,
    stages: records.stages.list,
    onError: (error) => errors.push(error),
  });
  return { ...test, clock, leaks, errors };
}

let test: Awaited<ReturnType<typeof openTestLeaks>>;
let open: Deal[];
beforeAll(async () => {
  test = await openTestLeaks();
  writeSample(test.db, generateSample({ seed: 'leaks', deals: 300, now: start }));
  // The sample brings days of its own.
  test.db.exec('DELETE FROM leak_days');
  open = (await test.records.deals.list({ filter: 'outcome:is:open', limit: 500 })).items;
});

const daysAgo = (iso: string) => {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(start) - midnight(Date.parse(iso))) / day);
};
const withoutStep = ({ standing, nextStep, createdAt }: Deal): number | null =>
  standing === 'none' ? daysAgo(nextStep?.form === 'park' ? nextStep.at : (nextStep?.since ?? createdAt)) : null;
const withoutActivity = ({ lastActivityAt, createdAt }: Deal): number | null => daysAgo(lastActivityAt ?? createdAt);

const cases = [
  ['step', 'owner', withoutStep, ({ ownerId }: Deal) => ownerId, 0],
  ['step', 'stage', withoutStep, ({ stageId }: Deal) => stageId, 0],
  ['activity', 'owner', withoutActivity, ({ ownerId }: Deal) => ownerId, 7],
  ['activity', 'stage', withoutActivity, ({ stageId }: Deal) => stageId, 7],
] as const;

it.each(cases)('counts deals without a %s by %s, each currency for itself', async (of, by, daysOf, keyOf, least) => {
  const report = await test.leaks.report({ of, by });
  const groups = Map.groupBy(open, keyOf);
  expect(new Set(report.lines.map(({ key }) => key))).toEqual(new Set(groups.keys()));
  for (const line of [...report.lines, { ...report.total, key: undefined }]) {
    const deals = line.key === undefined ? open : (groups.get(line.key) ?? []);
    const within = (from: number, to: number | null) =>
      deals.filter((deal) => {
        const days = daysOf(deal);
        return days !== null && days >= from && (to === null || days <= to);
      });
    expect(line.open).toBe(deals.length);
    expect(line.count).toBe(within(least, null).length);
    expect(sumsOf(line.sums)).toEqual(sumsOf(amountsOf(within(least, null))));
    for (const [i, { from, to }] of leakBuckets.entries()) {
      expect(line.cells[i]?.count).toBe(within(from, to).length);
      expect(sumsOf(line.cells[i]?.sums ?? [])).toEqual(sumsOf(amountsOf(within(from, to))));
    }
  }
  expect(report.total.count).toBeGreaterThan(0);
});

const amountsOf = (deals: Deal[]) => deals.flatMap(({ amount }) => (amount ? [amount] : []));
function sumsOf(amounts: { currency: string; amountMinor: number }[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { currency, amountMinor } of amounts) sums[currency] = (sums[currency] ?? 0) + amountMinor;
  return sums;
}

it('has behind each of its numbers the deals that a list with the same days finds', async () => {
  const { lines } = await test.leaks.report({ of: 'step', by: 'owner' });
  for (const { key, cells } of lines) {
    for (const [i, { from, to }] of leakBuckets.entries()) {
      const filter = [
        { field: 'outcome', op: 'is' as const, value: 'open' },
        key === null
          ? { field: 'ownerId', op: 'isEmpty' as const }
          : { field: 'ownerId', op: 'is' as const, value: key },
        to === null
          ? { field: 'daysWithoutStep', op: 'gte' as const, value: from }
          : { field: 'daysWithoutStep', op: 'between' as const, value: [from, to] },
      ];
      expect((await test.records.deals.list({ filter, limit: 1 })).total).toBe(cells[i]?.count);
    }
  }
});

it('narrows to an owner and a stage by id or by name, and says who is not there', async () => {
  const owner = open.find((deal) => deal.standing === 'none' && deal.ownerName)!;
  const byName = await test.leaks.report({ of: 'step', by: 'stage', owner: owner.ownerName?.toUpperCase() });
  const byId = await test.leaks.report({ of: 'step', by: 'stage', owner: owner.ownerId ?? '' });
  expect(byName).toEqual(byId);
  expect(byName.total.open).toBe(open.filter(({ ownerId }) => ownerId === owner.ownerId).length);
  const both = await test.leaks.report({ of: 'step', by: 'owner', owner: owner.ownerId ?? '', stage: owner.stageName });
  expect(both.lines).toHaveLength(1);
  await expect(test.leaks.report({ of: 'step', by: 'stage', owner: 'Nobody' })).rejects.toThrow(
    /nobody called "Nobody"/,
  );
  await expect(test.leaks.report({ of: 'step', by: 'owner', stage: 'Propsal' })).rejects.toThrow(/no stage "Propsal"/);
  await expect(test.leaks.trend({ days: 30, stage: 'Propsal' })).rejects.toThrow(/no stage "Propsal"/);
});

it('counts from the end of a park, from the day a step was taken away, or from the first day', async () => {
  const { records, leaks, db, ledger, clock } = await openTestLeaks();
  const make = async (name: string, fields: Record<string, number | string | null>) => {
    const { id } = await records.deals.create(person, { name });
    await ledger.command({ label: 'test', actor: person }, (tx) => {
      const columns = Object.keys(fields).map((column) => `${column} = ?`);
      tx.db.prepare(`UPDATE deals SET ${columns.join(', ')} WHERE id = ?`).run(...Object.values(fields), id);
    });
  };
  const ago = (days: number) => start - days * day;
  await make('never planned', { created_at: ago(20) });
  await make('step taken away', { created_at: ago(90), next_since: ago(8) });
  await make('park over', { next_form: 'park', next_at: ago(1), next_since: ago(40), next_id: 'a', next_what: 'x' });
  await make('still parked', {
    next_form: 'park',
    next_at: start + 1,
    next_since: ago(40),
    next_id: 'b',
    next_what: 'x',
  });
  await make('planned', { next_form: 'action', next_at: ago(50), next_since: ago(60), next_id: 'c', next_what: 'x' });
  const counts = async () => (await leaks.report({ of: 'step', by: 'owner' })).total.cells.map(({ count }) => count);
  expect(await counts()).toEqual([1, 1, 1, 0, 0]);
  // A park that ends leaks at once, with nothing written.
  clock.advance(2);
  expect(await counts()).toEqual([2, 1, 1, 0, 0]);
  expect(db.prepare('SELECT count(*) FROM leak_days').pluck().get()).toBe(0);
});

it('writes each day down as it begins and as it ends, and shows today as it is', async () => {
  const { records, leaks, db, clock, errors } = await openTestLeaks();
  const { id } = await records.deals.create(person, { name: 'Quiet', amount: { amountMinor: 500, currency: 'EUR' } });
  const written = () =>
    db.prepare('SELECT day, sum(open) AS open, sum(without_step) AS without FROM leak_days GROUP BY day').all();
  const settled = () => leaks.writeDownToday();
  leaks.begin();
  expect(written()).toEqual([]);
  clock.advance(10_000);
  await settled();
  expect(written()).toEqual([{ day: '2026-06-15', open: 1, without: 1 }]);
  await records.deals.create(person, { name: 'Another' });
  // Past midnight: the day that ended has both, and the new one has begun.
  clock.advance(12 * 3_600_000);
  await leaks.stop();
  expect(written()).toEqual([
    { day: '2026-06-15', open: 2, without: 2 },
    { day: '2026-06-16', open: 2, without: 2 },
  ]);
  await records.deals.delete(person, id);
  const { days } = await leaks.trend({ days: 30 });
  expect(days).toEqual([
    { day: '2026-06-15', open: 2, withoutStep: 2, sums: [{ currency: 'EUR', amountMinor: 500 }] },
    { day: '2026-06-16', open: 1, withoutStep: 1, sums: [] },
  ]);
  expect(errors).toEqual([]);
});

it('keeps the day as it was when the workspace closes, and nothing of a workspace that was open for a moment', async () => {
  const { records, leaks, db, clock } = await openTestLeaks();
  await records.deals.create(person, { name: 'Quiet' });
  const written = () => db.prepare('SELECT day, sum(open) AS open FROM leak_days GROUP BY day').all();
  leaks.begin();
  await leaks.stop();
  expect(written()).toEqual([]);
  leaks.begin();
  clock.advance(10_000);
  await records.deals.create(person, { name: 'Later' });
  await leaks.stop();
  expect(written()).toEqual([{ day: '2026-06-15', open: 2 }]);
  clock.advance(3 * day);
  expect(clock.waiting()).toBe(0);
});

it('narrows the trend, and reads no further back than asked', async () => {
  const { leaks, db, records, clock } = await openTestLeaks();
  const [stage] = records.stages.list();
  const ana = await records.people.create(person, { name: 'Ana' });
  const add = db.prepare('INSERT INTO leak_days VALUES (?, ?, ?, ?, ?, ?)');
  add.run('2026-06-10', stage?.id, ana.id, 5, 2, '{"EUR":100,"USD":7}');
  add.run('2026-06-10', stage?.id, '', 3, 3, '{"EUR":50}');
  add.run('2026-06-10', 'gone', ana.id, 1, 1, '{}');
  add.run('2026-06-01', stage?.id, '', 9, 9, '{}');
  // What was written of today is not counted on top of what is.
  add.run('2026-06-15', stage?.id, '', 9, 9, '{}');
  expect(clock.now()).toBe(start);
  const empty = { day: '2026-06-15', open: 0, withoutStep: 0, sums: [] };
  expect((await leaks.trend({ days: 14 })).days).toEqual([
    {
      day: '2026-06-10',
      open: 9,
      withoutStep: 6,
      sums: [
        { currency: 'EUR', amountMinor: 150 },
        { currency: 'USD', amountMinor: 7 },
      ],
    },
    empty,
  ]);
  expect((await leaks.trend({ days: 15, owner: 'ana' })).days).toEqual([
    {
      day: '2026-06-10',
      open: 6,
      withoutStep: 3,
      sums: [
        { currency: 'EUR', amountMinor: 100 },
        { currency: 'USD', amountMinor: 7 },
      ],
    },
    empty,
  ]);
  expect((await leaks.trend({ days: 15, owner: 'ana', stage: stage?.name })).days[0]).toMatchObject({ open: 5 });
  expect((await leaks.trend({ days: 15 })).days.map((each) => each.day)).toEqual([
    '2026-06-01',
    '2026-06-10',
    '2026-06-15',
  ]);
});
