import { lastNumber, numberOf, weekdayOf } from './day-number.ts';

export type Unit = 'days' | 'workdays';
export type WorkCalendar = {
  /** The day that lies so many days on, or back; undefined when that is out of all reach. */
  shift(from: number, offset: number, unit: Unit): number | undefined;
  isWorkday(day: number): boolean;
};

/** Counts days as a team works: not on its days off, and not on its holidays. */
export function createWorkCalendar(given: { workingDays: string; holidays: readonly { day: string }[] }): WorkCalendar {
  const weekdays = new Set([...given.workingDays].map(Number));
  const holidays = new Set(given.holidays.map(({ day }) => numberOf(day)));
  const isWorkday = (day: number): boolean => weekdays.has(weekdayOf(day)) && !holidays.has(day);
  let counted: Counted | undefined;

  return {
    isWorkday,
    shift(from, offset, unit) {
      if (unit === 'days') return within(from + offset);
      if (offset === 0) return from;
      counted ??= countWorkdays(isWorkday);
      const { before, workdays } = counted;
      const passed = offset > 0 ? before[from + 1] : before[from];
      return passed === undefined ? undefined : workdays[passed + offset - (offset > 0 ? 1 : 0)];
    },
  };
}

const within = (day: number): number | undefined => (day >= 0 && day <= lastNumber ? day : undefined);

type Counted = {
  /** How many workdays come before a day. */
  before: Uint32Array;
  /** All of them in order. */
  workdays: Uint32Array;
};

/** Once through every day there is, so that each rule of a plan is one look-up however far it reaches. */
function countWorkdays(isWorkday: (day: number) => boolean): Counted {
  const before = new Uint32Array(lastNumber + 2);
  const workdays = new Uint32Array(lastNumber + 1);
  let n = 0;
  for (let day = 0; day <= lastNumber; day++) {
    before[day] = n;
    if (isWorkday(day)) workdays[n++] = day;
  }
  before[lastNumber + 1] = n;
  return { before, workdays: workdays.subarray(0, n) };
}
