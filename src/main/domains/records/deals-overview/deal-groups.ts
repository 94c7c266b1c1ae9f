import type { Need } from '../lists/columns/column-store.ts';
import { dayText } from '../lists/days.ts';
import { needsOf } from '../lists/field-columns.ts';
import { columnOf, linkOf, type Reading } from '../lists/field-values.ts';
import { fieldsOf, type LinkTarget } from '../lists/fields.ts';
import { listStages } from '../services/stages.ts';

export type GroupBy = 'stage' | 'owner' | 'account' | 'forecastCategory' | 'closeMonth' | 'source';
export type Group = { key: string | null; label: string };

/** Which group each row is in, and what the groups are, in the order in which they are shown. */
export type Grouping = { of: (row: number) => number; groups: Group[] };

const fieldFor: Record<GroupBy, string> = {
  stage: 'stageId',
  owner: 'ownerId',
  account: 'accountId',
  forecastCategory: 'forecastCategory',
  closeMonth: 'closeDate',
  source: 'source',
};
const nothing: Record<GroupBy, string> = {
  stage: 'No stage',
  owner: 'No owner',
  account: 'No account',
  forecastCategory: 'Not forecast',
  closeMonth: 'No close date',
  source: 'No source',
};

/** Grouping asks for no names of accounts: those of the few groups that are shown are read at the end. */
export function groupNeeds(by: GroupBy): Need[] {
  const field = fieldsOf.deals.find(({ name }) => name === fieldFor[by]);
  return field ? needsOf('deals', field, false).filter(({ table }) => table === 'deals') : [];
}

export function groupRows(reading: Reading, by: GroupBy, rows: Uint32Array): Grouping {
  if (by === 'stage' || by === 'owner' || by === 'account') return byLink(reading, by, rows);
  const column = columnOf(reading, fieldFor[by]);
  if (by === 'closeMonth') return byMonth(column?.kind === 'number' ? column.values : new Float64Array(0), rows);
  if (column?.kind !== 'choice') return { of: () => 0, groups: [{ key: null, label: nothing[by] }] };
  const order = by === 'forecastCategory' ? ['commit', 'best_case', 'pipeline', 'closed', 'omitted'] : undefined;
  return arrange(
    column.texts.map((text) => ({ key: text, label: text === null ? nothing[by] : text.replaceAll('_', ' ') })),
    (row) => column.values[row] ?? 0,
    (a, b) => (order ? order.indexOf(a.key ?? '') - order.indexOf(b.key ?? '') : 0) || compareLabels(a, b),
  );
}

function byLink(reading: Reading, by: 'stage' | 'owner' | 'account', rows: Uint32Array): Grouping {
  const links = linkOf(reading, 'deals', fieldFor[by]);
  const table: LinkTarget = by === 'stage' ? 'stages' : by === 'owner' ? 'people' : 'accounts';
  const place = new Map<number, number>([[0, 0]]);
  for (const row of rows) {
    const target = links[row] ?? 0;
    if (!place.has(target)) place.set(target, place.size);
  }
  const named = new Map(
    reading.db
      .prepare<[string], { row: number; id: string; name: string }>(
        `SELECT rowid AS row, id, name FROM "${table}" WHERE rowid IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify([...place.keys()]))
      .map(({ row, id, name }) => [row, { key: id, label: name }]),
  );
  const groups = [...place.keys()].map((target): Group => named.get(target) ?? { key: null, label: nothing[by] });
  const positions = by === 'stage' ? listStages(reading.db).map(({ id }) => id) : [];
  return arrange(
    groups,
    (row) => place.get(links[row] ?? 0) ?? 0,
    (a, b) => positions.indexOf(a.key ?? '') - positions.indexOf(b.key ?? '') || compareLabels(a, b),
  );
}

function byMonth(days: Float64Array, rows: Uint32Array): Grouping {
  const months = new Map<number, string>();
  const monthOf = (row: number): string | null => {
    const day = days[row] ?? Number.NaN;
    if (Number.isNaN(day)) return null;
    const known = months.get(day) ?? dayText(day).slice(0, 7);
    months.set(day, known);
    return known;
  };
  const place = new Map<string | null, number>([[null, 0]]);
  for (const row of rows) {
    const month = monthOf(row);
    if (!place.has(month)) place.set(month, place.size);
  }
  return arrange(
    [...place.keys()].map((key) => ({ key, label: key ?? nothing.closeMonth })),
    (row) => place.get(monthOf(row)) ?? 0,
    (a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1),
  );
}

const compareLabels = (a: Group, b: Group): number => a.label.localeCompare(b.label, 'en', { sensitivity: 'base' });

/** Puts groups in order, that of what has no value last. */
function arrange(groups: Group[], of: (row: number) => number, compare: (a: Group, b: Group) => number): Grouping {
  const order = [...groups.keys()].sort((x, y) => {
    const [a, b] = [groups[x], groups[y]];
    if (!a || !b || a.key === null || b.key === null) return Number(a?.key === null) - Number(b?.key === null);
    return compare(a, b);
  });
  const places = new Uint32Array(groups.length);
  for (const [place, group] of order.entries()) places[group] = place;
  return { of: (row) => places[of(row)] ?? 0, groups: order.flatMap((place) => groups[place] ?? []) };
}
