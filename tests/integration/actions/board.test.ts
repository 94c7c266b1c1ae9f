import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTestActions, person, type TestActions } from './open-actions.ts';

let test: TestActions;
beforeEach(async () => {
  // A Wednesday, so that a day after it is still in its week.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 18, 12) });
  test = await openTestActions();
});
afterEach(() => vi.useRealTimers());

async function deal(name: string, amountMinor: number, day?: string) {
  const made = await test.records.deals.create(person, { name, amount: { amountMinor, currency: 'EUR' } });
  if (day) await test.actions.set(person, { id: made.id, details: 'Call', at: day });
  return made.id;
}
const board = (perColumn = 40, search?: string) => test.actions.board({ perColumn, search });
const inShort = async (...asked: Parameters<typeof board>) =>
  (await board(...asked)).columns.map(({ standing, count, sums, items }) =>
    [standing, count, sums[0]?.amountMinor ?? 0, ...items.map(({ name }) => name)].join(' '),
  );

it('has every open deal in one column, what is due first in front, and money first where nothing is planned', async () => {
  await deal('Large', 900);
  await deal('Small', 100);
  await deal('Friday', 10, '2026-11-20');
  await deal('Thursday', 20, '2026-11-19');
  await deal('Now', 30, '2026-11-18');
  await deal('Monday', 40, '2026-11-23');
  await deal('Spring', 50, '2027-03-01');
  await test.actions.park(person, { id: await deal('Asleep', 60), reason: 'Budget', until: '2027-01-05' });
  expect(await inShort()).toEqual([
    'overdue 0 0',
    'today 1 30 Now',
    'none 2 1000 Large Small',
    'thisWeek 2 30 Thursday Friday',
    'nextWeek 1 40 Monday',
    'later 1 50 Spring',
    'parked 1 60 Asleep',
  ]);
  vi.setSystemTime(new Date(2026, 10, 20, 12));
  expect((await inShort()).slice(0, 2)).toEqual(['overdue 2 50 Now Thursday', 'today 1 10 Friday']);
});

it('counts all of a column and shows as many as were asked for, of what fits', async () => {
  for (const name of ['One', 'Two', 'Three']) await deal(name, 100);
  expect((await inShort(2))[2]).toBe('none 3 300 Three Two');
  expect((await inShort(2, 'one'))[2]).toBe('none 1 100 One');
});
