import type { Need } from '../lists/columns/column-store.ts';
import { dayText } from '../lists/days.ts';
import { needsOf } from '../lists/field-columns.ts';
import { choiceRanks, linkRanks } from '../lists/field-values.ts';
import { fieldsOf, type LinkTarget } from '../lists/fields.ts';
import { columnOf, linkOf, type Reading } from '../lists/row-columns.ts';
import { standingOfRows, standingOrder } from '../lists/standing-of-rows.ts';
import { standingWords } from '../standing/standing-words.ts';

export type GroupBy = 'stage' | 'owner' | 'account' | 'forecastCategory' | 'closeMonth' | 'source' | 'standing';
export type Group = { key: string | null; label: string };

/** Which group each row is in, and what the groups are called; they are in the order of a list sorted by them. */
export type Grouping = { of: (row: number) => number; size: number; named: (places: number[]) => Group[] };

type Linked = Extract<GroupBy, 'stage' | 'owner' | 'account'>;

const fieldFor: Record<GroupBy, string> = {
  stage: 'stageId',
  owner: 'ownerId',
  account: 'accountId',
  forecastCategory: 'forecastCategory',
  closeMonth: 'closeDate',
  source: 'source',
  standing: 'standing',
};
const tableFor: Record<Linked, LinkTarget> = { stage: 'stages', owner: 'people', account: 'accounts' };
const nothing: Record<GroupBy, string> = {
  stage: 'No stage',
  owner: 'No owner',
  account: 'No account',
  forecastCategory: 'Not forecast',
  closeMonth: 'No close date',
  source: 'No source',
  standing: 'No next step',
};
/** The surest first: how a list sorted downwards has them. */
const forecastOrder = ['closed', 'commit', 'best_case', 'pipeline', 'omitted'];

export function groupNeeds(by: GroupBy): Need[] {
  const field = fieldsOf.deals.find(({ name }) => name === fieldFor[by]);
  return field ? needsOf('deals', field, true) : [];
}

export function groupRows(reading: Reading, by: GroupBy, rows: Uint32Array): Grouping {
  if (by === 'stage' || by === 'owner' || by === 'account') return byLink(reading, by, rows);
  if (by === 'standing') return byStanding(reading);
  const column = columnOf(reading, fieldFor[by]);
  if (by === 'closeMonth') return byMonth(column?.kind === 'number' ? column.values : new Float64Array(0), rows);
  const texts = column?.kind === 'choice' ? column.texts : [null];
  const values = column?.kind === 'choice' ? column.values : new Uint32Array(0);
  const ranks = choiceRanks(texts, by === 'forecastCategory' ? forecastOrder : undefined);
  const order = [...texts.keys()].slice(1).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  return arrange(
    order,
    texts.length,
    (row) => values[row] ?? 0,
    (shown) =>
      shown.map((value) => {
        const text = texts[value] ?? null;
        return { key: text, label: text === null ? nothing[by] : text.replaceAll('_', ' ') };
      }),
  );
}

function byLink(reading: Reading, by: Linked, rows: Uint32Array): Grouping {
  const links = linkOf(reading, 'deals', fieldFor[by]);
  const table = tableFor[by];
  const ranks = linkRanks(reading, table);
  const highest = rows.reduce((max, row) => Math.max(max, links[row] ?? 0), 0);
  const present = new Uint8Array(highest + 1);
  for (const row of rows) present[links[row] ?? 0] = 1;
  const targets: number[] = [];
  for (let target = 1; target <= highest; target++) if (present[target] === 1) targets.push(target);
  targets.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  return arrange(
    targets,
    highest + 1,
    (row) => links[row] ?? 0,
    (shown) => {
      const known = new Map(
        reading.db
          .prepare<[string], { row: number; id: string; name: string }>(
            `SELECT rowid AS row, id, name FROM "${table}" WHERE rowid IN (SELECT value FROM json_each(?))`,
          )
          .all(JSON.stringify(shown))
          .map(({ row, id, name }) => [row, { key: id, label: name }]),
      );
      return shown.map((target) => known.get(target) ?? { key: null, label: nothing[by] });
    },
  );
}

const byStanding = (reading: Reading): Grouping => ({
  of: standingOfRows(reading),
  size: standingOrder.length,
  named: (shown) =>
    shown.flatMap((place) => {
      const standing = standingOrder[place];
      return standing ? [{ key: standing, label: standingWords[standing] }] : [];
    }),
});

/** The month of each day is worked out once, as there are far fewer days than deals. */
function byMonth(days: Float64Array, rows: Uint32Array): Grouping {
  const months = new Map<number, number>();
  const keys: (string | null)[] = [null];
  const placeOf = new Map<string, number>();
  for (const row of rows) {
    const day = days[row] ?? Number.NaN;
    if (Number.isNaN(day) || months.has(day)) continue;
    const key = dayText(day).slice(0, 7);
    const place = placeOf.get(key) ?? keys.push(key) - 1;
    placeOf.set(key, place);
    months.set(day, place);
  }
  const order = [...placeOf.keys()].sort().map((key) => placeOf.get(key) ?? 0);
  return arrange(
    order,
    keys.length,
    (row) => months.get(days[row] ?? Number.NaN) ?? 0,
    (shown) => shown.map((place) => ({ key: keys[place] ?? null, label: keys[place] ?? nothing.closeMonth })),
  );
}

/** Groups in this order, and after them, as 0, what has no value. */
function arrange(
  order: number[],
  values: number,
  valueAt: (row: number) => number,
  describe: (values: number[]) => Group[],
): Grouping {
  const places = new Uint32Array(values).fill(order.length);
  for (const [place, value] of order.entries()) places[value] = place;
  return {
    of: (row) => places[valueAt(row)] ?? order.length,
    size: order.length + 1,
    named: (shown) => describe(shown.map((place) => order[place] ?? 0)),
  };
}
