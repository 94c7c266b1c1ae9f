import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppError } from '../../../src/main/platform/app-error.ts';
import { dump, openTestActions, person, type TestActions } from './open-actions.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-10-20T07:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Which of the deals there are; which words; how many hours from now. */
const which = fc.nat(3);
const what = fc.constantFrom('Call', 'Send the offer', 'Meet the board');
const hours = fc.integer({ min: 1, max: 24 * 40 });
const next = { new_next_action_details: what, new_next_action_at: hours };
const op = fc.oneof(
  fc.record({ do: fc.constant('create' as const) }),
  fc.record({ do: fc.constant('set' as const), which, what, hours }),
  fc.record({ do: fc.constant('complete' as const), which, ...next }),
  fc.record({ do: fc.constant('completeTwice' as const), which, ...next }),
  fc.record({ do: fc.constant('close' as const), which, won: fc.boolean() }),
  fc.record({ do: fc.constant('snooze' as const), which, hours }),
  fc.record({ do: fc.constant('park' as const), which, hours, completes: fc.boolean() }),
  fc.record({
    do: fc.constant('stage' as const),
    which,
    stage: fc.constantFrom('discovery', 'proposal', 'won', 'lost'),
  }),
  fc.record({ do: fc.constant('delete' as const), which }),
  fc.record({ do: fc.constant('adopt' as const) }),
  fc.record({ do: fc.constant('later' as const), days: fc.integer({ min: -200, max: 200 }) }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
  fc.record({
    do: fc.constant('undoAny' as const),
    which: fc.nat(6),
    onConflict: fc.constantFrom('keep' as const, 'overwrite' as const),
  }),
  fc.record({ do: fc.constant('time' as const), hours: fc.integer({ min: -48, max: 24 * 20 }) }),
);
type Op = typeof op extends fc.Arbitrary<infer T> ? T : never;

const dealIds = ({ db }: TestActions) => db.prepare<[], string>('SELECT id FROM deals ORDER BY id').pluck().all();
const activityCount = ({ db }: TestActions) => Number(db.prepare('SELECT count(*) FROM activities').pluck().get());
const at = (fromNow: number) => new Date(Date.now() + fromNow * 3_600_000).toISOString();

async function perform(test: TestActions, one: Op): Promise<void> {
  const { records, actions, ledger, db } = test;
  const ids = dealIds(test);
  const id = 'which' in one ? (ids[one.which % Math.max(1, ids.length)] ?? 'nowhere') : '';
  switch (one.do) {
    case 'create':
      return void (await records.deals.create(person, { name: `Deal ${ids.length}` }));
    case 'set':
      return void (await actions.set(person, { id, details: one.what, at: at(one.hours) }));
    case 'complete':
      return void (await actions.complete(person, completing(id, one)));
    case 'completeTwice':
      return completeTwice(test, id, completing(id, one));
    case 'close':
      return void (await actions.complete(person, {
        id,
        close: one.won ? { won: true } : { lost: true, reason: 'Price' },
      }));
    case 'snooze':
      return void (await actions.snooze(person, { id, until: at(one.hours) }));
    case 'park': {
      const park = { reason: 'Budget', until: at(one.hours) };
      if (one.completes) return void (await actions.complete(person, { id, park }));
      return void (await actions.park(person, { id, ...park }));
    }
    case 'stage':
      return void (await records.deals.patch(person, id, { stageId: one.stage }));
    case 'delete':
      return void (await records.deals.delete(person, id));
    case 'adopt':
      return void (await actions.adopt(person, { all: {} }));
    case 'later':
      return void (await actions.reschedule(person, { all: {}, byDays: one.days || 1 }));
    case 'undo':
    case 'redo':
      return void (await ledger[one.do]({ actor: person }));
    case 'undoAny': {
      const commands = db
        .prepare<[], string>(
          `SELECT id FROM commands WHERE kind = 'do' AND actor = 'person' AND undone_by IS NULL ORDER BY seq DESC`,
        )
        .pluck()
        .all();
      const command = commands[one.which % Math.max(1, commands.length)] ?? 'nowhere';
      return void (await ledger.undo({ actor: person, command, onConflict: one.onConflict }));
    }
    case 'time':
      return void vi.setSystemTime(Date.now() + one.hours * 3_600_000);
  }
}

const completing = (
  id: string,
  { new_next_action_at, new_next_action_details }: { new_next_action_at: number; new_next_action_details: string },
) => ({
  id,
  new_next_action_details,
  new_next_action_at: at(new_next_action_at),
});

/** Two windows that show the same step: it is done once. */
async function completeTwice(test: TestActions, id: string, input: ReturnType<typeof completing>): Promise<void> {
  const { nextStep } = test.records.deals.get(id);
  const before = activityCount(test);
  const both = await Promise.allSettled(
    [1, 2].map(() => test.actions.complete(person, { ...input, expected: nextStep?.id ?? null })),
  );
  const done = both.filter(({ status }) => status === 'fulfilled');
  expect(done.length).toBeLessThanOrEqual(1);
  expect(activityCount(test) - before).toBe(done.length === 1 && nextStep?.form === 'action' ? 1 : 0);
  for (const one of both) if (one.status === 'rejected') refused(one.reason);
}

const usual = new Set(['NOT_FOUND', 'CONFLICT', 'NOTHING_TO_UNDO', 'ALREADY_COMPLETED']);

function refused(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
  expect(usual).toContain(error.code);
}

const columns = ['id', 'form', 'what', 'at', 'zone', 'all_day'].map((name) => `next_${name} IS NULL`).join(' + ');

/** The rule: an open deal stands on one action, or is parked, or has nothing planned, and nothing between. */
function holds({ db, records }: TestActions): void {
  const torn = db.prepare(`SELECT * FROM deals WHERE (${columns}) NOT IN (0, 6)`).all();
  expect(torn).toEqual([]);
  const odd = db
    .prepare(
      `SELECT * FROM deals WHERE (next_form = 'action') IS NOT (next_kind IS NOT NULL) AND next_form IS NOT NULL`,
    )
    .all();
  expect(odd).toEqual([]);
  for (const id of db.prepare<[], string>('SELECT id FROM deals').pluck().all()) {
    const { outcome, standing, nextStep } = records.deals.get(id);
    if (outcome !== 'open') expect(standing).toBe('closed');
    else if (nextStep?.form === 'action')
      expect(['overdue', 'today', 'thisWeek', 'nextWeek', 'later']).toContain(standing);
    else if (nextStep && Date.parse(nextStep.at) > Date.now()) expect(standing).toBe('parked');
    else expect(standing).toBe('none');
  }
}

async function inTurn(test: TestActions, ops: Op[]): Promise<void> {
  for (const one of ops) {
    await perform(test, one).catch(refused);
    holds(test);
  }
}

it('holds the rule over any sequence, and undoing all of it leaves what was there', async () => {
  const withoutPicking = op.filter((one) => one.do !== 'undoAny');
  await fc.assert(
    fc.asyncProperty(fc.array(withoutPicking, { minLength: 5, maxLength: 25 }), async (ops) => {
      vi.setSystemTime(Date.parse('2026-10-20T07:00:00Z'));
      const test = await openTestActions();
      const start = dump(test.db);
      await test.records.deals.create(person, { name: 'First' });
      await inTurn(test, ops);
      while (test.ledger.upcoming().undo !== null) await test.ledger.undo({ actor: person });
      expect(dump(test.db)).toBe(start);
      test.db.close();
    }),
    { numRuns: 40 },
  );
}, 120_000);

/** Mostly what touches the steps of one deal, and is undone while later ones stand. */
const outOfTurn = fc.oneof(
  { weight: 3, arbitrary: op },
  {
    weight: 5,
    arbitrary: op
      .filter((one) => ['set', 'complete', 'snooze', 'park'].includes(one.do))
      .map((one) => ({ ...one, which: 0 })),
  },
  { weight: 4, arbitrary: op.filter((one) => one.do === 'undoAny') },
);

it('holds the rule also when things are undone out of turn', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(outOfTurn, { minLength: 5, maxLength: 25 }), async (ops) => {
      vi.setSystemTime(Date.parse('2026-10-20T07:00:00Z'));
      const test = await openTestActions();
      await test.records.deals.create(person, { name: 'First' });
      await inTurn(test, ops);
      test.db.close();
    }),
    { numRuns: 40 },
  );
}, 120_000);
