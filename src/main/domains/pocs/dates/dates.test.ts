import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateRule } from '../../../../contract/pocs/shapes.ts';
import { dayOf, numberOf, weekdayOf } from './day-number.ts';
import { dateRefused, sayTrouble } from './explain-trouble.ts';
import { resolveDates } from './resolve-dates.ts';
import { type PlanLine, shiftsOf } from './shifts.ts';
import { createWorkCalendar } from './work-calendar.ts';

const week = createWorkCalendar({ workingDays: '12345', holidays: [] });
const line = (id: string, over: Partial<PlanLine> = {}): PlanLine => ({
  kind: 'task',
  id,
  title: `Line ${id}`,
  startDay: null,
  startRule: null,
  endDay: null,
  endRule: null,
  ...over,
});
const rule = (from: string, offset: number, unit: DateRule['unit'] = 'days', edge: DateRule['edge'] = 'end') => ({
  from,
  edge,
  offset,
  unit,
});
const resolve = (lines: PlanLine[], kickoff = '2026-03-02', calendar = week) =>
  resolveDates({ kickoff, lines, calendar });
const endOf = (lines: PlanLine[], id: string, kickoff?: string) => resolve(lines, kickoff).days.get(id)?.end;

describe('the calendar', () => {
  test('a weekday is the one that the calendar on the wall has', () => {
    expect([weekdayOf(numberOf('2026-03-02')), weekdayOf(numberOf('1970-01-01'))]).toEqual([1, 4]);
  });

  test.each([
    ['2026-03-02', 1, '2026-03-03'],
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-07', -1, '2026-03-06'],
    ['2026-03-09', -1, '2026-03-06'],
    ['2026-03-02', 10, '2026-03-16'],
    ['2026-03-07', 0, '2026-03-07'],
  ])('%s and %d working days is %s', (from, offset, to) => {
    expect(dayOf(week.shift(numberOf(from), offset, 'workdays') ?? -1)).toBe(to);
  });

  test('holidays and other working weeks are left out', () => {
    const easter = createWorkCalendar({
      workingDays: '12345',
      holidays: [{ day: '2026-04-03' }, { day: '2026-04-06' }],
    });
    expect(dayOf(easter.shift(numberOf('2026-04-02'), 1, 'workdays') ?? -1)).toBe('2026-04-07');
    const sunday = createWorkCalendar({ workingDays: '71234', holidays: [] });
    expect(dayOf(sunday.shift(numberOf('2026-03-05'), 1, 'workdays') ?? -1)).toBe('2026-03-08');
  });

  test('so many working days on and back is where one was, on any working day', () => {
    fc.assert(
      fc.property(
        // A thousand weeks and the holidays among them still lie within the days there are.
        fc.integer({ min: 8000, max: 60_000 }),
        fc.integer({ min: -1000, max: 1000 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        fc.array(fc.integer({ min: 3000, max: 60_000 }), { maxLength: 20 }),
        (from, offset, weekdays, off) => {
          const calendar = createWorkCalendar({
            workingDays: weekdays.join(''),
            holidays: off.map((day) => ({ day: dayOf(day) })),
          });
          fc.pre(calendar.isWorkday(from));
          const there = calendar.shift(from, offset, 'workdays') ?? -1;
          expect(calendar.isWorkday(there)).toBe(true);
          expect(calendar.shift(there, -offset, 'workdays')).toBe(from);
        },
      ),
    );
  });
});

describe('the days of a plan', () => {
  test('rules lead from the kickoff through other lines', () => {
    const plan = [
      line('c', { endRule: rule('b', -3, 'workdays', 'start') }),
      line('b', { startRule: rule('a', 1, 'workdays'), endRule: rule('b', 14, 'days', 'start') }),
      line('a', { endRule: rule('kickoff', 2) }),
    ];
    expect(Object.fromEntries(resolve(plan).days)).toEqual({
      a: { start: null, end: '2026-03-04' },
      b: { start: '2026-03-05', end: '2026-03-19' },
      c: { start: null, end: '2026-03-02' },
    });
  });

  test('a line with one day has it at both ends; what follows a line without a day has none', () => {
    const plan = [
      line('a', { endDay: '2026-03-10' }),
      line('b', { endRule: rule('a', 1, 'days', 'start') }),
      line('e'),
    ];
    expect(endOf(plan, 'b')).toBe('2026-03-11');
    expect(resolve([...plan, line('f', { endRule: rule('e', 1) })])).toMatchObject({ troubles: [] });
    expect(endOf([...plan, line('f', { endRule: rule('e', 1) })], 'f')).toBeNull();
  });

  test('a circle is named, once, and in the words of the plan', () => {
    const { troubles } = resolve([
      line('x', { title: 'Before', endRule: rule('a', 1) }),
      line('a', { title: 'Kickoff call', endRule: rule('b', 1) }),
      line('b', { title: 'Security review', startRule: rule('a', 1), endRule: rule('b', 2, 'days', 'start') }),
    ]);
    expect(troubles).toHaveLength(1);
    expect(troubles.map(sayTrouble)).toEqual([
      'These dates follow each other in a circle: Kickoff call → Security review → Kickoff call.',
    ]);
  });

  test.each([
    [line('a', { endRule: rule('a', 1) }), 'These dates follow each other in a circle: Line a → Line a.'],
    [line('a', { endRule: rule('zz', 1) }), 'The end of “Line a” follows a line that is not in this plan.'],
    [line('a', { startDay: '2201-01-01' }), 'The start of “Line a” would not be between 1970 and 2200.'],
    [
      line('a', { startDay: '2026-03-05', endRule: rule('kickoff', 1) }),
      '“Line a” would end on 3 March 2026, before it starts on 5 March 2026.',
    ],
  ])('refused: %#', (wrong, sentence) => {
    const [trouble] = resolve([wrong]).troubles;
    expect(trouble && dateRefused(trouble)).toMatchObject({ code: 'INVALID_INPUT', message: sentence });
  });

  test('a rule that leads out of all reach says so', () => {
    const far = line('a', { endDay: '2200-12-01' });
    expect(resolve([far, line('b', { endRule: rule('a', 1000, 'workdays') })]).troubles).toMatchObject([
      { why: 'range', line: 'b' },
    ]);
    expect(resolve([line('a')], '1969-12-31').troubles).toMatchObject([{ why: 'range', line: 'kickoff' }]);
  });

  test('a chain of five thousand is followed to its end', () => {
    const chain = Array.from({ length: 5000 }, (_, i) =>
      line(`${i}`, { endRule: rule(i === 4999 ? 'kickoff' : `${i + 1}`, 1) }),
    );
    expect(endOf(chain, '0')).toBe(dayOf(numberOf('2026-03-02') + 5000));
  });
});

/** Plans whose lines follow the kickoff or one of the lines before them, in any order. */
const plans = (unit: fc.Arbitrary<DateRule['unit']>) =>
  fc
    .array(fc.record({ back: fc.nat(8), offset: fc.integer({ min: 0, max: 15 }), unit, picked: fc.nat(9) }), {
      minLength: 1,
      maxLength: 25,
    })
    .map((made) =>
      made.map(({ back, offset, unit: counted }, i) =>
        line(`${i}`, {
          endRule: rule(i === 0 || back > 6 ? 'kickoff' : `${Math.max(0, i - 1 - back)}`, offset, counted),
        }),
      ),
    );
const kickoffs = fc.integer({ min: 12_000, max: 40_000 }).map(dayOf);

describe('any plan', () => {
  test('is the same in whatever order its lines stand', () => {
    fc.assert(
      fc.property(
        plans(fc.constantFrom('days', 'workdays')),
        kickoffs,
        fc.infiniteStream(fc.nat()),
        (plan, kickoff, order) => {
          const shuffled = plan.map((one) => ({ one, at: order.next().value ?? 0 })).sort((a, b) => a.at - b.at);
          const days = resolve(plan, kickoff).days;
          const other = resolve(
            shuffled.map(({ one }) => one),
            kickoff,
          ).days;
          expect(Object.fromEntries(other)).toEqual(Object.fromEntries(days));
        },
      ),
    );
  });

  test('is back where it was when its kickoff moves some working days and back', () => {
    fc.assert(
      fc.property(plans(fc.constant('workdays')), kickoffs, fc.integer({ min: -200, max: 200 }), (plan, day, by) => {
        fc.pre(week.isWorkday(numberOf(day)));
        const stored = withDays(plan, day);
        const there = dayOf(week.shift(numberOf(day), by, 'workdays') ?? 0);
        const moved = withDays(stored, there);
        expect(withDays(moved, day)).toEqual(stored);
        // Every line moved by as many working days as the kickoff did.
        for (const [i, one] of stored.entries()) {
          const to = week.shift(numberOf(one.endDay ?? ''), by, 'workdays');
          expect(moved[i]?.endDay).toBe(dayOf(to ?? 0));
        }
      }),
    );
  });

  test('shows before a move exactly what the move does, and nothing after it', () => {
    fc.assert(
      fc.property(plans(fc.constantFrom('days', 'workdays')), kickoffs, kickoffs, (plan, day, other) => {
        const stored = withDays(plan, day);
        const shifts = shiftsOf(stored, resolve(stored, other).days);
        const moved = withDays(stored, other);
        expect(shifts.map(({ id, to }) => [id, to])).toEqual(
          moved.filter((one, i) => one.endDay !== stored[i]?.endDay).map(({ id, endDay }) => [id, endDay]),
        );
        expect(shiftsOf(moved, resolve(moved, other).days)).toEqual([]);
      }),
    );
  });
});

const withDays = (plan: PlanLine[], kickoff: string): PlanLine[] => {
  const { days } = resolve(plan, kickoff);
  return plan.map((one) => ({
    ...one,
    startDay: days.get(one.id)?.start ?? null,
    endDay: days.get(one.id)?.end ?? null,
  }));
};
