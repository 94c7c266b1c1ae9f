import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import { leakBuckets, type leaks, leaksFrom, type leakTrend } from '../../../../contract/actions/leaks.ts';
import type { Condition } from '../../../../contract/base.ts';
import type { Person, Stage } from '../../../../contract/records/shapes.ts';
import { whenFree } from '../../../platform/database/when-free.ts';
import { type Clock, systemClock } from '../../../platform/schedule/clock.ts';
import { personNamed } from '../person-named.ts';
import { createLeakDays } from './leak-days.ts';
import { createLeakDiary } from './leak-diary.ts';
import type { LeakingDeals, QuietPart } from './leaking-deals.ts';

export type LeaksOptions = {
  db: Database;
  file: string;
  deals: LeakingDeals;
  people: () => Person[];
  stages: () => Stage[];
  clock?: Clock;
  /** Writing down the day failed. */
  onError: (error: unknown) => void;
};
type LeakReport = z.infer<typeof leaks.output>;
type LeakTrend = z.infer<typeof leakTrend.output>;
type Narrowed = { owner?: string; stage?: string };

/** Closing a workspace does not wait for a worker that writes for long: the day then stays as it was. */
const patienceMs = 3000;

const firstDays = leakBuckets.map(({ from }) => from);

/** What the pipeline leaks, now and day by day. */
export function createLeaks({ db, file, deals, people, stages, clock = systemClock, onError }: LeaksOptions) {
  const days = createLeakDays(db);
  const narrowedTo = ({ owner, stage }: Narrowed) => ({
    ownerId: owner === undefined ? undefined : personNamed(owner, people()).id,
    // An id that no stage has any more narrows to nothing, as the deals of that stage are gone too.
    stageId: stage === undefined ? undefined : (stages().find((known) => isNamed(known, stage))?.id ?? stage),
  });

  const writeDownToday = async (): Promise<void> => {
    const { day, lines } = await deals.withoutStepToday();
    await whenFree(file, () => days.write(day, lines), patienceMs);
  };
  const writeDownYesterday = async (): Promise<void> => {
    const { day, lines } = await deals.withoutStepToday();
    await whenFree(file, () => days.write(dayBefore(day), lines), patienceMs);
  };

  return {
    async report({ of, by, owner, stage }: z.output<typeof leaks.input>): Promise<LeakReport> {
      const filter = conditionsOf(narrowedTo({ owner, stage }), stage);
      const { total, lines } = await deals.quiet({ of, by, buckets: firstDays, countsFrom: leaksFrom[of], filter });
      return {
        of,
        by,
        total: withCells(total),
        lines: lines.map(({ key, label, ...part }) => ({ key, label, ...withCells(part) })),
      };
    },

    async trend({ days: count, owner, stage }: z.output<typeof leakTrend.input>): Promise<LeakTrend> {
      const narrowed = narrowedTo({ owner, stage });
      const { day, lines } = await deals.withoutStepToday(conditionsOf(narrowed, stage));
      const before = days.read(daysBefore(day, count - 1), day, narrowed);
      return { days: [...before, days.addUp(day, lines)] };
    },

    writeDownToday,
    /** Keeps the days: `begin` once a workspace is open, `stop` before it is closed. */
    ...createLeakDiary({ clock, last: days.lastAt, writeDownToday, writeDownYesterday, onError }),
  };
}

const isNamed = ({ id, name }: Stage, stage: string) =>
  id === stage.trim() || name.toLowerCase() === stage.trim().toLowerCase();

/** A stage is asked for as it was typed, so that one that does not exist is refused with the names of those that do. */
const conditionsOf = ({ ownerId }: { ownerId?: string }, stage?: string): Condition[] => [
  ...(ownerId === undefined ? [] : [{ field: 'ownerId', op: 'is' as const, value: ownerId }]),
  ...(stage === undefined ? [] : [{ field: 'stageId', op: 'is' as const, value: stage.trim() }]),
];

const withCells = ({ buckets, ...part }: QuietPart) => ({
  ...part,
  cells: leakBuckets.map(({ key }, i) => ({ bucket: key, count: 0, sums: [], ...buckets[i] })),
});

const daysBefore = (day: string, count: number): string =>
  new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10);
const dayBefore = (day: string): string => daysBefore(day, 1);
