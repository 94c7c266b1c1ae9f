import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dump, openTestActions, person, type TestActions } from './open-actions.ts';

const start = Date.parse('2026-10-23T07:00:00Z');
let test: TestActions;
let ids: string[];
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  test = await openTestActions();
  const rule = { stageId: null, afterKind: null, what: 'Call', kind: 'call', leadDays: 1, atMinutes: 600 } as const;
  await test.actions.suggestions.save(person, [rule]);
  ids = [];
  for (const name of ['planned', 'parked', 'none', 'won']) {
    ids.push((await test.records.deals.create(person, { name, stage: name === 'won' ? 'Won' : 'Proposal' })).id);
  }
  const [planned = '', parked = ''] = ids;
  await test.actions.set(person, { id: planned, details: 'Meet', at: '2026-10-24T07:00:00Z', zone: 'Europe/Berlin' });
  await test.actions.park(person, { id: parked, reason: 'Budget', until: '2026-10-24', zone: 'Europe/Berlin' });
});
afterEach(() => {
  vi.useRealTimers();
});
const steps = () => ids.map((id) => test.records.deals.get(id).nextStep);
const label = () => test.ledger.upcoming().undo;

it('gives what is suggested to open deals that have nothing, as one command', async () => {
  const before = dump(test.db);
  const [planned, parked] = steps();
  const result = await test.actions.adopt(person, { ids: [...ids, 'nowhere'] });
  expect(result).toMatchObject({ changed: 1, unchanged: 4, command: expect.stringMatching(/./) });
  expect(label()).toBe('Plan the suggested next step of 1 deal');
  expect(steps()).toMatchObject([planned, parked, { what: 'Call', kind: 'call', allDay: false }, null]);
  expect(await test.actions.adopt(person, { all: { filter: 'outcome:is:open' } })).toMatchObject({
    changed: 0,
    command: '',
  });
  await test.ledger.undo({ actor: person });
  expect(dump(test.db)).toBe(before);
});

it('puts off by days and keeps the time of day when the clocks change', async () => {
  const before = dump(test.db);
  expect(await test.actions.reschedule(person, { all: {}, byDays: 1 })).toMatchObject({ changed: 2, unchanged: 2 });
  expect(label()).toBe('Reschedule 2 next actions');
  expect(steps()).toMatchObject([
    { what: 'Meet', at: '2026-10-25T08:00:00.000Z' },
    { form: 'park', what: 'Budget', at: '2026-10-25T22:59:59.999Z', allDay: true },
    null,
    null,
  ]);
  await test.ledger.undo({ actor: person });
  expect(dump(test.db)).toBe(before);
});

it('puts all off to one time; what would then be over stays', async () => {
  expect(await test.actions.reschedule(person, { ids, to: '2026-11-02T09:00:00Z' })).toMatchObject({ changed: 2 });
  expect(steps()).toMatchObject([{ at: '2026-11-02T09:00:00.000Z' }, { at: '2026-11-02T09:00:00.000Z' }, null, null]);
  expect(await test.actions.reschedule(person, { ids, byDays: -30 })).toMatchObject({ changed: 0, command: '' });
});

it.each([
  [{ byDays: 1 }, 'INVALID_INPUT'],
  [{ ids: ['x'], all: {}, byDays: 1 }, 'INVALID_INPUT'],
  [{ ids: ['x'] }, 'INVALID_INPUT'],
  [{ ids: ['x'], byDays: 1, to: 'tomorrow' }, 'INVALID_INPUT'],
  [{ ids: ['x'], byDays: 0 }, 'INVALID_INPUT'],
  [{ ids: ['x'], to: '2020-01-01' }, 'DATE_IN_PAST'],
  [{ all: { filter: 'standng:is:none' }, byDays: 1 }, 'INVALID_INPUT'],
])('refuses %o', async (input, code) => {
  await expect(test.actions.reschedule(person, input)).rejects.toMatchObject({ code });
});
