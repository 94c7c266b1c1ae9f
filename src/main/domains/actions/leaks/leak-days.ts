import type { Database } from 'better-sqlite3';
import type { OpenLine } from './leaking-deals.ts';

type Narrowed = { ownerId?: string; stageId?: string };
type LeakDay = { day: string; open: number; withoutStep: number; sums: { currency: string; amountMinor: number }[] };

const within = `day >= :from AND day < :until
  AND (:ownerId IS NULL OR owner_id = :ownerId) AND (:stageId IS NULL OR stage_id = :stageId)`;

/** How the pipeline leaked, day by day, as it was written down. */
export function createLeakDays(db: Database) {
  const clear = db.prepare<[string]>('DELETE FROM leak_days WHERE day = ?');
  const insert = db.prepare<[string, string, string, number, number, string]>(
    'INSERT INTO leak_days (day, stage_id, owner_id, open, without_step, at_stake) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const days = db.prepare<[Record<string, string | null>], { day: string; open: number; withoutStep: number }>(
    `SELECT day, sum(open) AS open, sum(without_step) AS withoutStep FROM leak_days WHERE ${within}
     GROUP BY day ORDER BY day`,
  );
  const sums = db.prepare<[Record<string, string | null>], { day: string; currency: string; amountMinor: number }>(
    `SELECT day, money.key AS currency, sum(money.value) AS amountMinor
     FROM leak_days, json_each(leak_days.at_stake) AS money WHERE ${within} GROUP BY day, money.key ORDER BY day, money.key`,
  );
  const newest = db.prepare<[], string | null>('SELECT max(day) FROM leak_days').pluck();

  return {
    /** Replaces what was written down of a day. */
    write: db.transaction((day: string, lines: OpenLine[]) => {
      clear.run(day);
      for (const { stageId, ownerId, open, withoutStep, sums: money } of lines) {
        const atStake = Object.fromEntries(money.map(({ currency, amountMinor }) => [currency, amountMinor]));
        insert.run(day, stageId ?? '', ownerId ?? '', open, withoutStep, JSON.stringify(atStake));
      }
    }),

    /** The days from one on and before another; one on which the app was not open is left out. */
    read(
      from: string,
      until: string,
      { ownerId = null, stageId = null }: Partial<Record<keyof Narrowed, string | null>>,
    ): LeakDay[] {
      const asked = { from, until, ownerId, stageId };
      const money = Map.groupBy(sums.all(asked), ({ day }) => day);
      return days.all(asked).map((day) => ({
        ...day,
        sums: (money.get(day.day) ?? []).map(({ currency, amountMinor }) => ({ currency, amountMinor })),
      }));
    },

    addUp(day: string, lines: OpenLine[]): LeakDay {
      const money = new Map<string, number>();
      for (const { currency, amountMinor } of lines.flatMap((line) => line.sums)) {
        money.set(currency, (money.get(currency) ?? 0) + amountMinor);
      }
      return {
        day,
        open: lines.reduce((sum, { open }) => sum + open, 0),
        withoutStep: lines.reduce((sum, { withoutStep }) => sum + withoutStep, 0),
        sums: [...money].sort().map(([currency, amountMinor]) => ({ currency, amountMinor })),
      };
    },

    /** Noon of the last day that was written down, here. */
    lastAt(): number | undefined {
      const day = newest.get();
      return day ? Date.parse(`${day}T12:00:00`) : undefined;
    },
  };
}
