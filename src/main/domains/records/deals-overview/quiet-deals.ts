import type { Condition } from '../../../../contract/base.ts';
import { dayText, todayNumber } from '../lists/days.ts';
import { needsOf } from '../lists/field-columns.ts';
import { numberOf } from '../lists/field-values.ts';
import { fieldsOf } from '../lists/fields.ts';
import type { FindRows } from '../lists/find-rows.ts';
import type { Reading } from '../lists/row-columns.ts';
import { adderOf, amountNeeds, type Sum } from './add-up.ts';
import { type Group, groupNeeds, groupRows } from './deal-groups.ts';

export type QuietOf = 'step' | 'activity';
type QuietAsked = {
  of: QuietOf;
  by: 'owner' | 'stage';
  /** The first day of each bucket: 0, 7, 14. */
  buckets: readonly number[];
  /** From how many quiet days on a deal counts. */
  countsFrom: number;
  filter?: Condition[];
};
type Part = { count: number; sums: Sum[] };
/** How many are open, how many of them have been quiet too long, and for how long each. */
export type QuietPart = Part & { open: number; buckets: Part[] };

const open: Condition = { field: 'outcome', op: 'is', value: 'open' };
const fieldFor = { step: 'daysWithoutStep', activity: 'daysWithoutActivity' };
const quietField = (of: QuietOf) => fieldsOf.deals.find(({ name }) => name === fieldFor[of]);
const quietNeeds = (of: QuietOf) => {
  const field = quietField(of);
  return field ? needsOf('deals', field, false) : [];
};
const quietDays = (of: QuietOf, reading: Reading) => {
  const field = quietField(of);
  return field ? numberOf(reading, field) : () => Number.NaN;
};

/** Open deals on which nothing is planned, or nothing was done, added up by who has them and how long. */
export function createQuietDeals(findRows: FindRows) {
  return {
    quiet: ({ of, by, buckets, countsFrom, filter = [] }: QuietAsked) =>
      findRows(
        { kind: 'deals', filter: [open, ...filter] },
        [...amountNeeds, ...groupNeeds(by), ...quietNeeds(of)],
        (rows, reading): { total: QuietPart; lines: (Group & QuietPart)[] } => {
          const grouping = groupRows(reading, by, rows);
          const daysOf = quietDays(of, reading);
          // After the lines, one for all of them.
          const all = grouping.size;
          const width = buckets.length;
          const opened = new Uint32Array(all + 1);
          const counted = adderOf(reading, all + 1);
          const cells = adderOf(reading, (all + 1) * width);
          for (const row of rows) {
            const days = daysOf(row);
            const bucket = bucketOf(days, buckets);
            for (const line of [grouping.of(row), all]) {
              opened[line] = (opened[line] ?? 0) + 1;
              if (bucket >= 0) cells.add(line * width + bucket, row);
              if (days >= countsFrom) counted.add(line, row);
            }
          }
          const part = (line: number): QuietPart => ({
            open: opened[line] ?? 0,
            count: counted.count(line),
            sums: counted.sums(line),
            buckets: buckets.map((_, i) => ({
              count: cells.count(line * width + i),
              sums: cells.sums(line * width + i),
            })),
          });
          const shown = Array.from({ length: all }, (_, line) => line).filter((line) => opened[line]);
          const names = grouping.named(shown);
          return { total: part(all), lines: names.map((name, i) => ({ ...name, ...part(shown[i] ?? all) })) };
        },
      ),

    /** How many open deals each owner has in each stage today, and how many of them have no next step. */
    withoutStepToday: (filter: Condition[] = []) =>
      findRows(
        { kind: 'deals', filter: [open, ...filter] },
        [...amountNeeds, ...groupNeeds('stage'), ...groupNeeds('owner'), ...quietNeeds('step')],
        (rows, reading) => {
          const stages = groupRows(reading, 'stage', rows);
          const owners = groupRows(reading, 'owner', rows);
          const daysOf = quietDays('step', reading);
          const opened = new Uint32Array(stages.size * owners.size);
          const without = adderOf(reading, opened.length);
          for (const row of rows) {
            const place = stages.of(row) * owners.size + owners.of(row);
            opened[place] = (opened[place] ?? 0) + 1;
            if (!Number.isNaN(daysOf(row))) without.add(place, row);
          }
          const stageNames = stages.named(Array.from({ length: stages.size }, (_, i) => i));
          const ownerNames = owners.named(Array.from({ length: owners.size }, (_, i) => i));
          const lines = [...opened.keys()].flatMap((place) => {
            const count = opened[place] ?? 0;
            if (count === 0) return [];
            const stageId = stageNames[Math.floor(place / owners.size)]?.key ?? null;
            const ownerId = ownerNames[place % owners.size]?.key ?? null;
            return [{ stageId, ownerId, open: count, withoutStep: without.count(place), sums: without.sums(place) }];
          });
          return { day: dayText(todayNumber(reading.now)), lines };
        },
      ),
  };
}

function bucketOf(days: number, buckets: readonly number[]): number {
  if (Number.isNaN(days)) return -1;
  return buckets.findLastIndex((from) => days >= from);
}
