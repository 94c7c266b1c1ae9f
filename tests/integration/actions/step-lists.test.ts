import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestActions, person, type TestActions } from './open-actions.ts';

/** A Tuesday. */
const now = new Date(2026, 9, 20, 9).getTime();
let test: TestActions;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 9, 1, 9) });
  test = await openTestActions();
  const bo = await test.records.people.create(person, { name: 'Bo' });
  const make = async (name: string, at: Date, euros: number, ownerId?: string) => {
    const amount = { amountMinor: euros * 100, currency: 'EUR' };
    const { id } = await test.records.deals.create(person, { name, amount, ownerName: 'Ana' });
    await test.actions.set(person, { id, details: `Call ${name}`, at: at.toISOString(), ownerId });
    return id;
  };
  await make('late', new Date(2026, 9, 19, 10), 1, bo.id);
  await make('later', new Date(2026, 9, 10, 10), 2);
  await make('today', new Date(2026, 9, 20, 17), 4);
  await make('friday', new Date(2026, 9, 23, 10), 8, bo.id);
  await make('next', new Date(2026, 10, 23, 10), 16);
  const parked = await make('parked', new Date(2026, 9, 21, 10), 32);
  await test.actions.park(person, { id: parked, reason: 'Budget', until: '2026-10-22' });
  const closed = await make('closed', new Date(2026, 9, 19, 10), 64);
  await test.records.deals.patch(person, closed, { stage: 'Won' });
  await test.records.deals.create(person, { name: 'none' });
  vi.setSystemTime(now);
});
afterEach(() => {
  vi.useRealTimers();
});

const due = async (asked: object = {}) => {
  const groups = await test.actions.due({ limit: 50, ...asked });
  return [groups.overdue, groups.today, groups.upcoming].map(({ items }) => items.map(({ name }) => name));
};

describe('what is due', () => {
  it('is overdue, today or upcoming, each with its count and its money', async () => {
    expect(await due()).toEqual([['later', 'late'], ['today'], ['friday', 'next']]);
    expect(await test.actions.due({ limit: 1 })).toMatchObject({
      now: new Date(now).toISOString(),
      overdue: { count: 2, sums: [{ currency: 'EUR', amountMinor: 300, count: 2 }], items: [{ name: 'later' }] },
      today: { count: 1 },
      upcoming: { count: 2, sums: [{ amountMinor: 2400 }], items: [{ name: 'friday' }] },
    });
    vi.setSystemTime(new Date(2026, 9, 20, 18));
    expect(await due()).toEqual([['later', 'late', 'today'], [], ['friday', 'next']]);
  });

  it('can be that of one who does it, and from and to a time', async () => {
    expect(await due({ owner: 'bo' })).toEqual([['late'], [], ['friday']]);
    expect(await due({ owner: 'Ana', from: '2026-10-15' })).toEqual([[], ['today'], ['next']]);
    expect(await due({ from: '2026-10-19', to: '2026-10-23' })).toEqual([['late'], ['today'], ['friday']]);
    await expect(due({ owner: 'Boo' })).rejects.toMatchObject({ code: 'INVALID_INPUT', message: /Did you mean "Bo"/ });
    await expect(due({ from: '2026-02-31' })).rejects.toMatchObject({ code: 'DATE_UNREADABLE' });
  });
});

describe('the calendar', () => {
  const days = async (asked: object) => {
    const { days: found } = await test.actions.calendar({ from: '2026-10-01', to: '2026-10-31', perDay: 12, ...asked });
    return found.map(({ day, count, items }) => [day, count, ...items.map(({ name }) => name)]);
  };

  it('has what is due, and who wakes up, by day', async () => {
    expect(await days({})).toEqual([
      ['2026-10-10', 1, 'later'],
      ['2026-10-19', 1, 'late'],
      ['2026-10-20', 1, 'today'],
      ['2026-10-22', 1, 'parked'],
      ['2026-10-23', 1, 'friday'],
    ]);
    expect(await days({ from: '2026-10-20', filter: 'doerId:is:Bo' })).toEqual([['2026-10-23', 1, 'friday']]);
  });

  it('refuses days that make no month', async () => {
    await expect(days({ from: '2026-11-02' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(days({ from: '2020-01-01' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
