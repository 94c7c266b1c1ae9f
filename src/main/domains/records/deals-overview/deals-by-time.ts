import type { Condition } from '../../../../contract/base.ts';
import type { Standing } from '../../../../contract/records/next-step.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { dayNumber, dayText, startOfDay, todayNumber } from '../lists/days.ts';
import { standingNeeds } from '../lists/field-columns.ts';
import type { FindRows } from '../lists/find-rows.ts';
import { parseFilter } from '../lists/parse-filter.ts';
import { columnOf } from '../lists/row-columns.ts';
import { standingOfRows, standingOrder } from '../lists/standing-of-rows.ts';
import type { Wanted } from '../reading/in-order.ts';
import { type Adder, adderOf, amountNeeds } from './add-up.ts';

type Filtered = { filter?: Condition[] | string; search?: string };
type InGroups = Filtered & { groups: Standing[][]; perGroup: number; sort?: string };
type ByDay = Filtered & { from: string; to: string; perDay: number };

/** Deals by when something is to happen on them. */
export function createDealsByTime(findRows: FindRows, read: (wanted: Wanted) => Deal[]) {
  const split = (rows: Uint32Array, shownAtMost: number, groupOf: (row: number) => number, adder: Adder) => {
    const shown: number[][] = Array.from({ length: adder.groups }, () => []);
    for (const row of rows) {
      const group = groupOf(row);
      const first = shown[group];
      if (!first) continue;
      adder.add(group, row);
      if (first.length < shownAtMost) first.push(row);
    }
    return shown.map((items, group) => ({
      count: adder.count(group),
      sums: adder.sums(group),
      items: read({ rows: items }),
    }));
  };

  return {
    /** Each group has the deals of some standings, what is due first in front unless told. */
    inGroups: ({ groups, perGroup, sort = 'nextAt', filter, search }: InGroups) =>
      findRows(
        {
          kind: 'deals',
          sort,
          filter: [...parseFilter(filter), { field: 'standing', op: 'anyOf', value: groups.flat() }],
          search,
        },
        [...amountNeeds, ...standingNeeds],
        (rows, reading) => {
          const groupAt = standingOrder.map((standing) => groups.findIndex((group) => group.includes(standing)));
          const placeOf = standingOfRows(reading);
          return split(rows, perGroup, (row) => groupAt[placeOf(row)] ?? -1, adderOf(reading, groups.length));
        },
      ),

    /** What is due, or wakes up, on each day here; a day with nothing is left out. */
    async byDay({ from, to, perDay, filter, search }: ByDay) {
      const first = dayNumber(from);
      const within: Condition[] = [
        { field: 'outcome', op: 'is', value: 'open' },
        { field: 'nextAt', op: 'between', value: [from, to] },
      ];
      const days = await findRows(
        { kind: 'deals', sort: 'nextAt', filter: [...parseFilter(filter), ...within], search },
        [...amountNeeds, ...standingNeeds],
        (rows, reading) => {
          const times = columnOf(reading, 'nextAt');
          const values = times?.kind === 'number' ? times.values : new Float64Array(0);
          return split(rows, perDay, dayFinder(first, values), adderOf(reading, dayNumber(to) - first + 1));
        },
      );
      return days.map((day, i) => ({ day: dayText(first + i), ...day })).filter(({ count }) => count > 0);
    },
  };
}

/** The rows come in the order of their times, so the day is worked out once for each day. */
function dayFinder(first: number, times: Float64Array): (row: number) => number {
  let [day, begins, ends] = [0, 0, 0];
  return (row) => {
    const at = times[row] ?? Number.NaN;
    if (at < begins || at >= ends) {
      day = todayNumber(at);
      [begins, ends] = [startOfDay(day), startOfDay(day + 1)];
    }
    return day - first;
  };
}
